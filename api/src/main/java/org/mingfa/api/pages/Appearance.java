package org.mingfa.api.pages;

import org.jspecify.annotations.Nullable;
import org.mingfa.api.reading.PageKey;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * How a resident wants the pages to look. Kept in two cookies of the browser, {@code elder} ({@code true}) and
 * {@code text} ({@code 0} to {@code 3}), and nowhere else.
 *
 * @param elder
 *          large text, strong contrast, large targets
 * @param textSize
 *          step of the text size: 17, 19, 21, 24 px; in elder mode 20, 23, 26, 30 px
 */
public record Appearance(boolean elder, int textSize) {

  public static final int LARGEST = 3;
  public static final Appearance USUAL = new Appearance(false, 0);

  public Appearance {
    textSize = Math.clamp(textSize, 0, LARGEST);
  }

  /** As the cookies of a request ask; the usual look for what they cannot mean. */
  static Appearance of(ServerHttpRequest request) {
    if (request.getHeaders().getFirst(HttpHeaders.COOKIE) == null) {
      return USUAL;
    }
    var elder = value(request.getCookies().getFirst(PageKey.ELDER));
    var text = value(request.getCookies().getFirst(PageKey.TEXT));
    return new Appearance(elder.equals("true"), text.matches("[1-3]") ? Integer.parseInt(text) : 0);
  }

  private static String value(@Nullable HttpCookie cookie) {
    return cookie == null ? "" : cookie.getValue();
  }

  /** The classes of the {@code html} element. */
  public String htmlClass() {
    return (elder ? "elder " : "") + "text-" + textSize;
  }

  public int smaller() {
    return Math.max(0, textSize - 1);
  }

  public int larger() {
    return Math.min(LARGEST, textSize + 1);
  }
}
