package org.mingfa.api.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A page is made once, however its address is written. */
class ReadyPagesTests {

  private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Site.class);
  private final WebTestClient reader = WebTestClient.bindToApplicationContext(context).build();
  private final List<String> made = context.getBean(Lighthouses.class).made;

  @Configuration(proxyBeanMethods = false)
  @EnableWebFlux
  @Import({Lighthouses.class, ReadyPages.class, PageAddresses.class})
  static class Site {

    @Bean
    PageCache cache() {
      return new CaffeinePageCache(DataSize.ofMegabytes(1), Duration.ofMinutes(10));
    }
  }

  @Controller
  static class Lighthouses {

    final List<String> made = new ArrayList<>();
    private final ReadyPages pages;
    private final PageAddresses addresses;

    Lighthouses(ReadyPages pages, PageAddresses addresses) {
      this.pages = pages;
      this.addresses = addresses;
    }

    @GetMapping("/lighthouses/{name}")
    Mono<Void> one(@PathVariable String name, @RequestParam @Nullable String on,
        @RequestParam(name = "all", defaultValue = "false") String everything, ServerWebExchange exchange) {
      return page(exchange, name + " " + on + " " + everything);
    }

    @GetMapping("/lighthouses/all")
    Mono<Void> all(ServerWebExchange exchange) {
      return page(exchange, "all");
    }

    private Mono<Void> page(ServerWebExchange exchange, String text) {
      var here = addresses.of(exchange.getRequest());
      return pages.serve(exchange, Mono.fromSupplier(() -> {
        made.add(here);
        return Pages.page(text);
      }));
    }
  }

  @AfterEach
  void close() {
    context.close();
  }

  private String read(String address) {
    return new String(reader.get().uri(URI.create(address)).exchange().expectStatus().isOk().expectBody()
        .returnResult().getResponseBodyContent(), java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void aThousandInventedParametersMakeItOnce() {
    for (var i = 0; i < 500; i++) {
      assertThat(read("/lighthouses/chengshan?x" + i + "=1")).isEqualTo("chengshan null false");
      assertThat(read("/lighthouses/chengshan?x=" + i)).isEqualTo("chengshan null false");
    }
    assertThat(made).containsExactly("/lighthouses/chengshan");
  }

  @Test
  void declaredParametersMakeOneEach() {
    assertThat(read("/lighthouses/chengshan?on=2024-05-01&x=1")).isEqualTo("chengshan 2024-05-01 false");
    assertThat(read("/lighthouses/chengshan?on=2024-05-02")).isEqualTo("chengshan 2024-05-02 false");
    assertThat(made).containsExactly("/lighthouses/chengshan?on=2024-05-01", "/lighthouses/chengshan?on=2024-05-02");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/lighthouses/chengshan?on=1&all=true", "/lighthouses/%63hengshan?all=true&on=1",
      "/lighthouses/chengshan?on=%31&y&all=t%72ue", "/lighthouses/cheng%73h%61n?all=true&on=1"})
  void theOrderOfParametersAndNeedlessEncodingMakeNoOther(String address) {
    read("/lighthouses/chengshan?all=true&on=1");
    assertThat(read(address)).isEqualTo("chengshan 1 true");
    assertThat(made).containsExactly("/lighthouses/chengshan?all=true&on=1");
  }

  @Test
  void aParameterOfAnotherHandlerIsInvented() {
    read("/lighthouses/all?on=1");
    read("/lighthouses/all?on=2");
    assertThat(made).containsExactly("/lighthouses/all");
  }

  @Test
  void whatMustBeEncodedStaysSo() {
    assertThat(read("/lighthouses/%E6%88%90%e5%b1%b1?on=%26a%3d")).isEqualTo("成山 &a= false");
    assertThat(made).containsExactly("/lighthouses/%E6%88%90%E5%B1%B1?on=%26a%3D");
  }
}
