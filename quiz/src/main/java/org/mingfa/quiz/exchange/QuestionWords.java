package org.mingfa.quiz.exchange;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.quiz.question.ItemKind;
import org.mingfa.quiz.question.Style;

/** The Chinese words for kinds, styles and judgements, in cells and in choices. */
final class QuestionWords {

  static final Map<ItemKind, String> KINDS = Map.of(ItemKind.SINGLE, "单选", ItemKind.MULTIPLE, "多选",
      ItemKind.JUDGEMENT, "判断", ItemKind.ORDERING, "排序", ItemKind.MATCHING, "配对", ItemKind.CASE, "案例");
  static final Map<Style, String> STYLES = Map.of(Style.LIFE, "生活", Style.LAW, "法理", Style.TEXT, "原文");
  static final String HOLDS = "对";
  static final String FAILS = "错";

  private static final List<String> TRUE = List.of("对", "正确", "是", "√", "✓", "T", "TRUE");
  private static final List<String> FALSE = List.of("错", "错误", "不对", "不正确", "否", "×", "✗", "X", "F", "FALSE");

  private QuestionWords() {
  }

  /** Without blanks, full-width forms folded, capitals. */
  static String folded(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]", "").toUpperCase(Locale.ROOT);
  }

  /** The kind's name in a line; what is no kind's word passes as it stands, for the question reader to refuse. */
  static @Nullable String kind(@Nullable String written) {
    var word = written == null ? "" : folded(written).replaceAll("题$", "");
    return KINDS.entrySet().stream().filter(kind -> kind.getValue().equals(word)).findFirst()
        .map(kind -> kind.getKey().written()).orElse(written);
  }

  static @Nullable String style(@Nullable String written) {
    var word = written == null ? "" : folded(written);
    return STYLES.entrySet().stream().filter(style -> style.getValue().equals(word)).findFirst()
        .map(style -> style.getKey().written()).orElse(written);
  }

  /** Whether a word says that a statement holds; empty where it says neither. */
  static Optional<Boolean> holds(String written) {
    var word = folded(written);
    return TRUE.contains(word)
        ? Optional.of(true)
        : FALSE.contains(word) ? Optional.of(false) : Optional.empty();
  }

  /** What two choices of a judgement say, in their order; empty where they are other choices. */
  static Optional<List<Boolean>> judgement(List<String> choices) {
    if (choices.size() != 2) {
      return Optional.empty();
    }
    var said = choices.stream().map(QuestionWords::holds).flatMap(Optional::stream).distinct().toList();
    return said.size() == 2 ? Optional.of(said) : Optional.empty();
  }
}
