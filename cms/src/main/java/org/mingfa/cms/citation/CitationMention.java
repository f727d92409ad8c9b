package org.mingfa.cms.citation;

/**
 * One place in a text that cites a statute.
 *
 * <p>
 * The span covers what a reader would click: the name and the number where they stand together, else the number alone.
 * Spans of two mentions are disjoint, but for a range such as 第十条至第十二条: its mentions (10, 11, 12) share the span of the
 * whole range.
 *
 * @param start
 *          offset of the first UTF-16 unit in the text as given
 * @param end
 *          offset behind the last one
 * @param named
 *          the statute as the text names it, without 《》; for {@link Naming#OWN} and {@link Naming#EARLIER} the title it
 *          stands for
 * @param citation
 *          what is cited
 * @param naming
 *          how the text names the statute
 * @param ranged
 *          whether the mention is part of a range
 */
public record CitationMention(int start, int end, String named, Citation citation, Naming naming, boolean ranged) {

  /** How a text names the statute it cites. */
  public enum Naming {
    /** In title marks: 《民法典》第十条. */
    TITLE,
    /** Without them, known from the vocabulary: 民法典第十条. */
    NAME,
    /** As the text's own statute: 本法第十条, or an article without any name in a statute's text. */
    OWN,
    /** Through a statute named before: 同法第十条, 该法第十条, or a further article without a name. */
    EARLIER
  }
}
