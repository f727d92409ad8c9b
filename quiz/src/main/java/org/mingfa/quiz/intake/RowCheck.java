package org.mingfa.quiz.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.mingfa.quiz.bank.FindingWords;
import org.mingfa.quiz.bank.QuestionIds;
import org.mingfa.quiz.exchange.SourceFinding;
import org.mingfa.quiz.exchange.SourceRow;
import org.mingfa.quiz.question.Question;
import org.mingfa.quiz.question.QuestionLine;
import org.mingfa.quiz.question.QuestionReader;
import org.mingfa.quiz.question.QuestionReading.Accepted;
import org.mingfa.quiz.question.QuestionReading.Refused;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Checks one row by itself: what its format found, what every question must keep to, and its topic. */
@Component
class RowCheck {

  private final FindingWords words;
  private final MessageSource messages;
  private final QuestionIds ids = new QuestionIds();

  RowCheck(FindingWords words, MessageSource messages) {
    this.words = words;
    this.messages = messages;
  }

  CheckedRow check(SourceRow row, Set<String> topics) {
    var faults = new ArrayList<String>();
    row.findings().stream().filter(finding -> finding.fault().blocking()).map(this::said).forEach(faults::add);
    return switch (QuestionReader.read(identified(row.line()))) {
      case Accepted(var question) -> {
        if (!topics.contains(question.topic())) {
          faults.add(text("refusal.unknown-topic", question.topic()));
        }
        yield new CheckedRow(row.number(), row.where(), question.headline(), question, faults);
      }
      case Refused(var findings) -> {
        findings.stream().map(words::of).distinct().forEach(faults::add);
        yield new CheckedRow(row.number(), row.where(), headline(row.line()), null, faults);
      }
    };
  }

  /** A question that comes without an id gets one. */
  private QuestionLine identified(QuestionLine line) {
    return line.id() != null
        ? line
        : new QuestionLine(ids.next(), line.kind(), line.topic(), line.author(), line.difficulty(), line.style(),
            line.story(), line.stem(), line.options(), line.key(), line.steps(), line.pairs(), line.questions(),
            line.explanation(), line.citations(), line.words(), line.unworded());
  }

  /** The same as another before it, or as one of the bank. */
  CheckedRow inBank(CheckedRow row, Question question) {
    var faults = new ArrayList<>(row.faults());
    faults.add(text("intake.fault.in-bank"));
    return new CheckedRow(row.number(), row.where(), row.headline(), question, faults);
  }

  private String said(SourceFinding finding) {
    var what = text("exchange.fault." + finding.fault().code(), finding.arguments().toArray());
    return finding.column().isEmpty() ? what : finding.column() + "：" + what;
  }

  private static String headline(QuestionLine line) {
    return Objects.requireNonNullElse(line.stem(), Objects.requireNonNullElse(line.story(), ""));
  }

  String text(String key, Object... arguments) {
    return String.valueOf(messages.getMessage(key, arguments, key, Locale.CHINA));
  }

  /** Several faults as they are stored. */
  static String stored(List<String> faults) {
    return String.join("\n", faults);
  }
}
