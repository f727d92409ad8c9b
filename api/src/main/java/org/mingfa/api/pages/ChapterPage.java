package org.mingfa.api.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Model attribute {@code page} of {@code pages/chapter} and {@code pages/chapter-print}: a chapter of a statute too
 * long for one page.
 *
 * @param url
 *          of the chapter; its print view is {@code url + "/print"}
 * @param title
 *          its heading
 * @param path
 *          the divisions that contain it, outermost first
 * @param text
 *          itself without heading, then its sections
 */
public record ChapterPage(StatuteHead head, String url, String title, List<Step> path, List<DivisionText> text,
    @Nullable Step previous, @Nullable Step next) {

  public ChapterPage {
    path = List.copyOf(path);
    text = List.copyOf(text);
  }
}
