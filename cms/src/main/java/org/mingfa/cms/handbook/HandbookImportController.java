package org.mingfa.cms.handbook;

import java.util.List;
import java.util.Locale;
import org.mingfa.cms.handbook.EntryReading.Accepted;
import org.mingfa.cms.handbook.EntryReading.Refused;
import org.mingfa.cms.refusal.RefusedException;
import org.mingfa.cms.staff.Actor;
import org.mingfa.cms.staff.StaffPrincipal;
import org.mingfa.cms.web.StaffPage;
import org.springframework.context.MessageSource;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Entries from Markdown files, each as a draft; every file gets its own verdict, a bad one holds up no other. */
@StaffPage
class HandbookImportController {

  /** What became of one file. */
  record Verdict(String file, boolean taken, List<String> said, String link) {
  }

  private static final int MOST_FILES = 500;

  private final HandbookEditor editor;
  private final MessageSource messages;

  HandbookImportController(HandbookEditor editor, MessageSource messages) {
    this.editor = editor;
    this.messages = messages;
  }

  @GetMapping("/cms/handbook/import")
  String form() {
    return "cms/handbook/import";
  }

  @PostMapping("/cms/handbook/import")
  Mono<String> take(@RequestPart("files") Flux<FilePart> files, @AuthenticationPrincipal StaffPrincipal me,
      Model model) {
    return files.take(MOST_FILES).concatMap(file -> take(file, me.actor())).collectList()
        .doOnNext(verdicts -> model.addAttribute("verdicts", verdicts)).thenReturn("cms/handbook/import");
  }

  private Mono<Verdict> take(FilePart file, Actor actor) {
    var name = file.filename()
        .substring(Math.max(file.filename().lastIndexOf('/'), file.filename().lastIndexOf('\\')) + 1);
    return DataBufferUtils.join(file.content(), HandbookMarkdown.LARGEST + 1).map(buffer -> {
      var bytes = new byte[buffer.readableByteCount()];
      buffer.read(bytes);
      DataBufferUtils.release(buffer);
      return bytes;
    }).flatMap(bytes -> switch (HandbookMarkdown.read(name.replaceAll("\\.md$", ""), bytes)) {
      case Accepted(var entry) -> editor.takeIn(entry, actor)
          .map(id -> new Verdict(name, true, List.of(entry.title()), "/cms/editions/" + id));
      case Refused(var findings) ->
        Mono.just(new Verdict(name, false, findings.stream().map(EntryFinding::message).toList(), ""));
    }).onErrorResume(RefusedException.class, e -> Mono.just(new Verdict(name, false, List.of(text(e)), "")))
        .onErrorResume(org.springframework.core.io.buffer.DataBufferLimitException.class,
            _ -> Mono.just(new Verdict(name, false, List.of(EntryFault.TOO_LARGE.message()), "")));
  }

  private String text(RefusedException e) {
    var code = e.refusal().code();
    return String
        .valueOf(messages.getMessage("refusal." + code, e.refusal().arguments().toArray(), code, Locale.CHINA));
  }
}
