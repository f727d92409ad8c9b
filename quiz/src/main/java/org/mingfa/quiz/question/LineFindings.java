package org.mingfa.quiz.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a line, field by field. */
final class LineFindings {

  /** Control characters but for line ends, unpaired surrogates, invisible directions, and anything like a tag. */
  private static final Pattern UNREADABLE = Pattern
      .compile("[\\p{Cntrl}&&[^\\n]]|[\\p{Cs}\\p{Co}\\p{Cn}\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]"
          + "|<[A-Za-z/!?]");

  private final List<QuestionFinding> findings = new ArrayList<>();
  private int item;

  /** From here on it is about an item of a case, from 1. */
  void at(int which) {
    item = which;
  }

  void check(boolean wrong, String field, QuestionFault fault, Object... arguments) {
    if (wrong) {
      findings.add(new QuestionFinding(item, field, fault, List.of(arguments)));
    }
  }

  /** The field's text, stripped; empty where there is none. */
  String text(String field, @Nullable String given, int most) {
    var text = Objects.requireNonNullElse(given, "").replace("\r\n", "\n").strip();
    check(text.codePointCount(0, text.length()) > most, field, QuestionFault.TOO_LONG, most);
    check(UNREADABLE.matcher(text).find(), field, QuestionFault.UNREADABLE);
    return text;
  }

  /** The same for a field that has to be there. */
  String required(String field, @Nullable String given, int most) {
    var text = text(field, given, most);
    check(text.isEmpty(), field, QuestionFault.MISSING);
    return text;
  }

  /** The texts of a list, all there, all different. */
  List<String> list(String field, @Nullable List<String> given, int fewest, int most, int longest) {
    var texts = Objects.requireNonNullElse(given, List.<String>of()).stream().limit(most + 1L)
        .map(text -> required(field, text, longest)).toList();
    check(texts.size() < fewest || texts.size() > most, field, QuestionFault.COUNT, fewest, most);
    check(texts.stream().map(NormalText::of).distinct().count() < texts.size(), field, QuestionFault.REPEATED);
    return texts;
  }

  boolean isEmpty() {
    return findings.isEmpty();
  }

  /** For callers that stop at their own first fault. */
  int count() {
    return findings.size();
  }

  List<QuestionFinding> all() {
    return List.copyOf(findings);
  }
}
