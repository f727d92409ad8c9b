package org.mingfa.cms.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What a one-time link carries: 192 random bits. Only the hash is stored; the text never reaches a log but the first
 * administrator's, which is printed on the console on purpose.
 */
record OneTimeToken(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();

  static OneTimeToken random() {
    var bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return new OneTimeToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  String hash() {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "OneTimeToken";
  }
}
