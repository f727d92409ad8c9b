package org.mingfa.cms.statute;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.web.UploadedFiles;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
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
    return UploadedFiles.each(events, MOST_FILES, (name, content) -> {
      names.add(name);
      return DataBufferUtils.write(bounded(content), spool.file(run, names.size() - 1)).thenReturn(name);
    }).then(Mono.fromSupplier(() -> List.copyOf(names)));
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
}
