package org.mingfa.cms.citation;

import org.jspecify.annotations.Nullable;

/**
 * A text with citations in it.
 *
 * @param part
 *          which part of the content it is, at most 16 characters: the article's number for a statute, else empty
 * @param text
 *          plain text or Markdown
 * @param ownStatute
 *          the full title of the statute that the text belongs to; null where there is none
 */
public record CitingText(String part, String text, @Nullable String ownStatute) {

  /** A text that belongs to no statute. */
  public static CitingText of(String text) {
    return new CitingText("", text, null);
  }
}
