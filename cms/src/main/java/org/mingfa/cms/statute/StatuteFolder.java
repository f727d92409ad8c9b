package org.mingfa.cms.statute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/**
 * Finds the statutes below a folder: every .docx and .md is one, but a folder with a README.md is one statute of
 * several files. Blocking, for a bounded scheduler.
 */
final class StatuteFolder {

  private static final String HEAD = "README.md";

  private StatuteFolder() {
  }

  static List<StatuteSource> sources(Path root) throws IOException {
    var sources = new ArrayList<StatuteSource>();
    add(root, hasFolders(root), sources);
    return sources;
  }

  /** At the top of a collection a README.md tells about the collection. */
  private static void add(Path folder, boolean collection, List<StatuteSource> sources) throws IOException {
    if (!collection && Files.isRegularFile(folder.resolve(HEAD))) {
      sources.add(one(folder));
      return;
    }
    for (var entry : entries(folder)) {
      var name = entry.getFileName().toString();
      if (Files.isDirectory(entry)) {
        add(entry, false, sources);
      } else if (isStatute(name) && !name.equals(HEAD)) {
        sources.add(StatuteSource.of(name, entry));
      }
    }
  }

  private static StatuteSource one(Path folder) throws IOException {
    var files = new HashMap<String, StatuteSource.Content>();
    for (var entry : entries(folder)) {
      var name = entry.getFileName().toString();
      if (name.toLowerCase(Locale.ROOT).endsWith(".md")) {
        files.put(name, () -> Files.readAllBytes(entry));
      }
    }
    return new StatuteSource(folder.toAbsolutePath().getFileName().toString(), files);
  }

  private static boolean isStatute(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".md") || lower.endsWith(".docx");
  }

  private static boolean hasFolders(Path folder) throws IOException {
    return entries(folder).stream().anyMatch(Files::isDirectory);
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (var found = Files.list(folder)) {
      return found.filter(p -> !p.getFileName().toString().startsWith(".")).sorted().toList();
    }
  }
}
