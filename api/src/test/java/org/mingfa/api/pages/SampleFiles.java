package org.mingfa.api.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the demo handbook, and statutes where this machine has some beside the project. */
final class SampleFiles {

  private static final Path HANDBOOK = Path.of("cms", "src", "main", "resources", "demo", "handbook");
  private static final Path STATUTES = Path.of("shared", "laws");

  private SampleFiles() {
  }

  static Path handbook() {
    return upward(HANDBOOK).orElseThrow();
  }

  static Optional<Path> statutes() {
    return upward(STATUTES);
  }

  private static Optional<Path> upward(Path wanted) {
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(wanted))) {
        return Optional.of(at.resolve(wanted));
      }
    }
    return Optional.empty();
  }

  static List<Path> files(Path folder) {
    try (var found = Files.list(folder)) {
      return found.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
