package org.mingfa.api.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the answer, as JSON shows it.
 *
 * @param statute
 *          full title; articles only
 * @param number
 *          articles only
 * @param place
 *          where it stands, outermost first: the parts and chapters of an article, else the topic
 * @param snippet
 *          HTML, escaped but for {@code <em>}
 * @param citations
 *          of a handbook entry, in the order it names them; null for all else
 * @param score
 *          comparable within one answer, not between answers
 */
@JsonInclude(Include.NON_NULL)
public record SearchHit(SearchKind kind, String id, String title, String url, @Nullable String statute,
    @Nullable String number, List<String> place, String snippet, @Nullable List<CitedProvision> citations,
    double score) {

  static SearchHit of(Reranking.Ranked ranked, Question question) {
    var document = ranked.document();
    return new SearchHit(document.kind(), document.id(), document.title(), document.url(), document.statute(),
        document.number(), place(document), Highlights.snippet(document.text(), question.own().keySet()),
        document.kind() == SearchKind.HANDBOOK ? document.citations() : null, ranked.score());
  }

  private static List<String> place(SearchDocument document) {
    var topic = document.topic();
    return topic == null ? document.headings() : List.of(topic);
  }
}
