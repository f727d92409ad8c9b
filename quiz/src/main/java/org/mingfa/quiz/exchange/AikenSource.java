package org.mingfa.quiz.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.quiz.question.ItemKind;

/**
 * Aiken as Moodle documents it: the stem, one choice a line beginning with a capital, then ANSWER. Full-width marks and
 * 答案 pass too, and a stem of several lines.
 */
final class AikenSource implements SourceReader {

  private static final Pattern CHOICE = Pattern.compile("([A-Z])(?:[.)][ \\t]|[．）、])\\s*(.*)");
  private static final Pattern ANSWER = Pattern.compile("(?:ANSWER|答案)\\s*[:：]\\s*(.*)", Pattern.CASE_INSENSITIVE);
  private static final int MOST_LINES = 60;

  private final TextLines lines;
  private @Nullable String ahead;
  private int count;

  AikenSource(TextLines lines) {
    this.lines = lines;
  }

  @Override
  public @Nullable SourceRow next() throws IOException {
    var line = filled();
    if (line == null) {
      return null;
    }
    var where = "第 " + ++count + " 题（第 " + lines.number() + " 行）";
    var stem = new ArrayList<String>();
    var choices = new ArrayList<String>();
    var draft = new LineDraft();
    for (; line != null; line = filled()) {
      var answer = ANSWER.matcher(line);
      if (answer.matches()) {
        draft.key = answer.group(1).strip().toUpperCase(Locale.ROOT);
        break;
      }
      var choice = CHOICE.matcher(line);
      if (choice.matches() && choice.group(1).charAt(0) == 'A' + choices.size() && !stem.isEmpty()) {
        choices.add(choice.group(2).strip());
      } else if (choices.isEmpty() && stem.size() < MOST_LINES) {
        stem.add(line);
      } else {
        // a stem after choices: the next question has begun, and this one has no answer
        ahead = line;
        break;
      }
    }
    return row(draft, stem, choices, where);
  }

  private SourceRow row(LineDraft draft, List<String> stem, List<String> choices, String where) {
    if (draft.key == null) {
      draft.find(ExchangeFault.NO_ANSWER);
    }
    draft.kind(ItemKind.SINGLE);
    draft.stem = String.join("\n", stem);
    draft.options = List.copyOf(choices);
    return draft.row(count, where);
  }

  private @Nullable String filled() throws IOException {
    var line = ahead == null ? lines.next() : ahead;
    ahead = null;
    while (line != null && line.isBlank()) {
      line = lines.next();
    }
    return line == null ? null : line.strip();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
