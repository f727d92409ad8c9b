package org.mingfa.cms.statute;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mingfa.cms.refusal.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Imports statutes: parsed off the event loop, refused whole where the report refuses, else taken into the library,
 * each in a transaction of its own. Never fails for what is in a source; it says what came of it.
 */
@Service
public class StatuteImport {

  private static final Logger LOG = LoggerFactory.getLogger(StatuteImport.class);

  private final StatuteIntake intake;
  private final MessageSource messages;

  StatuteImport(StatuteIntake intake, MessageSource messages) {
    this.intake = intake;
    this.messages = messages;
  }

  /** One statute by the operator: live at once. */
  public Mono<ImportedStatute> take(StatuteSource source) {
    return take(source, new Importer.Operator());
  }

  /** One statute, live at once or before the reviewers as its importer may. */
  public Mono<ImportedStatute> take(StatuteSource source, Importer importer) {
    return Mono.fromCallable(() -> read(source)).subscribeOn(Schedulers.boundedElastic())
        .flatMap(read -> take(source, read.report(), read.slug(), importer))
        .onErrorResume(IOException.class, e -> Mono.just(unreadable(source, e)));
  }

  /** A source as read; naming it loads a dictionary, which is as slow as reading. */
  private record Read(StatuteImportReport report, String slug) {
  }

  private static Read read(StatuteSource source) throws IOException {
    var report = source.parse();
    return new Read(report,
        report.statute().flatMap(s -> StatuteSlug.of(new StatuteTitle(s.title()))).orElse("statute"));
  }

  /** Every statute below a folder by the operator, one by one, in the order of names. */
  public Flux<ImportedStatute> takeAll(Path folder) {
    return Mono.fromCallable(() -> StatuteFolder.sources(folder)).subscribeOn(Schedulers.boundedElastic())
        .flatMapIterable(sources -> sources).concatMap(source -> take(source));
  }

  private Mono<ImportedStatute> take(StatuteSource source, StatuteImportReport report, String slug, Importer importer) {
    var parsed = report.statute();
    var notes = notes(report.findings());
    var draft = new ImportedStatute(source.name(), ImportOutcome.REFUSED,
        parsed.map(ParsedStatute::title).orElse(null), null, report.articles(), notes);
    if (report.refused() || parsed.isEmpty()) {
      return Mono.just(draft);
    }
    return intake.take(parsed.get(), slug, importer)
        .map(done -> new ImportedStatute(draft.name(), done.outcome(), draft.title(), done.document(),
            draft.articles(), Stream.concat(notes.stream(), notes(done.findings()).stream()).toList()))
        .defaultIfEmpty(with(draft, ImportOutcome.REFUSED, "没有任何日期，无法确定是哪个版本"))
        .onErrorResume(e -> Mono.just(failed(draft, e)));
  }

  private static List<ImportNote> notes(List<ImportFinding> findings) {
    return findings.stream().map(ImportNote::of).toList();
  }

  private ImportedStatute failed(ImportedStatute draft, Throwable error) {
    if (error instanceof RefusedException refused) {
      var refusal = refused.refusal();
      var text = messages.getMessage("refusal." + refusal.code(), refusal.arguments().toArray(), refusal.code(),
          Locale.CHINA);
      return with(draft, ImportOutcome.REFUSED, text == null ? refusal.code() : text);
    }
    LOG.error("{} was not imported", draft.name(), error);
    return with(draft, ImportOutcome.FAILED, "系统出错，没有导入，原因已记入日志");
  }

  private static ImportedStatute unreadable(StatuteSource source, IOException error) {
    LOG.warn("{} cannot be read: {}", source.name(), error.toString());
    return with(new ImportedStatute(source.name(), ImportOutcome.FAILED, null, null, 0, List.of()),
        ImportOutcome.FAILED, "文件读不出来，请重新上传");
  }

  private static ImportedStatute with(ImportedStatute draft, ImportOutcome outcome, String why) {
    var notes = new ArrayList<>(draft.notes());
    notes.add(new ImportNote(ImportFinding.Severity.REFUSE, why));
    return new ImportedStatute(draft.name(), outcome, draft.title(), null, draft.articles(), notes);
  }
}
