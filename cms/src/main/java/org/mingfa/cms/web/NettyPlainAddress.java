package org.mingfa.cms.web;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Takes addresses as people type and cut them: {@code curl …?q=离婚}, a link that ends within {@code %E7%A6}, a lone
 * {@code %}. They become proper URIs (RFC 3986) by encoding each byte that may not stand there; otherwise they would be
 * answered with an empty 400. What is proper stays as it is.
 */
@Sharable
final class NettyPlainAddress extends ChannelInboundHandlerAdapter {

  private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request && request.decoderResult().isSuccess()) {
      var proper = proper(request.uri());
      if (!proper.equals(request.uri())) {
        request.setUri(proper);
      }
    }
    context.fireChannelRead(message);
  }

  /**
   * Encodes what may not stand in an address.
   *
   * @param address
   *          as Netty reads it, a character for each byte
   */
  static String proper(String address) {
    var proper = new StringBuilder(address.length());
    for (var i = 0; i < address.length(); i++) {
      var c = address.charAt(i);
      if (stands(address, i, c)) {
        proper.append(c);
      } else {
        for (var b : String.valueOf(c).getBytes(c < 256 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8)) {
          proper.append('%').append(HEX.toHexDigits(b));
        }
      }
    }
    return proper.toString();
  }

  private static boolean stands(String address, int at, char c) {
    var path = address.indexOf('?');
    return switch (c) {
      case '%' -> at + 2 < address.length() && hex(address.charAt(at + 1)) && hex(address.charAt(at + 2));
      // brackets may stand around an IPv6 host alone, a number sign nowhere: a client keeps what follows it
      case '[', ']' -> !address.startsWith("/") && (path < 0 || at < path);
      case '#' -> false;
      default -> c < 128 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0);
    };
  }

  private static boolean hex(char c) {
    return c < 128 && Character.digit(c, 16) >= 0;
  }
}
