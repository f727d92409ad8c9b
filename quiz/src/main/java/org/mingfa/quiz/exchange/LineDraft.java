package org.mingfa.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.quiz.question.ItemKind;
import org.mingfa.quiz.question.QuestionLine;

/** A line while a reader gathers its fields, with what the reader has to say about it. */
final class LineDraft {

  final List<SourceFinding> findings = new ArrayList<>();
  @Nullable
  String id;
  @Nullable
  String kind;
  @Nullable
  String topic;
  @Nullable
  String author;
  @Nullable
  Integer difficulty;
  @Nullable
  String style;
  @Nullable
  String story;
  @Nullable
  String stem;
  @Nullable
  List<String> options;
  @Nullable
  String key;
  @Nullable
  List<String> steps;
  @Nullable
  List<List<String>> pairs;
  @Nullable
  List<QuestionLine> questions;
  @Nullable
  String explanation;
  @Nullable
  List<String> citations;
  @Nullable
  List<String> words;
  @Nullable
  String unworded;

  void find(ExchangeFault fault, Object... arguments) {
    var finding = SourceFinding.of(fault, arguments);
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
  }

  void kind(ItemKind given) {
    kind = given.written();
  }

  /** Options and the positions of the right ones. */
  void choice(ItemKind given, List<String> choices, List<Integer> right) {
    kind(given);
    options = List.copyOf(choices);
    key = letters(right);
  }

  void judgement(boolean holds) {
    kind(ItemKind.JUDGEMENT);
    key = holds ? "T" : "F";
  }

  private static String letters(List<Integer> picks) {
    var letters = new StringBuilder();
    picks.forEach(pick -> letters.append((char) ('A' + pick)));
    return letters.toString();
  }

  QuestionLine line() {
    return new QuestionLine(id, kind, topic, author, difficulty, style, story, stem, options, key, steps, pairs,
        questions, explanation, citations, words, unworded);
  }

  SourceRow row(int number, String where) {
    return new SourceRow(number, where, line(), findings);
  }
}
