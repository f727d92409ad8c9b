package org.mingfa.cms.statute;

/** What an import did with one statute. */
public enum ImportOutcome {
  /** A version that the library had not. */
  IMPORTED,
  /** The same version in other words: a new edition of it. */
  NEW_EDITION,
  /** Waits for a reviewer's check; nothing of it is public yet. */
  SUBMITTED,
  /** The library has had exactly this. */
  UNCHANGED,
  /** Nothing was written; the findings say why. */
  REFUSED,
  /** Nothing was written; the fault is ours. */
  FAILED
}
