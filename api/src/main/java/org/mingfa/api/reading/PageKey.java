package org.mingfa.api.reading;

import org.springframework.http.server.reactive.ServerHttpRequest;

/** Names a page by all it depends on: its address, and the two cookies by which a reader chooses its look. */
public final class PageKey {

  /** Cookie: {@code true} for large text and strong contrast. */
  public static final String ELDER = "elder";
  /** Cookie: the step of the text size, 0 to 3. */
  public static final String TEXT = "text";

  private static final int LONGEST = 300;

  private PageKey() {
  }

  /**
   * A page in HTML differs by look, JSON does not.
   *
   * @param address
   *          as {@link PageAddresses} writes it
   */
  static String of(String address, ServerHttpRequest request) {
    return address.startsWith("/api/") ? address : address + '#' + look(request);
  }

  private static String look(ServerHttpRequest request) {
    if (request.getHeaders().getFirst("Cookie") == null) {
      return "";
    }
    var cookies = request.getCookies();
    var elder = cookies.getFirst(ELDER);
    var text = cookies.getFirst(TEXT);
    return (elder != null && elder.getValue().equals("true") ? "e" : "")
        + (text != null && text.getValue().matches("[1-3]") ? text.getValue() : "");
  }

  /** Whether it may be kept: a longer name is somebody's game. */
  static boolean reasonable(String key) {
    return key.length() <= LONGEST;
  }
}
