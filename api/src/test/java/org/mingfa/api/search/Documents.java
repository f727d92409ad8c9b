package org.mingfa.api.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.statute.ProvisionNumber;

/** Documents for tests, each the smallest that makes its point. */
final class Documents {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private Documents() {
  }

  static SearchDocument article(String statute, String number, String text) {
    var written = ProvisionNumber.parse(number).orElseThrow().written();
    var place = new ArticleOf(statute, "s" + Integer.toHexString(statute.hashCode()), number,
        Authority.ofTitle(statute));
    return new SearchDocument("statute:" + statute + ":" + number, SearchKind.STATUTE, statute + number, 1,
        statute + " " + written, "/statutes/x/articles/" + number, List.of(), text,
        List.of(Names.shortTitle(statute)), place, null, Validity.ALWAYS, List.of());
  }

  static SearchDocument entry(String id, String question, String answer, CitedProvision... citations) {
    return new SearchDocument("handbook:" + id, SearchKind.HANDBOOK, id, 1, question, "/handbook/entries/" + id,
        List.of("婚姻家庭"), answer, List.of(), null, "婚姻家庭", Validity.ALWAYS, List.of(citations));
  }

  static SearchDocument event(String id, String title, String topic) {
    return new SearchDocument("event:" + id, SearchKind.EVENT, id, 1, title, "/events/" + id, List.of(), "", List.of(),
        null, topic, Validity.ALWAYS, List.of());
  }

  static SearchDocument versioned(SearchDocument document, long version, String text) {
    return new SearchDocument(document.key(), document.kind(), document.id(), version, document.title(), document.url(),
        document.headings(), text, document.aliases(), document.article(), document.topic(), document.validity(),
        document.citations());
  }

  static SearchDocument valid(SearchDocument document, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new SearchDocument(document.key(), document.kind(), document.id(), document.version(), document.title(),
        document.url(), document.headings(), document.text(), document.aliases(), document.article(), document.topic(),
        new Validity(from, to), document.citations());
  }

  static SearchDocument alsoCalled(SearchDocument document, String... aliases) {
    return new SearchDocument(document.key(), document.kind(), document.id(), document.version(), document.title(),
        document.url(), document.headings(), document.text(), List.of(aliases), document.article(), document.topic(),
        document.validity(), document.citations());
  }

  static SearchFilter everything() {
    return new SearchFilter(Set.of(SearchKind.values()), TODAY, null, null);
  }

  /** A table as its file has it. */
  static Colloquialisms words(String table) {
    return Colloquialisms.of(ColloquialismFile.read(table));
  }

  static Map<String, Float> terms(String text) {
    return Tokens.counted(text).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> (float) entry.getValue()));
  }
}
