package org.mingfa.cms.staff;

import java.security.SecureRandom;
import java.util.Base64;
import org.mingfa.cms.digest.Sha256;

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
    return Sha256.of(text).hex();
  }

  @Override
  public String toString() {
    return "OneTimeToken";
  }
}
