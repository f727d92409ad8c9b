package org.mingfa.cms.web;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.mingfa.cms.refusal.InputRefusal;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The files of a form as they flow in, one after the other: none is kept unless the taker keeps it. */
public final class UploadedFiles {

  private static final int LONGEST_NAME = 200;

  private UploadedFiles() {
  }

  /**
   * Hands over each file in order; what else the form holds is passed over.
   *
   * @param most
   *          how many files; at the first one more the whole is refused as {@code too-many-files}
   * @param take
   *          gets the file's name, without the path that some browsers send, and the content, of which it releases
   *          every buffer
   */
  public static <T> Flux<T> each(Flux<PartEvent> events, int most,
      BiFunction<String, Flux<DataBuffer>, Mono<T>> take) {
    return Flux.defer(() -> {
      var count = new AtomicInteger();
      return events.windowUntil(PartEvent::isLast).concatMap(part -> part.switchOnFirst((first, rest) -> {
        if (!(first.get() instanceof FilePartEvent file) || file.filename().isBlank()) {
          return drop(rest).then(Mono.<T>empty());
        }
        return count.incrementAndGet() > most
            ? drop(rest).then(Mono.error(() -> tooMany(most)))
            : take.apply(clean(file.filename()), rest.map(PartEvent::content));
      }));
    });
  }

  private static Throwable tooMany(int most) {
    return new InputRefusal("too-many-files", 413, List.of(most)).asException();
  }

  private static Mono<Void> drop(Flux<PartEvent> part) {
    return part.doOnNext(event -> DataBufferUtils.release(event.content())).then();
  }

  /** A name is only ever shown. */
  private static String clean(String name) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
        .replaceAll("\\p{Cntrl}", "");
    return last.substring(Math.max(0, last.length() - LONGEST_NAME));
  }
}
