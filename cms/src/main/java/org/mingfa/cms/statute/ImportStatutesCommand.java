package org.mingfa.cms.statute;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mingfa.cms.command.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code import statutes DIR}: imports every statute below a folder; exit status 1 if any was not taken. */
@Component
class ImportStatutesCommand implements Command {

  private static final Logger LOG = LoggerFactory.getLogger(ImportStatutesCommand.class);
  private static final int WRONG_ARGUMENTS = 64;

  private final StatuteImport statutes;

  ImportStatutesCommand(StatuteImport statutes) {
    this.statutes = statutes;
  }

  @Override
  public List<String> words() {
    return List.of("import", "statutes");
  }

  @Override
  public String usage() {
    return "DIR";
  }

  @Override
  public Mono<Integer> run(List<String> arguments) {
    if (arguments.size() != 1 || !Files.isDirectory(Path.of(arguments.getFirst()))) {
      LOG.error("import statutes needs one folder");
      return Mono.just(WRONG_ARGUMENTS);
    }
    Map<ImportOutcome, Integer> counts = new EnumMap<>(ImportOutcome.class);
    return statutes.takeAll(Path.of(arguments.getFirst())).doOnNext(ImportStatutesCommand::print)
        .doOnNext(one -> counts.merge(one.outcome(), 1, Integer::sum)).map(ImportedStatute::articles)
        .reduce(0, Integer::sum).map(articles -> summary(counts, articles));
  }

  private static void print(ImportedStatute one) {
    LOG.info("{} {} {} articles", one.outcome(), one.name(), one.articles());
    one.notes().forEach(note -> LOG.info("  {} {}", note.severity(), note.text()));
  }

  private static int summary(Map<ImportOutcome, Integer> counts, int articles) {
    LOG.info("{} articles; {}", articles, counts);
    return counts.containsKey(ImportOutcome.REFUSED) || counts.containsKey(ImportOutcome.FAILED) ? 1 : 0;
  }
}
