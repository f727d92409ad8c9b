package org.mingfa.cms.citation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.citation.CitationRow.Binding;
import org.mingfa.cms.statute.Provision;
import org.mingfa.cms.statute.ProvisionNumber;
import org.mingfa.cms.statute.StatuteVersion;

/**
 * The versions of one statute with the cited articles, and what becomes of a citation by them: a function of the
 * library, the day of the citation and today, so that it comes out the same in whatever order messages arrive.
 *
 * @param versions
 *          in the order in which they come into force, at least one
 * @param articles
 *          the cited articles of every version
 */
record CitedVersions(List<StatuteVersion> versions, Map<UUID, Map<ProvisionNumber, Provision>> articles,
    LocalDate today) {

  Binding bind(Citation citation, LocalDate citedOn) {
    var shown = shown();
    var cited = cited(citedOn, shown);
    if (citation.number() == null) {
      return binding(shown.repealedBy() != null && over(shown) ? CitationState.REPEALED : CitationState.RESOLVED,
          cited, shown);
    }
    return binding(state(citation, citation.number(), cited, shown), cited, shown);
  }

  private CitationState state(Citation citation, ProvisionNumber number, StatuteVersion cited, StatuteVersion shown) {
    var then = article(cited, number);
    var now = article(shown, number);
    if (then == null && now == null) {
      return CitationState.NOT_IN_LIBRARY;
    }
    if (now == null || over(shown)) {
      return CitationState.REPEALED;
    }
    return then == null || wording(citation, then).equals(wording(citation, now))
        ? CitationState.RESOLVED
        : CitationState.CHANGED;
  }

  private static Binding binding(CitationState state, StatuteVersion cited, StatuteVersion shown) {
    return new Binding(state, shown.slug(), cited.document(), shown.document());
  }

  private @Nullable Provision article(StatuteVersion version, ProvisionNumber number) {
    return Objects.requireNonNull(articles.getOrDefault(version.document(), Map.of())).get(number);
  }

  /** In force today, else the last that was, else the first to come. */
  private StatuteVersion shown() {
    return versions.stream().filter(v -> v.inForceOn(today)).reduce((_, later) -> later)
        .or(() -> versions.stream().filter(v -> !v.inForceFrom().isAfter(today)).reduce((_, later) -> later))
        .orElseGet(versions::getFirst);
  }

  private boolean over(StatuteVersion version) {
    var end = version.inForceTo();
    return end != null && !end.isAfter(today);
  }

  /** In force on the day; where the library goes back less far, the first after it that is no later than shown. */
  private StatuteVersion cited(LocalDate day, StatuteVersion shown) {
    return versions.stream().filter(v -> v.inForceOn(day)).reduce((_, later) -> later)
        .or(() -> versions.stream().filter(v -> v.inForceFrom().isAfter(day))
            .filter(v -> !v.inForceFrom().isAfter(shown.inForceFrom())).findFirst())
        .orElse(shown);
  }

  /** What of the article the citation relies on: a paragraph by its number, where both have it. */
  private static String wording(Citation citation, Provision article) {
    var paragraph = citation.paragraph().orElse(0);
    return paragraph > 0 && paragraph <= article.paragraphs().size()
        ? article.paragraphs().get(paragraph - 1)
        : article.text();
  }
}
