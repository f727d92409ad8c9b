package org.mingfa.quiz.question;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of question, by the names that files and addresses use. A case is a story with several items. */
public enum ItemKind {
  SINGLE("single"), MULTIPLE("multiple"), JUDGEMENT("judgement"), ORDERING("ordering"), MATCHING("matching"), CASE(
      "case");

  private final String written;

  ItemKind(String written) {
    this.written = written;
  }

  public String written() {
    return written;
  }

  static Optional<ItemKind> of(String written) {
    return Stream.of(values()).filter(kind -> kind.written.equals(written)).findFirst();
  }
}
