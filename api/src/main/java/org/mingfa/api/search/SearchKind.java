package org.mingfa.api.search;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** What a document of the index is: an article of a statute, a handbook entry, an event or a row of a register. */
public enum SearchKind {

  STATUTE, HANDBOOK, EVENT, REGISTER;

  /** The kind as addresses and JSON write it: {@code statute}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind a word stands for; empty for any other word. */
  public static Optional<SearchKind> of(String word) {
    for (var kind : values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  @JsonCreator
  static SearchKind read(String word) {
    return of(word).orElseThrow(() -> new IllegalArgumentException("no kind: " + word));
  }
}
