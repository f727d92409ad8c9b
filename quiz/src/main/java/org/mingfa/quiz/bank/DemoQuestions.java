package org.mingfa.quiz.bank;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mingfa.cms.command.AtStart;
import org.mingfa.cms.publishing.Editions;
import org.mingfa.quiz.question.Question;
import org.mingfa.quiz.question.QuestionJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Takes in the questions that come with the product, in sets that one person can read at a time; those that are not
 * there yet, so that a start that was cut short goes on where it stopped, and what staff changed stays as it is.
 */
@Component
@Order(20)
class DemoQuestions implements AtStart {

  /** A set as it will be. */
  private record Shipped(String slug, String title, List<String> lines) {
  }

  private static final Logger LOG = LoggerFactory.getLogger(DemoQuestions.class);
  private static final String FOLDER = "classpath:demo/questions/";
  private static final int SET = 60;

  private final ResourceLoader resources;
  private final QuestionSetRepository rows;
  private final QuestionSetEditor editor;
  private final Editions editions;
  private final boolean live;

  DemoQuestions(ResourceLoader resources, QuestionSetRepository rows, QuestionSetEditor editor, Editions editions,
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
        .then(Mono.fromCallable(this::sets).subscribeOn(Schedulers.boundedElastic()))
        .flatMap(sets -> rows.sets().flatMap(n -> n >= sets.size() ? Mono.empty() : adopt(sets)));
  }

  private Mono<Void> adopt(List<Shipped> sets) {
    return Flux.fromIterable(sets).concatMap(this::adoptNew).reduce(0, Integer::sum)
        .doOnNext(n -> LOG.info("题库 {} 题已载入 (questions loaded)", n)).then();
  }

  private Mono<Integer> adoptNew(Shipped set) {
    return editions.document(QuestionSetConfiguration.QUESTIONS, set.slug()).hasElement()
        .flatMap(there -> there
            ? Mono.<Integer>empty()
            : editor.adopt(set.slug(), set.title(), questions(set), live).map(_ -> set.lines().size()));
  }

  private static List<Question> questions(Shipped set) {
    return set.lines().stream().map(QuestionJson::stored).toList();
  }

  private List<QuestionTopic> topics() throws IOException {
    var topics = new ArrayList<QuestionTopic>();
    for (var line : lines("topics.tsv")) {
      var tab = line.indexOf('\t');
      topics.add(new QuestionTopic(line.substring(0, tab), line.substring(tab + 1).strip(), topics.size() + 1));
    }
    return topics;
  }

  /** The files in the order of sets.tsv, each cut into sets of about the same size. */
  private List<Shipped> sets() throws IOException {
    var sets = new ArrayList<Shipped>();
    for (var line : lines("sets.tsv")) {
      var tab = line.indexOf('\t');
      var name = line.substring(0, tab);
      var all = lines(name + ".jsonl");
      var parts = Math.ceilDiv(all.size(), SET);
      for (var part = 0; part < parts; part++) {
        sets.add(new Shipped(name + "-" + (part + 1), line.substring(tab + 1).strip() + "（" + (part + 1) + "）",
            all.subList(all.size() * part / parts, all.size() * (part + 1) / parts)));
      }
    }
    return sets;
  }

  private List<String> lines(String file) throws IOException {
    return resources.getResource(FOLDER + file).getContentAsString(StandardCharsets.UTF_8).lines()
        .filter(line -> !line.isBlank()).toList();
  }
}
