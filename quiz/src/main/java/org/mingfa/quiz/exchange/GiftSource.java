package org.mingfa.quiz.exchange;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * GIFT as Moodle documents it: questions with blank lines between them, comments, categories. A comment
 * {@code // mingfa:} before a question holds what GIFT has no place for, see {@link JsonLine#marks}; the last part of a
 * category is the topic of the questions after it.
 */
final class GiftSource implements SourceReader {

  static final String MARKS = "// mingfa:";
  private static final String CATEGORY = "$CATEGORY:";
  private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,14}[a-z0-9])?");

  private final TextLines lines;
  private final TopicTitles topics;
  private @Nullable String topic;
  private int count;

  GiftSource(TextLines lines, TopicTitles topics) {
    this.lines = lines;
    this.topics = topics;
  }

  @Override
  public @Nullable SourceRow next() throws IOException {
    var text = new StringBuilder();
    var marks = "";
    var first = 0;
    for (var line = lines.next(); line != null; line = lines.next()) {
      if (line.isBlank() && !text.isEmpty()) {
        break;
      } else if (line.startsWith(MARKS)) {
        marks = line.substring(MARKS.length());
      } else if (line.startsWith(CATEGORY)) {
        topic = topics.slug(line.substring(line.lastIndexOf('/') < 0 ? CATEGORY.length() : line.lastIndexOf('/') + 1)
            .strip());
      } else if (!line.isBlank() && !line.startsWith("//")) {
        first = text.isEmpty() ? lines.number() : first;
        text.append(text.isEmpty() ? "" : "\n").append(line);
      }
      if (text.length() > TextLines.LONGEST) {
        throw ExchangeRefusal.tooLarge();
      }
    }
    return text.isEmpty() ? null : row(text.toString(), marks, "第 " + ++count + " 题（第 " + first + " 行）");
  }

  private SourceRow row(String text, String marks, String where) {
    var draft = new LineDraft();
    draft.topic = topic;
    var body = title(text.strip(), draft);
    var opening = GiftText.find(body, "{", 0);
    var closing = opening < 0 ? -1 : GiftText.find(body, "}", opening + 1);
    if (opening < 0) {
      draft.find(ExchangeFault.UNSUPPORTED_KIND, "说明文字");
      draft.stem = GiftText.read(body, draft);
    } else if (closing < 0) {
      draft.find(ExchangeFault.SYNTAX, GiftText.read(body.substring(0, Math.min(30, body.length())), draft));
    } else {
      var after = body.substring(closing + 1).strip();
      // Moodle's missing word: the answers stand where the blank is
      draft.stem = GiftText.read(body.substring(0, opening).strip() + (after.isEmpty() ? "" : "____" + after), draft);
      new GiftAnswers(draft).read(body.substring(opening + 1, closing).strip());
    }
    JsonLine.mark(draft, marks);
    return draft.row(count, where);
  }

  private static String title(String text, LineDraft draft) {
    var end = text.startsWith("::") ? GiftText.find(text, "::", 2) : -1;
    if (end < 0) {
      return text;
    }
    var title = GiftText.read(text.substring(2, end), draft);
    if (ID.matcher(title).matches()) {
      draft.id = title;
    } else if (!title.isEmpty()) {
      draft.find(ExchangeFault.TITLE_LOST, title);
    }
    return text.substring(end + 2).strip();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
