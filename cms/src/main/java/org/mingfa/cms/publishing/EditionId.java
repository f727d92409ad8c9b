package org.mingfa.cms.publishing;

import java.util.UUID;

/** Names one edition: the document and its number, which counts from one. */
public record EditionId(UUID document, int number) {

  public EditionId {
    if (number < 1) {
      throw new IllegalArgumentException("an edition counts from one: " + number);
    }
  }

  /** As addresses and the audit trail write it. */
  @Override
  public String toString() {
    return document + "/" + number;
  }
}
