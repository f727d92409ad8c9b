package org.mingfa.bench;

import java.nio.file.Path;
import org.mingfa.engine.Shared;

/**
 * A house with the 125 statutes and the handbook, imported once in a run for all that measure reading and searching.
 */
final class ImportedStatutes {

  /** What an import left behind. */
  record House(Path data, ImportRun.Seen seen) {
  }

  private static final class First {
    static final House HOUSE = imported("house");
  }

  private ImportedStatutes() {
  }

  /** Its data folder, for one server at a time; ends the test as skipped where the statutes are absent. */
  static House first() {
    Shared.path("laws/just-laws");
    return First.HOUSE;
  }

  /** Imports once more, into a folder of its own. */
  static House imported(String name) {
    var data = BenchFolder.path(name);
    var statutes = Shared.path("laws/just-laws").toString();
    try (var child = Child.ofMain(ImportRun.class, port -> {
      var arguments = Child.served(port, data);
      arguments.addFirst(statutes);
      return arguments.toArray(String[]::new);
    })) {
      return new House(data, ImportRun.Seen.of(child.ended()));
    }
  }
}
