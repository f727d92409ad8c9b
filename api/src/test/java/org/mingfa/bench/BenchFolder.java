package org.mingfa.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Where a run keeps what it makes, below {@code target}; emptied when the next run begins. */
final class BenchFolder {

  private static final Path FOLDER = emptied(Path.of("target", "bench").toAbsolutePath());

  private BenchFolder() {
  }

  static Path path() {
    return FOLDER;
  }

  /** A new folder, not yet made. */
  static Path path(String name) {
    return FOLDER.resolve(name);
  }

  /** A copy that a server may change or lock. */
  static Path copy(Path folder, String name) {
    try {
      FileSystemUtils.copyRecursively(folder, FOLDER.resolve(name));
      return FOLDER.resolve(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path emptied(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
