package org.mingfa.cms.statute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Reads a statute written in Markdown, in either dialect found in the wild: articles in bold ({@code **第一条**　…}), or
 * plain ({@code 第一条 …}) below records that end with a comment. UTF-8, or GB18030 where it is no UTF-8. A table of
 * contents is skipped. Pure and thread-safe; nothing outside the bytes is opened.
 */
public final class StatuteMarkdown {

  private StatuteMarkdown() {
  }

  /**
   * Reads a statute out of one file.
   *
   * @param fileName
   *          its name, which is checked against the title inside; it may be empty
   */
  public static StatuteImportReport parse(String fileName, byte[] content) {
    return read(SourceName.of(fileName), Map.of("", content));
  }

  /**
   * Reads a statute that fills a folder: README.md with title and records, a file for each part, files of amendments.
   * The order is made from what is inside, not from the names.
   *
   * @param folderName
   *          the folder's name, which is checked against the title
   * @param files
   *          the contents by file name
   */
  public static StatuteImportReport parseFolder(String folderName, Map<String, byte[]> files) {
    return read(SourceName.of(folderName), files);
  }

  private static StatuteImportReport read(SourceName name, Map<String, byte[]> files) {
    var parts = new ArrayList<Part>();
    var earlier = new ArrayList<ImportFinding>();
    if (files.values().stream().mapToLong(b -> b.length).sum() > SourceText.LIMIT) {
      return StatuteImportReport.refused(SourceText.tooLarge());
    }
    for (var file : files.entrySet()) {
      switch (SourceText.of(file.getValue())) {
        case SourceText.Refused(var finding) -> {
          return StatuteImportReport.refused(finding);
        }
        case SourceText.Read(var text, var converted) -> {
          parts.add(Part.of(file.getKey(), MarkdownLines.of(file.getKey(), text)));
          if (converted && earlier.isEmpty()) {
            earlier.add(new ImportFinding.Converted());
          }
        }
      }
    }
    parts.sort(Comparator.comparingInt(Part::place).thenComparing(Part::file));
    return StatuteTextParser.parse(parts.stream().flatMap(p -> p.lines().stream()).toList(), name, earlier);
  }

  /** One file and where it belongs: 0 the head, 1 a preamble, then by first article, appendices last. */
  private record Part(String file, int place, List<SourceLine> lines) {

    static Part of(String file, List<SourceLine> lines) {
      return new Part(file, placeOf(file, lines), lines);
    }

    private static int placeOf(String file, List<SourceLine> lines) {
      if (file.isEmpty() || file.equalsIgnoreCase("README.md")) {
        return 0;
      }
      var body = new BodyReader(new FindingList());
      var first = lines.stream().filter(line -> !line.blank()).findFirst();
      var heading = first.flatMap(line -> DivisionHeading.parse(line.text()));
      if (heading.isPresent() && heading.get().preamble()) {
        return 1;
      }
      if (heading.isEmpty() && first.flatMap(body::opening).isEmpty()) {
        return Integer.MAX_VALUE;
      }
      return lines.stream().flatMap(line -> body.opening(line).stream()).findFirst().map(o -> 1 + o.number().article())
          .orElse(1);
    }
  }
}
