package org.mingfa.cms.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingfa.cms.citation.CitationMention.Naming;
import org.mingfa.cms.statute.ProvisionNumber;

/** Reads the statutes in force, where they lie beside the project, and the handbook's own entries. */
class CitationCorpusTests {

  private static final Pattern HEADING = Pattern.compile("(?m)^\\**(第[一二三四五六七八九十百千零]+条(?:之[一二三四五六七八九十]+)?)");

  @Test
  void findsInStatutesOnlyArticlesThatExist() throws IOException {
    var laws = laws();
    var texts = new TreeMap<String, String>();
    for (var file : markdown(laws)) {
      texts.merge(laws.relativize(file).getName(0).toString().replace(".md", ""), Files.readString(file),
          (one, other) -> one + "\n" + other);
    }
    var parser = new CitationParser(StatuteNames.of(texts.keySet(), Map.of()));
    var articles = new TreeMap<String, Set<String>>();
    texts.forEach((title, text) -> articles.put(title, articles(text)));
    var found = new TreeMap<Naming, Integer>();
    var missing = new ArrayList<String>();
    texts.forEach((title, text) -> parser.parse(text, title).forEach(mention -> {
      found.merge(mention.naming(), 1, Integer::sum);
      var number = mention.citation().number();
      var existing = articles.get(mention.citation().statute());
      if (number != null && existing != null && !existing.contains(number.toString())) {
        missing.add(mention + " in " + title);
      }
    }));
    assertThat(missing).isEmpty();
    assertThat(found.get(Naming.OWN)).isGreaterThan(1_200);
    assertThat(found.get(Naming.NAME)).isGreaterThan(300);
    assertThat(found.get(Naming.TITLE)).isGreaterThan(300);
  }

  private static Set<String> articles(String text) {
    var numbers = new HashSet<String>();
    var heading = HEADING.matcher(text);
    while (heading.find()) {
      numbers.add(ProvisionNumber.parse(heading.group(1)).orElseThrow().toString());
    }
    return numbers;
  }

  @Test
  void findsACitationInEveryBasisOfTheHandbook() throws IOException {
    var entries = Path.of("src", "main", "resources", "demo", "handbook");
    assumeTrue(Files.isDirectory(entries), "the handbook's entries are not there yet");
    var parser = new CitationParser(Vocabulary.NAMES);
    var misses = new ArrayList<String>();
    for (var file : markdown(entries)) {
      var text = Files.readString(file);
      var basis = text.substring(Math.max(0, text.indexOf("## 法律依据")));
      basis.lines().filter(line -> line.startsWith("- ") && parser.parse(line, null).isEmpty())
          .forEach(line -> misses.add(file.getFileName() + ": " + line));
    }
    assertThat(misses).isEmpty();
  }

  private static Path laws() {
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      var laws = folder.resolve(Path.of("shared", "laws", "just-laws"));
      if (Files.isDirectory(laws)) {
        return laws;
      }
    }
    assumeTrue(false, "no folder shared/laws/just-laws beside the project");
    throw new AssertionError();
  }

  private static List<Path> markdown(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }
}
