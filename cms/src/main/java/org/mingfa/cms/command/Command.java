package org.mingfa.cms.command;

import java.util.List;
import reactor.core.publisher.Mono;

/** Work asked for by the leading words of the command line, such as {@code import statutes}. */
public interface Command {

  /** The leading words, in order. */
  List<String> words();

  /** The arguments after the words, as help shows them. */
  String usage();

  /** Does the work with the arguments after those words; the value is the exit status, 64 for wrong arguments. */
  Mono<Integer> run(List<String> arguments);
}
