package org.mingfa.cms.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The SHA-256 of bytes or of text in UTF-8 (FIPS 180-4), 32 bytes. Immutable: bytes given and taken are copies. */
public final class Sha256 {

  private final byte[] bytes;

  private Sha256(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Of these parts one after the other; says nothing of where one ends. */
  public static Sha256 of(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) {
        digest.update(part);
      }
      return new Sha256(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public static Sha256 of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** 64 lower-case digits. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /** 43 characters that need no escape in a URL or a header (RFC 4648, section 5), without padding. */
  public String base64Url() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
