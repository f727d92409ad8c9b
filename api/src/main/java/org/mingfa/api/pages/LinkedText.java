package org.mingfa.api.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Text parts of which lead somewhere.
 *
 * @param runs
 *          in order; together they are the whole text, unescaped
 */
public record LinkedText(List<LinkedText.Run> runs) {

  public LinkedText {
    runs = List.copyOf(runs);
  }

  /**
   * A stretch of text.
   *
   * @param url
   *          below the root of the site; null where it leads nowhere
   */
  public record Run(String text, @Nullable String url) {
  }

  static LinkedText plain(String text) {
    return new LinkedText(text.isEmpty() ? List.of() : List.of(new Run(text, null)));
  }

  /** The whole without its links. */
  public String text() {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }
}
