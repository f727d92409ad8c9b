package org.mingfa.cms.citation;

import java.util.List;

/**
 * What stands between two numbers of a run of provisions.
 *
 * @param kind
 *          nothing, a list mark or a range mark
 * @param end
 *          offset behind it
 */
record Joint(Kind kind, int end) {

  enum Kind {
    NONE, PAUSE, COMMA, WORD, THROUGH
  }

  private static final List<String> WORDS = List.of("以及", "或者", "和", "及", "与", "或");

  static Joint read(FoldedText text, int offset) {
    var start = text.skipBlanks(offset);
    return switch (text.at(start)) {
      case '、' -> new Joint(Kind.PAUSE, start + 1);
      case ',' -> new Joint(Kind.COMMA, start + 1);
      case '至', '到' -> new Joint(Kind.THROUGH, start + 1);
      case '-' -> new Joint(Kind.THROUGH, text.at(start + 1) == '-' ? start + 2 : start + 1);
      default -> word(text, start);
    };
  }

  private static Joint word(FoldedText text, int start) {
    for (var word : WORDS) {
      if (text.startsWith(word, start)) {
        return new Joint(Kind.WORD, start + word.length());
      }
    }
    return new Joint(Kind.NONE, start);
  }
}
