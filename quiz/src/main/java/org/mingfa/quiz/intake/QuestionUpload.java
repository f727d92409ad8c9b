package org.mingfa.quiz.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.mingfa.cms.database.DataFolder;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.web.UploadedFiles;
import org.mingfa.quiz.exchange.ExchangeFormat;
import org.mingfa.quiz.exchange.QuestionSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Where uploaded files wait for their dry run: named by its id alone. Never whole in memory. */
@Component
class QuestionUpload {

  /** A file that came whole. */
  record Received(String name, ExchangeFormat format) {
  }

  private final Path folder;

  QuestionUpload(DataFolder data) {
    this.folder = data.folder("question-imports");
  }

  /** Takes the one file of a form; refused as {@code unknown-format}, {@code too-large} or {@code invalid}. */
  Mono<Received> receive(UUID id, Flux<PartEvent> events) {
    return UploadedFiles.each(events, 1, (name, content) -> DataBufferUtils.write(bounded(content), file(id))
        .then(Mono.fromCallable(() -> new Received(name, ExchangeFormat.of(name, beginning(id))))
            .subscribeOn(Schedulers.boundedElastic())))
        .next().switchIfEmpty(Mono.error(() -> InputRefusal.invalid("文件").asException()))
        .onErrorResume(e -> remove(id).then(Mono.error(e)));
  }

  Path file(UUID id) {
    return folder.resolve(id.toString());
  }

  /** Whether the file came to this node. */
  boolean has(UUID id) {
    return Files.exists(file(id));
  }

  Mono<Void> remove(UUID id) {
    return Mono.<Void>fromRunnable(() -> {
      try {
        Files.deleteIfExists(file(id));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }).subscribeOn(Schedulers.boundedElastic());
  }

  private byte[] beginning(UUID id) throws IOException {
    try (var in = Files.newInputStream(file(id))) {
      return in.readNBytes(ExchangeFormat.TELLING);
    }
  }

  private static Flux<DataBuffer> bounded(Flux<DataBuffer> content) {
    var size = new AtomicLong();
    return content.map(buffer -> {
      if (size.addAndGet(buffer.readableByteCount()) > QuestionSource.LARGEST) {
        DataBufferUtils.release(buffer);
        throw new InputRefusal("too-large", 413, List.of()).asException();
      }
      return buffer;
    });
  }
}
