package org.mingfa.api.search.evaluation;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.mingfa.api.search.SearchDesk;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.staff.Role;
import org.mingfa.cms.staff.StaffPrincipal;
import org.mingfa.cms.web.Days;
import org.mingfa.cms.web.StaffPage;
import org.mingfa.cms.web.UploadedFiles;
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

/** How well search answers questions that staff have judged themselves. Nothing of a file is kept. */
@StaffPage
class JudgedScreenController {

  private final SearchDesk desk;
  private final Days days;

  JudgedScreenController(SearchDesk desk, Days days) {
    this.desk = desk;
    this.days = days;
  }

  @GetMapping("/cms/search/evaluation")
  Mono<String> form(@AuthenticationPrincipal StaffPrincipal me) {
    return me.actor().require(Role.values()).thenReturn("cms/search/evaluation");
  }

  @PostMapping(path = "/cms/search/evaluation", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Mono<String> run(@RequestBody Flux<PartEvent> events, @AuthenticationPrincipal StaffPrincipal me, Model model) {
    return me.actor().require(Role.values())
        .then(UploadedFiles.each(events, 1, (_, content) -> judged(content)).next())
        .switchIfEmpty(Mono.error(() -> InputRefusal.invalid("files").asException()))
        .flatMap(judged -> JudgedRun.over(desk, judged, days.today()))
        .doOnNext(report -> model.addAttribute("report", report)).thenReturn("cms/search/evaluation");
  }

  private static Mono<List<JudgedQuestion>> judged(Flux<DataBuffer> content) {
    return content.reduceWith(ByteArrayOutputStream::new, JudgedScreenController::add).map(bytes -> {
      if (bytes.size() > JudgedFile.LARGEST) {
        throw new InputRefusal("too-large", 413, List.of()).asException();
      }
      return JudgedFile.read(bytes.toByteArray());
    });
  }

  /** Keeps no more of a file than shows that it is too large. */
  private static ByteArrayOutputStream add(ByteArrayOutputStream bytes, DataBuffer buffer) {
    var more = new byte[Math.min(buffer.readableByteCount(), JudgedFile.LARGEST + 1 - bytes.size())];
    buffer.read(more);
    DataBufferUtils.release(buffer);
    bytes.writeBytes(more);
    return bytes;
  }
}
