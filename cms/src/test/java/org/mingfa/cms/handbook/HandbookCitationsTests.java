package org.mingfa.cms.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingfa.cms.citation.Citation;
import org.mingfa.cms.citation.CitationParser;
import org.mingfa.cms.citation.StatuteNames;
import org.mingfa.cms.handbook.EntryReading.Accepted;
import org.mingfa.cms.statute.ParsedProvision;
import org.mingfa.cms.statute.ProvisionNumber;
import org.mingfa.cms.statute.SharedLaws;

/** Every article that the shipped entries cite is there, has that 款, and its statute is in force. */
class HandbookCitationsTests {

  private static final Path ENTRIES = Path.of("src", "main", "resources", "demo", "handbook");
  /** Ended on 2026-08-15 by the last article of 生态环境法典. */
  private static final Set<String> REPEALED = Set.of("中华人民共和国环境保护法", "中华人民共和国噪声污染防治法", "中华人民共和国海洋环境保护法");

  @Test
  void citesOnlyWhatIsThereAndInForce() throws IOException {
    var library = new TreeMap<String, Map<ProvisionNumber, ParsedProvision>>();
    SharedLaws.justLaws().forEach((title, report) -> report.statute().ifPresent(statute -> library.put(title,
        statute.provisions().stream().collect(Collectors.toMap(ParsedProvision::number, p -> p, (a, _) -> a)))));
    var parser = new CitationParser(StatuteNames.of(library.keySet(), Map.of()));
    var wrong = new ArrayList<String>();
    var entries = entries();
    for (var entry : entries) {
      var cited = parser.parse(String.join("\n", entry.basis()) + "\n" + entry.answer(), null).stream()
          .map(mention -> mention.citation()).toList();
      cited.stream().filter(c -> REPEALED.contains(c.statute()) || missing(c, library.get(c.statute())))
          .forEach(c -> wrong.add(entry.slug() + ": " + c.written()));
      if (cited.stream().noneMatch(c -> library.containsKey(c.statute()))) {
        wrong.add(entry.slug() + " cites nothing of the library");
      }
    }
    assertThat(entries).hasSizeGreaterThanOrEqualTo(240);
    assertThat(entries.stream().map(HandbookEntry::topic).distinct()).hasSizeGreaterThanOrEqualTo(14);
    assertThat(wrong).isEmpty();
  }

  private static boolean missing(Citation citation, @Nullable Map<ProvisionNumber, ParsedProvision> statute) {
    if (statute == null || citation.number() == null) {
      return false;
    }
    var provision = statute.get(citation.number());
    return provision == null || citation.paragraph().orElse(1) > provision.paragraphs().size();
  }

  private static List<HandbookEntry> entries() throws IOException {
    try (var files = Files.walk(ENTRIES)) {
      var entries = new ArrayList<HandbookEntry>();
      for (var file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        var reading = HandbookMarkdown.read(file.getFileName().toString().replace(".md", ""), Files.readAllBytes(file));
        assertThat(reading).as(file.toString()).isInstanceOf(Accepted.class);
        entries.add(((Accepted) reading).entry());
      }
      return entries;
    }
  }
}
