package org.mingfa.cms.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A statute as its source gives it, before anyone has checked it. Nothing is corrected; what is doubtful is in the
 * {@link StatuteImportReport} beside it.
 *
 * @param title
 *          the full title, without book-title marks
 * @param rank
 *          a guess
 * @param history
 *          the records of enactment in the source's order
 * @param preamble
 *          text before the first article that is no record, paragraphs one a line
 * @param outline
 *          the divisions as they head the articles; a printed table of contents is not read
 * @param provisions
 *          the articles in the source's order
 * @param appendices
 *          what follows the articles
 * @param inForce
 *          from when this version is in force, and how that is known; empty without records and clause
 */
public record ParsedStatute(String title, Rank rank, List<EnactmentRecord> history, Optional<String> preamble,
    List<OutlineEntry> outline, List<ParsedProvision> provisions, List<Appendix> appendices,
    Optional<InForce> inForce) {

  public ParsedStatute {
    history = List.copyOf(history);
    outline = List.copyOf(outline);
    provisions = List.copyOf(provisions);
    appendices = List.copyOf(appendices);
  }

  /** The day of the latest vote on the text, which names the version. */
  public Optional<LocalDate> versionDate() {
    return Commencement.version(history).map(EnactmentRecord::date);
  }
}
