package org.mingfa.cms.statute;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.mingfa.cms.refusal.InputRefusal;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Lets the files of a form flow to the spool, never whole in memory, and stops at the first byte too many: 413. What
 * was begun and not completed leaves nothing behind.
 */
@Component
class StatuteUpload {

  private static final int MOST_FILES = 500;
  private static final int LONGEST_NAME = 200;

  private final ImportSpool spool;

  StatuteUpload(ImportSpool spool) {
    this.spool = spool;
  }

  /** The value is the files' names in order. */
  Mono<List<String>> receive(UUID run, Flux<PartEvent> events) {
    return Mono.usingWhen(Mono.fromCallable(() -> spool.create(run)).subscribeOn(Schedulers.boundedElastic()),
        _ -> files(run, events), _ -> Mono.empty(), (_, _) -> remove(run), _ -> remove(run));
  }

  private Mono<Void> remove(UUID run) {
    return Mono.<Void>fromRunnable(() -> spool.remove(run)).subscribeOn(Schedulers.boundedElastic());
  }

  private Mono<List<String>> files(UUID run, Flux<PartEvent> events) {
    var names = new ArrayList<String>();
    return events.windowUntil(PartEvent::isLast)
        .concatMap(part -> part.switchOnFirst((first, rest) -> first.get() instanceof FilePartEvent file
            && !file.filename().isBlank() ? store(run, file.filename(), rest, names) : drop(rest)))
        .then(Mono.fromSupplier(() -> List.copyOf(names)));
  }

  private Mono<Void> store(UUID run, String name, Flux<PartEvent> part, List<String> names) {
    if (names.size() == MOST_FILES) {
      return drop(part).then(Mono.error(() -> new InputRefusal("too-many-files", 413, List.of(MOST_FILES))
          .asException()));
    }
    names.add(clean(name));
    return DataBufferUtils.write(bounded(part.map(PartEvent::content)), spool.file(run, names.size() - 1));
  }

  private static Flux<DataBuffer> bounded(Flux<DataBuffer> content) {
    var size = new AtomicLong();
    return content.map(buffer -> {
      if (size.addAndGet(buffer.readableByteCount()) > StatuteSource.LARGEST) {
        DataBufferUtils.release(buffer);
        throw new InputRefusal("too-large", 413, List.of()).asException();
      }
      return buffer;
    });
  }

  private static Mono<Void> drop(Flux<PartEvent> part) {
    return part.doOnNext(event -> DataBufferUtils.release(event.content())).then();
  }

  /** The last part of whatever path a browser sends; a name is only ever shown. */
  private static String clean(String name) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
        .replaceAll("\\p{Cntrl}", "");
    return last.substring(Math.max(0, last.length() - LONGEST_NAME));
  }
}
