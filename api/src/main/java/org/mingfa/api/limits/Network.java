package org.mingfa.api.limits;

import java.net.InetAddress;

/**
 * A range of addresses, such as {@code 10.0.0.0/8}, {@code ::1} or {@code 2001:db8::/32}.
 *
 * @param address
 *          any address in it
 * @param bits
 *          how many leading bits all addresses in it share
 */
record Network(InetAddress address, int bits) {

  Network {
    if (bits < 0 || bits > address.getAddress().length * Byte.SIZE) {
      throw new IllegalArgumentException("no network: " + address + "/" + bits);
    }
  }

  /** Refuses names: they could resolve to anything. */
  static Network parse(String text) {
    var slash = text.indexOf('/');
    if (slash < 0) {
      var address = InetAddress.ofLiteral(text);
      return new Network(address, address.getAddress().length * Byte.SIZE);
    }
    return new Network(InetAddress.ofLiteral(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
  }

  boolean contains(InetAddress other) {
    var ours = address.getAddress();
    var theirs = other.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    var whole = bits / Byte.SIZE;
    for (var i = 0; i < whole; i++) {
      if (ours[i] != theirs[i]) {
        return false;
      }
    }
    var mask = 0xff00 >> bits % Byte.SIZE & 0xff;
    return mask == 0 || ((ours[whole] ^ theirs[whole]) & mask) == 0;
  }
}
