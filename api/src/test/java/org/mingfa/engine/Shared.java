package org.mingfa.engine;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** Material outside the repository, in a folder {@code shared} beside it; tests that need it are skipped without it. */
public final class Shared {

  private Shared() {
  }

  /** A file or folder of it; ends the test as skipped where it is absent. */
  public static Path path(String name) {
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      var found = at.resolve("shared").resolve(name);
      if (Files.isDirectory(at.resolve("shared/laws")) && Files.exists(found)) {
        return found;
      }
    }
    assumeThat(false).as("../shared/%s is not on this machine", name).isTrue();
    throw new AssertionError();
  }
}
