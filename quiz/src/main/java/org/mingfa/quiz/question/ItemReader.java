package org.mingfa.quiz.question;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.quiz.question.Item.Judgement;
import org.mingfa.quiz.question.Item.Matching;
import org.mingfa.quiz.question.Item.MultipleChoice;
import org.mingfa.quiz.question.Item.Ordering;
import org.mingfa.quiz.question.Item.SingleChoice;

/** Reads one item of a line. */
final class ItemReader {

  private static final Pattern FILLER = Pattern
      .compile("(?:以上|上述)(?:都|均|全|选项|各项|说法).*|(?:都|均|全)(?:不)?(?:对|正确|错|不对|不正确)|以上.{0,4}(?:对|正确|错误?)");
  private static final int LONGEST_CHOICE = 120;
  private static final int FEWEST_CHOICES = 2;
  private static final int MOST_CHOICES = 8;

  private final LineFindings findings;

  ItemReader(LineFindings findings) {
    this.findings = findings;
  }

  /** The item, or empty after findings of its own. */
  Optional<Item> read(QuestionLine line, ItemKind kind) {
    var before = findings.count();
    var prompt = new PromptReader(findings).read(line);
    out(line, kind);
    Optional<Item> item = switch (kind) {
      case SINGLE -> single(line, prompt);
      case MULTIPLE -> multiple(line, prompt);
      case JUDGEMENT -> judgement(line, prompt);
      case ORDERING -> Optional.of(new Ordering(prompt, choices("steps", line.steps())));
      case MATCHING -> matching(line, prompt);
      case CASE -> Optional.empty();
    };
    return findings.count() > before ? Optional.empty() : item;
  }

  private void out(QuestionLine line, ItemKind kind) {
    var chosen = kind == ItemKind.SINGLE || kind == ItemKind.MULTIPLE;
    findings.check(line.options() != null && !chosen, "options", QuestionFault.OUT_OF_PLACE);
    findings.check(line.key() != null && !chosen && kind != ItemKind.JUDGEMENT, "key", QuestionFault.OUT_OF_PLACE);
    findings.check(line.steps() != null && kind != ItemKind.ORDERING, "steps", QuestionFault.OUT_OF_PLACE);
    findings.check(line.pairs() != null && kind != ItemKind.MATCHING, "pairs", QuestionFault.OUT_OF_PLACE);
  }

  private Optional<Item> single(QuestionLine line, Prompt prompt) {
    var choices = choices("options", line.options());
    var key = key(line.key(), choices.size());
    findings.check(key.size() != 1, "key", QuestionFault.BAD_KEY);
    return key.size() == 1 ? Optional.of(new SingleChoice(prompt, choices, key.getFirst())) : Optional.empty();
  }

  private Optional<Item> multiple(QuestionLine line, Prompt prompt) {
    var choices = choices("options", line.options());
    var key = key(line.key(), choices.size());
    findings.check(key.isEmpty(), "key", QuestionFault.BAD_KEY);
    return Optional.of(new MultipleChoice(prompt, choices, key));
  }

  private Optional<Item> judgement(QuestionLine line, Prompt prompt) {
    return switch (Objects.requireNonNullElse(line.key(), "").strip()) {
      case "T" -> Optional.of(new Judgement(prompt, true));
      case "F" -> Optional.of(new Judgement(prompt, false));
      default -> {
        findings.check(true, "key", QuestionFault.BAD_KEY);
        yield Optional.empty();
      }
    };
  }

  private Optional<Item> matching(QuestionLine line, Prompt prompt) {
    var pairs = Objects.requireNonNullElse(line.pairs(), List.<List<String>>of());
    if (pairs.stream().anyMatch(pair -> pair.size() != 2)) {
      findings.check(true, "pairs", QuestionFault.BAD_KEY);
      return Optional.empty();
    }
    var left = choices("pairs", pairs.stream().map(List::getFirst).toList());
    return Optional.of(new Matching(prompt, left, choices("pairs", pairs.stream().map(List::getLast).toList())));
  }

  private List<String> choices(String field, @Nullable List<String> given) {
    var choices = findings.list(field, given, FEWEST_CHOICES, MOST_CHOICES, LONGEST_CHOICE);
    choices.stream().filter(choice -> FILLER.matcher(choice.replaceAll("[。.！\\s]", "")).matches())
        .forEach(choice -> findings.check(true, field, QuestionFault.FILLER, choice));
    return choices;
  }

  /** The positions that letters name; empty with a finding where they name none, or one twice. */
  private List<Integer> key(@Nullable String written, int choices) {
    var letters = Objects.requireNonNullElse(written, "").replaceAll("[\\s,，、;；]", "");
    if (!letters.matches("[A-H]+") || letters.chars().distinct().count() < letters.length()) {
      return List.of();
    }
    var key = letters.chars().map(letter -> letter - 'A').boxed().toList();
    findings.check(key.stream().anyMatch(pick -> pick >= choices), "key",
        QuestionFault.KEY_OUTSIDE);
    return key;
  }
}
