package org.mingfa.cms.web;

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

  @Bean
  ProblemPage staffProblems() {
    return new ProblemPage("/cms", "cms/problem");
  }
}
