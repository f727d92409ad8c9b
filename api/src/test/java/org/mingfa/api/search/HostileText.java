package org.mingfa.api.search;

import java.util.List;
import java.util.stream.Stream;

/** Texts that make careless patterns try every way to divide them. */
final class HostileText {

  private static final int LENGTH = 1_000;

  private HostileText() {
  }

  /** Each of {@value #LENGTH} chars. */
  static Stream<String> ofOneThousand() {
    var fillers = List.of(" ", "\t", "　", "第", "一", "第一", "条", "1", "1-", "1 ", "- ", "a", "a ", "法第一条", "民法典第", "》",
        "《", "》 ",
        "（", "(1234", "条之一", "法", "?", "，", "\u0301", "\uFDFA", "\uD842\uDFB7");
    var ends = List.of("", "a", "条", "1", "第一条");
    return fillers.stream().flatMap(filler -> ends.stream().map(end -> around(filler, end)));
  }

  private static String around(String filler, String end) {
    return "a" + filler.repeat(LENGTH / filler.length()).substring(0, LENGTH - 1 - end.length()) + end;
  }
}
