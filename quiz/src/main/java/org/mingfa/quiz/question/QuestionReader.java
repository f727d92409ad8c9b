package org.mingfa.quiz.question;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.quiz.question.QuestionReading.Accepted;
import org.mingfa.quiz.question.QuestionReading.Refused;

/**
 * Makes a question of a line, or finds everything that is wrong with it. Every question passes here, wherever it comes
 * from; what is accepted can be shown, marked and written again as the same line.
 */
public final class QuestionReader {

  private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,14}[a-z0-9])?");
  private static final int LONGEST_STORY = 600;
  private static final int FEWEST_ITEMS = 2;
  private static final int MOST_ITEMS = 6;

  private final LineFindings findings = new LineFindings();

  private QuestionReader() {
  }

  /** Reads a line; empty fields are as good as missing ones. */
  public static QuestionReading read(QuestionLine line) {
    return new QuestionReader().question(line);
  }

  private QuestionReading question(QuestionLine line) {
    var id = given(line.id());
    findings.check(!ID.matcher(id).matches(), "id", id.isEmpty() ? QuestionFault.MISSING : QuestionFault.UNKNOWN, id);
    var topic = given(line.topic());
    findings.check(topic.isEmpty(), "topic", QuestionFault.MISSING);
    var author = findings.text("author", line.author(), 40);
    var kind = ItemKind.of(given(line.kind()));
    findings.check(kind.isEmpty(), "kind", line.kind() == null ? QuestionFault.MISSING : QuestionFault.UNKNOWN,
        given(line.kind()));
    var isCase = kind.filter(ItemKind.CASE::equals).isPresent();
    var story = isCase ? findings.required("story", line.story(), LONGEST_STORY) : "";
    findings.check(!isCase && line.story() != null, "story", QuestionFault.OUT_OF_PLACE);
    findings.check(!isCase && line.questions() != null, "questions", QuestionFault.OUT_OF_PLACE);
    var items = isCase ? items(line.questions()) : kind.flatMap(k -> item(line, k)).stream().toList();
    return findings.isEmpty()
        ? new Accepted(new Question(id, topic, author, story, items))
        : new Refused(findings.all());
  }

  private List<Item> items(@Nullable List<QuestionLine> given) {
    var lines = Objects.requireNonNullElse(given, List.<QuestionLine>of());
    findings.check(lines.size() < FEWEST_ITEMS || lines.size() > MOST_ITEMS, "questions", QuestionFault.COUNT,
        FEWEST_ITEMS, MOST_ITEMS);
    return IntStream.range(0, Math.min(lines.size(), MOST_ITEMS)).mapToObj(i -> {
      findings.at(i + 1);
      var kind = ItemKind.of(given(lines.get(i).kind())).filter(k -> k != ItemKind.CASE);
      findings.check(kind.isEmpty(), "kind", QuestionFault.UNKNOWN, given(lines.get(i).kind()));
      return kind.flatMap(k -> item(lines.get(i), k));
    }).flatMap(Optional::stream).toList();
  }

  private Optional<Item> item(QuestionLine line, ItemKind kind) {
    return new ItemReader(findings).read(line, kind);
  }

  private static String given(@Nullable String field) {
    return field == null ? "" : field.strip();
  }
}
