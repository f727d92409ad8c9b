package org.mingfa.cms.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the citations of statutes in Chinese text, in one pass whose cost grows with the length of the text and with
 * nothing else.
 *
 * <p>
 * Titles in 《》 are recognised even when unknown, if they read like a statute's; names without 《》 only from the
 * vocabulary. An article without a name belongs to the statute named before it in the same line, or to the text's own;
 * 第三条 of a contract, of an unnamed document or in a heading is no citation, nor is a statute's title in its own text.
 * 前款, 本条 and 目 are not read.
 *
 * <p>
 * Finds no more than {@link #LIMIT} mentions in one text. Whether a cited provision exists is not its matter.
 */
public final class CitationParser {

  /** The most mentions found in one text; reading stops there. */
  public static final int LIMIT = 10_000;

  private final StatuteNames names;

  public CitationParser(StatuteNames names) {
    this.names = names;
  }

  /**
   * Finds the mentions in a text.
   *
   * @param text
   *          plain text or Markdown, of any length
   * @param ownStatute
   *          the title of the statute that the text belongs to, for 本法 and for articles without a name; null where
   *          there is none
   * @return the mentions in text order, offsets in UTF-16 units of the text as given
   */
  public List<CitationMention> parse(String text, @Nullable String ownStatute) {
    return new CitationReading(new FoldedText(text), names, ownStatute).mentions();
  }
}
