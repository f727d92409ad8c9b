package org.mingfa.quiz.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.mingfa.cms.publishing.Edition;
import org.mingfa.cms.publishing.Editions;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.web.StaffPage;
import org.mingfa.quiz.bank.QuestionBank;
import org.mingfa.quiz.bank.QuestionTopic;
import org.mingfa.quiz.exchange.ExchangeFormat;
import org.mingfa.quiz.exchange.QuestionExport;
import org.mingfa.quiz.exchange.TopicTitles;
import org.mingfa.quiz.question.Question;
import org.mingfa.quiz.question.QuestionWording;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A set as a file. What a format cannot say is left out; the page says so beside the link. */
@StaffPage
class QuestionExportController {

  private final QuestionBank bank;
  private final Editions editions;

  QuestionExportController(QuestionBank bank, Editions editions) {
    this.bank = bank;
    this.editions = editions;
  }

  @GetMapping("/cms/quiz/sets/{document}/export/{format}")
  Mono<ResponseEntity<byte[]>> export(@PathVariable UUID document, @PathVariable String format) {
    var wanted = Stream.of(ExchangeFormat.values()).filter(it -> it.name().equals(format)).findFirst();
    if (wanted.isEmpty()) {
      return Mono.error(InputRefusal.notFound().asException());
    }
    return editions.toEdit(document).switchIfEmpty(Mono.error(() -> InputRefusal.notFound().asException()))
        .flatMap(edition -> file(edition, wanted.get()));
  }

  private Mono<ResponseEntity<byte[]>> file(Edition edition, ExchangeFormat format) {
    return bank.of(edition.id()).map(QuestionWording::question).collectList()
        .zipWith(bank.topics().collectMap(QuestionTopic::slug, QuestionTopic::title, LinkedHashMap::new))
        .publishOn(Schedulers.boundedElastic())
        .map(found -> ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, format.mediaType())
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(edition.head().slug() + "." + format.extension()).build().toString())
            .body(written(found.getT1(), format, new TopicTitles(found.getT2()))));
  }

  private static byte[] written(List<Question> questions, ExchangeFormat format, TopicTitles topics) {
    var out = new ByteArrayOutputStream();
    try {
      QuestionExport.write(questions, format, topics, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
