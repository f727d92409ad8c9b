package org.mingfa.api.reading;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a reader takes for a body (RFC 9110, section 12.5.3). */
final class AcceptEncoding {

  private static final Pattern REFUSED = Pattern.compile("q\\s*=\\s*0(\\.0{0,3})?\\s*");

  private AcceptEncoding() {
  }

  /**
   * Whether gzip may be sent.
   *
   * @param field
   *          the field's value; null and empty take the body as it is
   */
  static boolean takesGzip(@Nullable String field) {
    if (field == null || field.isEmpty()) {
      return false;
    }
    var any = false;
    for (var coding : field.toLowerCase(Locale.ROOT).split(",", -1)) {
      var semicolon = coding.indexOf(';');
      var name = (semicolon < 0 ? coding : coding.substring(0, semicolon)).strip();
      var taken = semicolon < 0 || !REFUSED.matcher(coding.substring(semicolon + 1).strip()).matches();
      if (name.equals("gzip")) {
        return taken;
      }
      any |= name.equals("*") && taken;
    }
    return any;
  }
}
