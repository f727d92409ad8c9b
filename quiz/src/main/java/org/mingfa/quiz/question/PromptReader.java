package org.mingfa.quiz.question;

import java.util.Objects;
import java.util.regex.Pattern;

/** Reads what every item has. */
final class PromptReader {

  private static final String NUMERAL = "[一二三四五六七八九十百千零〇]{1,9}";
  private static final Pattern CITATION = Pattern
      .compile("《[^《》]{2,60}》第" + NUMERAL + "条(?:之" + NUMERAL + ")?(?:第" + NUMERAL
          + "款)?(?:第" + NUMERAL + "项)?|《宪法》序言");
  private static final int LONGEST_STEM = 300;
  private static final int LONGEST_EXPLANATION = 600;
  private static final int MOST_CITATIONS = 6;

  private final LineFindings findings;

  PromptReader(LineFindings findings) {
    this.findings = findings;
  }

  Prompt read(QuestionLine line) {
    var stem = findings.required("stem", line.stem(), LONGEST_STEM);
    var difficulty = Objects.requireNonNullElse(line.difficulty(), 0);
    findings.check(difficulty < Prompt.EASIEST || difficulty > Prompt.HARDEST, "difficulty",
        line.difficulty() == null ? QuestionFault.MISSING : QuestionFault.UNKNOWN, difficulty);
    var style = Style.of(Objects.requireNonNullElse(line.style(), "").strip());
    findings.check(style.isEmpty(), "style", line.style() == null ? QuestionFault.MISSING : QuestionFault.UNKNOWN,
        Objects.requireNonNullElse(line.style(), ""));
    return new Prompt(stem, style.orElse(Style.LAW), difficulty, explanation(line));
  }

  private Explanation explanation(QuestionLine line) {
    var text = findings.required("explanation", line.explanation(), LONGEST_EXPLANATION);
    var citations = findings.list("citations", line.citations(), 1, MOST_CITATIONS, 100);
    citations.stream().filter(citation -> !CITATION.matcher(citation).matches())
        .forEach(citation -> findings.check(true, "citations", QuestionFault.BAD_CITATION, citation));
    var words = findings.list("words", line.words(), 0, 6, 60);
    return new Explanation(text, citations, words, findings.text("unworded", line.unworded(), 200));
  }
}
