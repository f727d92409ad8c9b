package org.mingfa.cms.refusal;

import java.util.List;

/**
 * Why a command that was understood is not carried out. A value: the text for people comes from the message
 * {@code refusal.<code>}, filled with the arguments.
 */
public interface Refusal {

  /** Stable, lower case with hyphens: part of the HTTP contract. */
  String code();

  /** The HTTP status it leaves with: 4xx. */
  int status();

  /** What the message's placeholders stand for; never personal data. */
  default List<Object> arguments() {
    return List.of();
  }

  /** As an error signal, so that a transaction around the command rolls back. */
  default RefusedException asException() {
    return new RefusedException(this);
  }
}
