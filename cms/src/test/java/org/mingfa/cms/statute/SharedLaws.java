package org.mingfa.cms.statute;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The real statutes kept beside the project; tests that need them are skipped where they are absent. */
public final class SharedLaws {

  private SharedLaws() {
  }

  /** A folder of ../shared, such as laws/just-laws. */
  static Path folder(String name) {
    var shared = shared();
    assumeTrue(shared != null && Files.isDirectory(shared.resolve(name)), "../shared/" + name + " is absent");
    return shared == null ? Path.of(name) : shared.resolve(name);
  }

  private static @Nullable Path shared() {
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("shared/laws"))) {
        return at.resolve("shared");
      }
    }
    return null;
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What lies in a folder, sorted. */
  static List<Path> in(Path folder) {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A statute out of a Markdown file or a folder of them. */
  static StatuteImportReport markdown(Path source) {
    if (!Files.isDirectory(source)) {
      return StatuteMarkdown.parse(source.getFileName().toString(), bytes(source));
    }
    var files = new HashMap<String, byte[]>();
    in(source).forEach(f -> files.put(f.getFileName().toString(), bytes(f)));
    return StatuteMarkdown.parseFolder(source.getFileName().toString(), files);
  }

  /** The statutes of laws/just-laws by title. */
  public static Map<String, StatuteImportReport> justLaws() {
    var all = new TreeMap<String, StatuteImportReport>();
    for (var source : new ArrayList<>(in(folder("laws/just-laws")))) {
      var name = source.getFileName().toString();
      if (name.startsWith("中华人民共和国")) {
        all.put(name.replace(".md", ""), markdown(source));
      }
    }
    return all;
  }
}
