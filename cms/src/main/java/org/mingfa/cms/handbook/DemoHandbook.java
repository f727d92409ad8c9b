package org.mingfa.cms.handbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mingfa.cms.command.AtStart;
import org.mingfa.cms.handbook.EntryReading.Accepted;
import org.mingfa.cms.handbook.EntryReading.Refused;
import org.mingfa.cms.publishing.Editions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Takes in the entries that come with the product, those that are not there yet: a start that was cut short goes on
 * where it stopped, of nodes that start at once each takes in what the others have not, and what staff changed or
 * withdrew stays as it is.
 */
@Component
@Order(10)
class DemoHandbook implements AtStart {

  private static final Logger LOG = LoggerFactory.getLogger(DemoHandbook.class);
  private static final String FOLDER = "classpath*:demo/handbook/";

  private final ResourcePatternResolver resources;
  private final HandbookRepository rows;
  private final HandbookEditor editor;
  private final Editions editions;
  private final boolean live;

  DemoHandbook(ResourcePatternResolver resources, HandbookRepository rows, HandbookEditor editor, Editions editions,
      @Value("${mingfa.demo:true}") boolean live) {
    this.resources = resources;
    this.rows = rows;
    this.editor = editor;
    this.editions = editions;
    this.live = live;
  }

  @Override
  public Mono<Void> atStart() {
    return Mono.fromCallable(this::topics).subscribeOn(Schedulers.boundedElastic()).flatMapMany(Flux::fromIterable)
        .concatMap(rows::addTopic)
        .then(Mono.fromCallable(this::files).subscribeOn(Schedulers.boundedElastic()))
        .flatMap(files -> rows.count().flatMap(n -> n >= files.size() ? Mono.empty() : adopt(files)));
  }

  private Mono<Void> adopt(List<Resource> files) {
    return Flux.fromIterable(files).concatMap(file -> Mono.fromCallable(() -> entry(file))
        .subscribeOn(Schedulers.boundedElastic()).flatMap(this::adoptNew))
        .count().doOnNext(n -> LOG.info("手册条目 {} 篇已载入 (handbook entries loaded)", n)).then();
  }

  private Mono<HandbookEntry> adoptNew(HandbookEntry entry) {
    return editions.document(HandbookConfiguration.HANDBOOK, entry.slug()).hasElement()
        .flatMap(there -> there ? Mono.<HandbookEntry>empty() : editor.adopt(entry, live).map(_ -> entry));
  }

  private List<Topic> topics() throws IOException {
    var topics = new ArrayList<Topic>();
    var file = resources.getResource("classpath:demo/handbook/topics.tsv");
    for (var line : file.getContentAsString(StandardCharsets.UTF_8).lines().toList()) {
      var tab = line.indexOf('\t');
      topics.add(new Topic(line.substring(0, tab), line.substring(tab + 1).strip(), topics.size() + 1));
    }
    return topics;
  }

  private List<Resource> files() throws IOException {
    return List.of(resources.getResources(FOLDER + "*/*.md"));
  }

  private static HandbookEntry entry(Resource file) {
    var name = Objects.requireNonNull(file.getFilename());
    try {
      return switch (HandbookMarkdown.read(name.substring(0, name.length() - 3), file.getContentAsByteArray())) {
        case Accepted(var entry) -> entry;
        case Refused(var findings) -> throw new IllegalStateException(name + ": " + findings);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
