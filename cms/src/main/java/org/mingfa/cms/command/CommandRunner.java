package org.mingfa.cms.command;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Runs the command that the arguments name, and waits for it: the process has nothing else to do. Without a command,
 * does the work of the start.
 */
@Component
public class CommandRunner implements ApplicationRunner, ExitCodeGenerator {

  private static final Logger LOG = LoggerFactory.getLogger(CommandRunner.class);
  private static final Set<String> VERBS = Set.of("import", "evaluate", "verify", "rebuild", "help");
  private static final int UNKNOWN_COMMAND = 64;

  private final ObjectProvider<Command> commands;
  private final ObjectProvider<AtStart> starts;
  private int exitCode;

  CommandRunner(ObjectProvider<Command> commands, ObjectProvider<AtStart> starts) {
    this.commands = commands;
    this.starts = starts;
  }

  /** Whether the first argument asks for a command; otherwise the application serves. */
  public static boolean wanted(String... arguments) {
    return arguments.length > 0 && VERBS.contains(arguments[0]);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!wanted(arguments.getSourceArgs())) {
      Flux.fromStream(starts.orderedStream()).concatMap(AtStart::atStart).then().block();
      return;
    }
    var words = arguments.getNonOptionArgs();
    exitCode = commands.orderedStream().filter(command -> begins(words, command.words())).findFirst()
        .map(command -> run(command, arguments)).orElseGet(this::help);
  }

  private static int run(Command command, ApplicationArguments arguments) {
    // --name=value is a setting of the house, --name value an argument of the command
    var rest = Stream.of(arguments.getSourceArgs()).skip(command.words().size())
        .filter(argument -> !argument.startsWith("--") || argument.indexOf('=') < 0).toList();
    return Objects.requireNonNullElse(command.run(rest).block(), 0);
  }

  private static boolean begins(List<String> words, List<String> prefix) {
    return words.size() >= prefix.size() && words.subList(0, prefix.size()).equals(prefix);
  }

  private int help() {
    LOG.info("commands:\n{}", commands.orderedStream().map(c -> "  " + String.join(" ", c.words()) + " " + c.usage())
        .sorted().collect(Collectors.joining("\n")));
    return UNKNOWN_COMMAND;
  }

  @Override
  public int getExitCode() {
    return exitCode;
  }
}
