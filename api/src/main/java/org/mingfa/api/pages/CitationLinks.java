package org.mingfa.api.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.citation.BoundCitation;
import org.mingfa.cms.citation.Citation;
import org.mingfa.cms.citation.CitationParser;
import org.mingfa.cms.citation.CitationState;
import org.mingfa.cms.statute.ProvisionNumber;

/**
 * Leads from the citations in a statute's articles to what they cite: where in the text they stand says the parser,
 * whether the library has it says the citation graph. What the graph has not read, or not found, stays text.
 */
final class CitationLinks {

  private final ShownStatute statute;
  private final CitationParser parser;
  private final Map<String, Map<Citation, BoundCitation>> byArticle;

  CitationLinks(ShownStatute statute, CitationParser parser, List<BoundCitation> bound) {
    this.statute = statute;
    this.parser = parser;
    this.byArticle = bound.stream().filter(b -> b.state() != CitationState.NOT_IN_LIBRARY)
        .collect(Collectors.groupingBy(BoundCitation::part,
            Collectors.toMap(BoundCitation::citation, b -> b, (first, _) -> first)));
  }

  /** A stretch of an article's text, whole or in part. */
  LinkedText in(ProvisionNumber article, String text) {
    var known = byArticle.getOrDefault(article.toString(), Map.of());
    return known.isEmpty() ? LinkedText.plain(text) : linked(known, text);
  }

  private LinkedText linked(Map<Citation, BoundCitation> known, String text) {
    var runs = new ArrayList<LinkedText.Run>();
    var at = 0;
    for (var mention : parser.parse(text, statute.version().title())) {
      var url = url(known.get(mention.citation()));
      // the mentions of a range share their span: it leads to the first
      if (url != null && mention.start() >= at) {
        runs.addAll(LinkedText.plain(text.substring(at, mention.start())).runs());
        runs.add(new LinkedText.Run(text.substring(mention.start(), mention.end()), url));
        at = mention.end();
      }
    }
    runs.addAll(LinkedText.plain(text.substring(at)).runs());
    return new LinkedText(runs);
  }

  /** Within the statute the reader stays with the day asked for; of another its law of today is shown. */
  private @Nullable String url(@Nullable BoundCitation bound) {
    if (bound == null || bound.slug() == null) {
      return null;
    }
    var number = bound.citation().number();
    if (bound.slug().equals(statute.version().slug())) {
      return number == null ? null : statute.articleUrl(number);
    }
    return "/statutes/" + bound.slug() + (number == null ? "" : "/articles/" + number);
  }
}
