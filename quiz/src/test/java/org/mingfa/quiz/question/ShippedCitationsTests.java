package org.mingfa.quiz.question;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.mingfa.cms.statute.ParsedProvision;
import org.mingfa.cms.statute.ProvisionNumber;
import org.mingfa.cms.statute.SharedLaws;

/** Every article that a shipped question cites is there and in force, and bears out the key. */
class ShippedCitationsTests {

  /** Ended on 2026-08-15 by the last article of 生态环境法典. */
  private static final Set<String> REPEALED = Set.of("中华人民共和国环境保护法", "中华人民共和国噪声污染防治法", "中华人民共和国海洋环境保护法");

  @Test
  void theKeyRestsOnArticlesInForce() {
    var library = new TreeMap<String, Map<ProvisionNumber, ParsedProvision>>();
    SharedLaws.justLaws().forEach((title, report) -> report.statute().ifPresent(statute -> library.put(title,
        statute.provisions().stream().collect(Collectors.toMap(ParsedProvision::number, p -> p, (a, _) -> a)))));
    var parser = new CitationParser(StatuteNames.of(library.keySet(), Map.of()));
    var wrong = new ArrayList<String>();
    for (var question : ShippedQuestions.all()) {
      for (var item : question.items()) {
        var explanation = item.prompt().explanation();
        var cited = explanation.citations().stream()
            .map(written -> text(parser, written, library)).toList();
        cited.stream().filter(text -> text.startsWith("!")).forEach(text -> wrong.add(question.id() + text));
        var texts = squeezed(String.join("\n", cited));
        explanation.words().stream().filter(word -> !texts.contains(squeezed(word)))
            .forEach(word -> wrong.add(question.id() + ": no " + word));
        if (explanation.words().isEmpty() && explanation.unworded().isEmpty()) {
          wrong.add(question.id() + ": neither words nor a reason");
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** The text that is cited; what is wrong, after an exclamation mark. */
  private static String text(CitationParser parser, String written,
      Map<String, Map<ProvisionNumber, ParsedProvision>> library) {
    var found = parser.parse(written, null);
    if (found.size() != 1) {
      return "! " + written;
    }
    var citation = found.getFirst().citation();
    var statute = library.get(citation.statute());
    return statute == null || REPEALED.contains(citation.statute())
        ? "! no statute " + written
        : text(citation, statute);
  }

  private static String text(Citation citation, Map<ProvisionNumber, ParsedProvision> statute) {
    @Nullable
    ParsedProvision provision = citation.number() == null ? null : statute.get(citation.number());
    if (provision == null || citation.paragraph().orElse(1) > provision.paragraphs().size()) {
      return "! no article " + citation.written();
    }
    return citation.paragraph().isPresent()
        ? provision.paragraphs().get(citation.paragraph().getAsInt() - 1).text()
        : provision.text();
  }

  private static String squeezed(String text) {
    return List.of(text.split("\\s+", -1)).stream().collect(Collectors.joining());
  }
}
