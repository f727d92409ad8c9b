package org.mingfa.cms.statute;

import java.time.Duration;
import java.util.UUID;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.staff.StaffPrincipal;
import org.mingfa.cms.web.StaffPage;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Uploading statutes and watching them go in: to the public or to the reviewers, as the page says beforehand. */
@StaffPage
@RequestMapping("/cms/statutes/imports")
class StatuteImportController {

  /** What the bar shows. */
  record Progress(int done, int total, String label) {
  }

  private static final Duration LOOK = Duration.ofMillis(500);
  private static final int LOOKS = 3_600;

  private final StatuteImportDesk desk;
  private final StatuteUpload upload;

  StatuteImportController(StatuteImportDesk desk, StatuteUpload upload) {
    this.desk = desk;
    this.upload = upload;
  }

  @GetMapping
  Mono<String> form(@AuthenticationPrincipal StaffPrincipal me, Model model) {
    model.addAttribute("forReview", !StatuteImportDesk.isOperator(me.actor()));
    model.addAttribute("now", desk.now());
    return desk.newest().collectList().doOnNext(runs -> model.addAttribute("runs", runs))
        .thenReturn("cms/statute/imports");
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Mono<String> take(@RequestBody Flux<PartEvent> events, @AuthenticationPrincipal StaffPrincipal me) {
    var run = UUID.randomUUID();
    return StatuteImportDesk.allow(me.actor()).then(upload.receive(run, events))
        .flatMap(names -> desk.file(run, names, me.actor())).thenReturn("redirect:/cms/statutes/imports/" + run);
  }

  @GetMapping("/{run}")
  Mono<String> show(@PathVariable UUID run, Model model) {
    return found(run).flatMap(found -> desk.files(run).collectList().doOnNext(files -> {
      model.addAttribute("run", found);
      model.addAttribute("stage", found.stage(desk.now()));
      model.addAttribute("files", files);
    })).thenReturn("cms/statute/import-run");
  }

  @PostMapping("/{run}/resume")
  Mono<String> resume(@PathVariable UUID run, @AuthenticationPrincipal StaffPrincipal me) {
    return desk.resume(run, me.actor()).thenReturn("redirect:/cms/statutes/imports/" + run);
  }

  /** Read from the database, so that any node can tell of any run. */
  @GetMapping(path = "/{run}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @ResponseBody
  Flux<ServerSentEvent<Progress>> events(@PathVariable UUID run) {
    return Flux.interval(Duration.ZERO, LOOK).onBackpressureDrop().take(LOOKS).concatMap(_ -> found(run), 1)
        .takeUntil(r -> switch (r.stage(desk.now())) {
          case WAITING, RUNNING -> false;
          case INTERRUPTED, DONE -> true;
        }).map(r -> event("progress", r)).concatWith(found(run).map(r -> event("end", r)));
  }

  private static ServerSentEvent<Progress> event(String name, ImportRun run) {
    return ServerSentEvent.builder(new Progress(run.done(), run.total(), run.label())).event(name).build();
  }

  private Mono<ImportRun> found(UUID run) {
    return desk.find(run).switchIfEmpty(Mono.error(() -> InputRefusal.notFound().asException()));
  }
}
