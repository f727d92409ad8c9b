package org.mingfa.cms.web;

import io.netty.handler.codec.http.HttpHeaderNames;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  /** Stands before Reactor Netty's own handler, which ends what it cannot read. */
  @Bean
  NettyServerCustomizer readableRequests(ProblemWords words, JsonMapper json) {
    var addresses = new NettyPlainAddress();
    var refusals = new NettyRefusals(problem -> json.writeValueAsBytes(words.of(problem, "")));
    return server -> server.doOnChannelInit((_, channel, _) -> channel.pipeline()
        .addBefore(NettyPipeline.HttpTrafficHandler, "mingfa.addresses", addresses)
        .addBefore(NettyPipeline.HttpTrafficHandler, "mingfa.refusals", refusals));
  }

  /**
   * A request has the scheme of the public address: behind a proxy that ends TLS, too, cookies are Secure and browsers
   * are told to stay with HTTPS.
   */
  @Bean
  NettyServerCustomizer publicScheme(@Value("${mingfa.public-url:http://localhost:8080}") URI publicUrl) {
    return server -> "https".equals(publicUrl.getScheme())
        ? server.forwarded((connection, _) -> connection.withScheme("https"))
        : server;
  }

  /** Asks first what is quickly answered: an answer that has its coding stays as it is, without a look at its type. */
  @Bean
  NettyServerCustomizer compression() {
    return server -> {
      var worth = server.configuration().compressPredicate();
      return worth == null
          ? server
          : server.compress((request, response) -> request.requestHeaders().contains(HttpHeaderNames.ACCEPT_ENCODING)
              && !response.responseHeaders().contains(HttpHeaderNames.CONTENT_ENCODING)
              && worth.test(request, response));
    };
  }

  @Bean
  ProblemPage staffProblems() {
    return new ProblemPage("/cms", "cms/problem");
  }
}
