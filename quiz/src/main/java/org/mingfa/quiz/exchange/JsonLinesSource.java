package org.mingfa.quiz.exchange;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One object a line; blank lines are passed over. */
final class JsonLinesSource implements SourceReader {

  private static final int SHOWN = 30;

  private final TextLines lines;
  private int count;

  JsonLinesSource(TextLines lines) {
    this.lines = lines;
  }

  @Override
  public @Nullable SourceRow next() throws IOException {
    for (var text = lines.next(); text != null; text = lines.next()) {
      if (!text.isBlank()) {
        return row(text);
      }
    }
    return null;
  }

  private SourceRow row(String text) {
    var where = "第 " + lines.number() + " 行";
    count++;
    return JsonLine.read(text).map(line -> new SourceRow(count, where, line, java.util.List.of())).orElseGet(() -> {
      var draft = new LineDraft();
      draft.find(ExchangeFault.SYNTAX, text.substring(0, Math.min(text.length(), SHOWN)));
      return draft.row(count, where);
    });
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
