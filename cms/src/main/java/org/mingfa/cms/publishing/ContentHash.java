package org.mingfa.cms.publishing;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.mingfa.cms.digest.Sha256;

/**
 * What a reviewer signs: SHA-256 over the parts of the content in a fixed order, each with its length before it, so
 * that no two contents share their bytes.
 *
 * @param hex
 *          64 lower-case hexadecimal digits
 */
public record ContentHash(String hex) {

  public ContentHash {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("no content hash: " + hex);
    }
  }

  public static ContentHash of(String... parts) {
    return new ContentHash(Sha256.of(Stream.of(parts).map(part -> part.getBytes(StandardCharsets.UTF_8))
        .flatMap(bytes -> Stream.of((bytes.length + ":").getBytes(StandardCharsets.US_ASCII), bytes))
        .toArray(byte[][]::new)).hex());
  }

  @Override
  public String toString() {
    return hex;
  }
}
