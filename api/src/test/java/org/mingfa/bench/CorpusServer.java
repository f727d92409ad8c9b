package org.mingfa.bench;

import java.nio.file.Path;
import org.mingfa.MingfaApplication;
import org.mingfa.api.search.SearchIndex;
import org.springframework.boot.SpringApplication;
import reactor.core.publisher.Flux;

/** The product with a larger index than its database knows of: the corpus takes the index's place after the start. */
final class CorpusServer {

  private CorpusServer() {
  }

  /** Arguments: those of the product. */
  public static void main(String[] arguments) {
    var house = SpringApplication.run(MingfaApplication.class, arguments);
    house.getBean(SearchIndex.class).rebuild(Flux.defer(() -> Flux.fromIterable(StardCorpus.articles())))
        .blockLast();
    System.out.println(INDEXED);
  }

  private static final String INDEXED = "the corpus is indexed";

  static Child serving(Path data) {
    return Child.ofMain(CorpusServer.class, port -> Child.served(port, data).toArray(String[]::new)).says(INDEXED);
  }
}
