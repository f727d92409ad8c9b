package org.mingfa.api.search;

import java.util.List;
import org.mingfa.api.search.evaluation.EvaluateSearch;
import org.mingfa.cms.command.Command;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code evaluate search}: how well search answers judged questions; see {@link EvaluateSearch}. */
@Component
@SuppressWarnings("SystemOut")
class EvaluateSearchCommand implements Command {

  private final EvaluateSearch evaluation = new EvaluateSearch(System.out, System.err);

  @Override
  public List<String> words() {
    return evaluation.words();
  }

  @Override
  public String usage() {
    return "--corpus FILE.jsonl[.gz] --queries FILE.jsonl[.gz]";
  }

  @Override
  public Mono<Integer> run(List<String> arguments) {
    return evaluation.run(arguments);
  }
}
