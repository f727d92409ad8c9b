package org.mingfa.api.limits;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names a client without its address: HMAC-SHA256 under a salt, cut to 96 bits. Without the salt nobody can try out
 * addresses against it. IPv6 counts by its first 64 bits: a household or a phone owns all that follow.
 */
final class ClientKey {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int IPV4_BYTES = 4;
  private static final int PREFIX_BYTES = 8;
  private static final int KEY_BYTES = 12;

  private final SecretKeySpec salt;

  private ClientKey(byte[] salt) {
    this.salt = new SecretKeySpec(salt, ALGORITHM);
  }

  /** Keys that mean the same on every node with this salt. */
  static ClientKey of(String salt) {
    return new ClientKey(salt.getBytes(StandardCharsets.UTF_8));
  }

  /** Keys that mean nothing after this process. */
  static ClientKey ofProcess() {
    var salt = new byte[32];
    new SecureRandom().nextBytes(salt);
    return new ClientKey(salt);
  }

  String of(InetAddress address) {
    var bytes = address.getAddress();
    var counted = bytes.length == IPV4_BYTES ? bytes : Arrays.copyOf(bytes, PREFIX_BYTES);
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(salt);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac.doFinal(counted), KEY_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
