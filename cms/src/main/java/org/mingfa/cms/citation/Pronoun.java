package org.mingfa.cms.citation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A word that stands for a statute named elsewhere.
 *
 * @param word
 *          as written: 本法, 该条例, 前述
 * @param own
 *          whether it means the statute of the text itself rather than the last one named
 */
record Pronoun(String word, boolean own) {

  /** Longer words before their beginnings: 本法典 before 本法, 前述规定 before 前述. */
  private static final List<String> KINDS = List.of("法典", "法", "条例", "规定", "办法", "解释", "细则", "规则", "决定");
  private static final List<String> PARTS = List.of("章", "节", "编", "分编");
  private static final List<Pronoun> ALL = all();

  private static List<Pronoun> all() {
    var own = KINDS.stream().map(kind -> new Pronoun("本" + kind, true));
    var parts = PARTS.stream().map(part -> new Pronoun("本" + part, true));
    var earlier = List.of("同", "该", "此").stream()
        .flatMap(p -> KINDS.stream().map(kind -> new Pronoun(p + kind, false)));
    var above = List.of("前述", "上述").stream().flatMap(p -> KINDS.stream().map(kind -> new Pronoun(p + kind, false)));
    var laws = List.of("前述法律", "上述法律").stream().map(word -> new Pronoun(word, false));
    var bare = List.of("前述", "上述").stream().map(word -> new Pronoun(word, false));
    return Stream.of(own, parts, earlier, laws, above, bare).flatMap(each -> each).toList();
  }

  /** The pronoun at an offset, or null. */
  static @Nullable Pronoun at(FoldedText text, int offset) {
    if ("本同该此前上".indexOf(text.at(offset)) < 0) {
      return null;
    }
    for (var pronoun : ALL) {
      if (text.startsWith(pronoun.word, offset)) {
        return pronoun;
      }
    }
    return null;
  }
}
