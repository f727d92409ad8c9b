package org.mingfa.api.pages;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where a link leads back to: a place of this site only, whoever wrote the link. */
final class WayBack {

  private static final URI HOME = URI.create("/");

  private WayBack() {
  }

  /** A path with or without a query; home for anything that a browser might take for another site. */
  static URI of(@Nullable String asked) {
    if (asked == null || !asked.startsWith("/") || path(asked).contains("//") || asked.indexOf('\\') >= 0
        || asked.chars().anyMatch(Character::isISOControl)) {
      return HOME;
    }
    try {
      var place = new URI(asked);
      return place.isAbsolute() || place.getRawAuthority() != null ? HOME : URI.create(place.toASCIIString());
    } catch (URISyntaxException _) {
      return HOME;
    }
  }

  private static String path(String asked) {
    var query = asked.indexOf('?');
    return query < 0 ? asked : asked.substring(0, query);
  }
}
