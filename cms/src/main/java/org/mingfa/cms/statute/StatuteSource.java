package org.mingfa.cms.statute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One statute to be imported: a file, or a folder of Markdown files that are one statute together.
 *
 * @param name
 *          of the file or folder, checked against the title inside
 * @param files
 *          the contents by file name; a single file goes by the empty name
 */
public record StatuteSource(String name, Map<String, Content> files) {

  /** The largest file read. */
  public static final int LARGEST = 20 * 1024 * 1024;

  /** Gives the bytes of one file, again at every call. */
  @FunctionalInterface
  public interface Content {
    byte[] read() throws IOException;
  }

  public StatuteSource {
    files = Map.copyOf(files);
  }

  /** A file in memory. */
  public static StatuteSource of(String name, byte[] content) {
    return new StatuteSource(name, Map.of("", () -> content));
  }

  /** A file on disk, under a name of its own. */
  public static StatuteSource of(String name, Path file) {
    return new StatuteSource(name, Map.of("", () -> bounded(file)));
  }

  private static byte[] bounded(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(LARGEST + 1);
    }
  }

  /** Reads and parses; blocking, for a bounded scheduler. */
  StatuteImportReport parse() throws IOException {
    var bytes = new LinkedHashMap<String, byte[]>();
    for (var file : files.entrySet()) {
      bytes.put(file.getKey(), file.getValue().read());
    }
    if (bytes.values().stream().mapToLong(b -> b.length).sum() > LARGEST) {
      return StatuteImportReport.refused(new ImportFinding.TooLarge("超过20 MB"));
    }
    var single = bytes.get("");
    if (single == null) {
      return StatuteMarkdown.parseFolder(name, bytes);
    }
    var text = name.toLowerCase(Locale.ROOT).endsWith(".md");
    return text ? StatuteMarkdown.parse(name, single) : NationalDatabaseDocx.parse(name, single);
  }
}
