package org.mingfa.cms.citation;

/** How a citation stands against the statute library today. */
public enum CitationState {
  /** The provision is there and reads as it did when it was cited. */
  RESOLVED,
  /** The library does not hold the statute or the article; shown as text, never flagged. */
  NOT_IN_LIBRARY,
  /** A later version of the statute words the provision differently. */
  CHANGED,
  /** The provision, or the whole statute, is no longer in force. */
  REPEALED
}
