package org.mingfa.quiz.question;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an item asks for: a decision in a situation from life, the sense of a rule, or missing words of a text. */
public enum Style {
  LIFE, LAW, TEXT;

  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Style> of(String written) {
    return Stream.of(values()).filter(style -> style.written().equals(written)).findFirst();
  }
}
