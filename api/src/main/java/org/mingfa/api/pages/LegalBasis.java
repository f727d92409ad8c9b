package org.mingfa.api.pages;

import java.util.List;

/**
 * A line of the legal basis of an entry: the provisions, and in plain words what they say.
 *
 * @param gloss
 *          empty leaves it out
 */
public record LegalBasis(List<LegalBasis.Cited> citations, String gloss) {

  public LegalBasis {
    citations = List.copyOf(citations);
  }

  /**
   * A provision that is cited.
   *
   * @param label
   *          as written: 《民法典》第一千零九十八条
   * @param url
   *          of the article in the library; empty where it is not there
   * @param text
   *          of the article, to fold out; may be empty
   */
  public record Cited(String label, String url, Standing standing, List<ArticleText.Paragraph> text) {

    public Cited {
      text = List.copyOf(text);
    }
  }

  /** What has become of a provision since it was cited. Its name is the message {@code page.standing.NAME}. */
  public enum Standing {
    RESOLVED, NOT_IN_LIBRARY, CHANGED, REPEALED;

    /** Whether a reader should be warned. A statute outside the library is no reason to. */
    public boolean doubtful() {
      return this == CHANGED || this == REPEALED;
    }
  }
}
