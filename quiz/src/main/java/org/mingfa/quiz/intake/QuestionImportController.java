package org.mingfa.quiz.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.staff.Role;
import org.mingfa.cms.staff.StaffPrincipal;
import org.mingfa.cms.web.StaffPage;
import org.mingfa.quiz.bank.QuestionBank;
import org.mingfa.quiz.bank.QuestionTopic;
import org.mingfa.quiz.exchange.ExcelTemplate;
import org.mingfa.quiz.exchange.ExchangeFormat;
import org.mingfa.quiz.exchange.TopicTitles;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Uploading a file of questions, looking at its dry run, and taking it in. */
@StaffPage
@RequestMapping("/cms/quiz/imports")
class QuestionImportController {

  /** What the bar shows. */
  record Progress(int done, int total, String label) {
  }

  /** Under which name the questions are taken in. */
  record Take(@Nullable String slug, @Nullable String title) {

    String slugGiven() {
      return Objects.requireNonNullElse(slug, "").strip();
    }

    String titleGiven() {
      return Objects.requireNonNullElse(title, "").strip();
    }
  }

  private static final Duration LOOK = Duration.ofMillis(400);
  private static final int LOOKS = 3_600;
  private static final int SHOWN = 100;

  private final QuestionImportDesk desk;
  private final QuestionUpload upload;
  private final QuestionBank bank;

  QuestionImportController(QuestionImportDesk desk, QuestionUpload upload, QuestionBank bank) {
    this.desk = desk;
    this.upload = upload;
    this.bank = bank;
  }

  @GetMapping
  Mono<String> form(Model model) {
    model.addAttribute("now", desk.now());
    return desk.newest().collectList().doOnNext(runs -> model.addAttribute("runs", runs))
        .thenReturn("quiz/intake/imports");
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Mono<String> receive(@RequestBody Flux<PartEvent> events, @AuthenticationPrincipal StaffPrincipal me) {
    var id = UUID.randomUUID();
    return me.actor().require(Role.EDITOR).then(upload.receive(id, events))
        .flatMap(received -> desk.file(id, received, me.actor())).thenReturn("redirect:/cms/quiz/imports/" + id);
  }

  @GetMapping("/{id}")
  Mono<String> show(@PathVariable UUID id, @RequestParam(defaultValue = "0") int page,
      @AuthenticationPrincipal StaffPrincipal me, Model model) {
    var at = Math.clamp(page, 0, 1_000);
    return desk.find(id).flatMap(run -> desk.faulty(id, SHOWN + 1, (long) at * SHOWN).collectList().doOnNext(rows -> {
      model.addAttribute("run", run);
      model.addAttribute("running", run.isRunning(desk.now()));
      model.addAttribute("interrupted", run.isInterrupted(desk.now()));
      model.addAttribute("rows", rows.subList(0, Math.min(rows.size(), SHOWN)));
      model.addAttribute("more", rows.size() > SHOWN);
      model.addAttribute("page", at);
      model.addAttribute("mayEdit", me.is(Role.EDITOR));
    })).thenReturn("quiz/intake/import");
  }

  @PostMapping("/{id}/take")
  Mono<String> take(@PathVariable UUID id, @ModelAttribute Take form, @AuthenticationPrincipal StaffPrincipal me) {
    if (!form.slugGiven().matches("[a-z0-9]+(?:-[a-z0-9]+)*") || form.slugGiven().length() > 60) {
      return Mono.error(InputRefusal.invalid("网址名").asException());
    }
    if (form.titleGiven().isEmpty() || form.titleGiven().length() > 60) {
      return Mono.error(InputRefusal.invalid("名称").asException());
    }
    return desk.take(id, form.slugGiven(), form.titleGiven(), me.actor())
        .map(first -> "redirect:/cms/quiz/sets/" + first.document());
  }

  @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @ResponseBody
  Flux<ServerSentEvent<Progress>> events(@PathVariable UUID id) {
    return Flux.interval(Duration.ZERO, LOOK).onBackpressureDrop().take(LOOKS).concatMap(_ -> desk.find(id), 1)
        .takeUntil(run -> !run.isRunning(desk.now())).map(run -> event("progress", run))
        .concatWith(desk.find(id).map(run -> event("end", run)));
  }

  private static ServerSentEvent<Progress> event(String name, QuestionImport run) {
    return ServerSentEvent.builder(new Progress(run.done(), run.total(), "")).event(name).build();
  }

  /** The workbook that staff fill in. */
  @GetMapping("/template")
  Mono<ResponseEntity<byte[]>> template() {
    return bank.topics().collectMap(QuestionTopic::slug, QuestionTopic::title, LinkedHashMap::new)
        .map(TopicTitles::new).publishOn(Schedulers.boundedElastic()).map(topics -> {
          var out = new ByteArrayOutputStream();
          try {
            ExcelTemplate.write(out, topics);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, ExchangeFormat.EXCEL.mediaType())
              .header(HttpHeaders.CONTENT_DISPOSITION,
                  ContentDisposition.attachment().filename("mingfa-questions.xlsx").build().toString())
              .body(out.toByteArray());
        });
  }
}
