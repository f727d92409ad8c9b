package org.mingfa.api.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.mingfa.cms.digest.Sha256;
import org.springframework.core.io.Resource;

/** Tags of static files by their content. Files in a jar are read once, files on disk again when they change. */
final class ContentEtags implements Function<Resource, String> {

  private final Map<String, String> known = new ConcurrentHashMap<>();

  /** Weak: the server compresses on the way out. */
  @Override
  public String apply(Resource file) {
    try {
      var key = file.getURL() + (file.isFile() ? "@" + file.lastModified() : "");
      return known.computeIfAbsent(key, _ -> tag(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String tag(Resource file) {
    try {
      return "W/\"" + Sha256.of(file.getContentAsByteArray()).base64Url().substring(0, 22) + '"';
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
