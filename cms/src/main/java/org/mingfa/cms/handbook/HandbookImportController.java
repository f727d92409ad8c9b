package org.mingfa.cms.handbook;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.mingfa.cms.handbook.EntryReading.Accepted;
import org.mingfa.cms.handbook.EntryReading.Refused;
import org.mingfa.cms.refusal.RefusedException;
import org.mingfa.cms.staff.Actor;
import org.mingfa.cms.staff.Role;
import org.mingfa.cms.staff.StaffPrincipal;
import org.mingfa.cms.web.StaffPage;
import org.mingfa.cms.web.UploadedFiles;
import org.springframework.context.MessageSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Entries from Markdown files, each as a draft, once the whole form has come in. Every file gets its own verdict, a bad
 * one holds up no other; too many files are refused together.
 */
@StaffPage
class HandbookImportController {

  /** What became of one file. */
  record Verdict(String file, boolean taken, List<String> said, String link) {
  }

  private record ReadFile(String name, EntryReading reading) {
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

  @PostMapping(path = "/cms/handbook/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Mono<String> take(@RequestBody Flux<PartEvent> events, @AuthenticationPrincipal StaffPrincipal me, Model model) {
    return me.actor().require(Role.EDITOR)
        .then(UploadedFiles.each(events, MOST_FILES, HandbookImportController::read).collectList())
        .flatMapIterable(files -> files).concatMap(file -> take(file, me.actor())).collectList()
        .doOnNext(verdicts -> model.addAttribute("verdicts", verdicts)).thenReturn("cms/handbook/import");
  }

  private static Mono<ReadFile> read(String name, Flux<DataBuffer> content) {
    return content.reduceWith(ByteArrayOutputStream::new, HandbookImportController::add)
        .map(bytes -> new ReadFile(name, HandbookMarkdown.read(name.replaceAll("\\.md$", ""), bytes.toByteArray())));
  }

  /** Keeps no more of a file than shows that it is too large. */
  private static ByteArrayOutputStream add(ByteArrayOutputStream bytes, DataBuffer buffer) {
    var more = new byte[Math.min(buffer.readableByteCount(), HandbookMarkdown.LARGEST + 1 - bytes.size())];
    buffer.read(more);
    DataBufferUtils.release(buffer);
    bytes.writeBytes(more);
    return bytes;
  }

  private Mono<Verdict> take(ReadFile file, Actor actor) {
    return switch (file.reading()) {
      case Accepted(var entry) -> editor.takeIn(entry, actor)
          .map(id -> new Verdict(file.name(), true, List.of(entry.title()), "/cms/editions/" + id))
          .onErrorResume(RefusedException.class,
              e -> Mono.just(new Verdict(file.name(), false, List.of(text(e)), "")));
      case Refused(var findings) ->
        Mono.just(new Verdict(file.name(), false, findings.stream().map(EntryFinding::message).toList(), ""));
    };
  }

  private String text(RefusedException e) {
    var code = e.refusal().code();
    return String
        .valueOf(messages.getMessage("refusal." + code, e.refusal().arguments().toArray(), code, Locale.CHINA));
  }
}
