package org.mingfa.cms.statute;

/** The message that the library sends beside those of publishing. */
public final class StatuteMessages {

  /** The kind of every version's document. */
  public static final String KIND = StatuteConfiguration.STATUTE.name();

  /**
   * When or whether a live version is in force has changed: its first or last day came, staff corrected it, or a
   * neighbour in time appeared or went.
   */
  public static final String VALIDITY_CHANGED = "StatuteValidityChanged";

  private StatuteMessages() {
  }
}
