package org.mingfa.cms.citation;

/** The message that the citation graph sends beside those of publishing. */
public final class CitationMessages {

  /** What stands bound to a document changed: whoever shows citations, or what cites an article, reads again. */
  public static final String CHANGED = "CitationsChanged";

  private CitationMessages() {
  }
}
