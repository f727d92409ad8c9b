package org.mingfa.cms.web;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gives words to the refusals of requests that could not even be read: an address or a header that is too long, lines
 * that are no HTTP. Netty ends them itself, without a body, before anything else of ours has seen them.
 */
@Sharable
final class NettyRefusals extends ChannelOutboundHandlerAdapter {

  private static final Map<Integer, String> CODES = Map.of(400, "bad-request", 414, "too-large", 431, "too-large");

  private final Function<Problem, byte[]> words;

  /**
   * @param words
   *          the problem as JSON
   */
  NettyRefusals(Function<Problem, byte[]> words) {
    this.words = words;
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    var _ = context.write(message instanceof FullHttpResponse response ? said(response).orElse(response) : message,
        promise);
  }

  /** Only what ends its connection: elsewhere an answer without a body may be one to HEAD. */
  private Optional<FullHttpResponse> said(FullHttpResponse response) {
    var code = CODES.get(response.status().code());
    if (code == null || response.content().isReadable() || response.headers().contains(HttpHeaderNames.CONTENT_TYPE)
        || !response.headers().containsValue(HttpHeaderNames.CONNECTION, "close", true)) {
      return Optional.empty();
    }
    var body = words.apply(new Problem(response.status().code(), code, List.of()));
    var said = new DefaultFullHttpResponse(response.protocolVersion(), response.status(),
        Unpooled.wrappedBuffer(body));
    said.headers().set(response.headers()).setInt(HttpHeaderNames.CONTENT_LENGTH, body.length)
        .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
        .set(HttpHeaderNames.CACHE_CONTROL, "no-store").set("X-Content-Type-Options", "nosniff");
    response.release();
    return Optional.of(said);
  }
}
