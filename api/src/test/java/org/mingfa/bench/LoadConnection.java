package org.mingfa.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One connection with at most one request under way; reads no more of an answer than its status and its length. */
final class LoadConnection {

  private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
  private static final int STATUS = "HTTP/1.1 ".length();

  private final SocketChannel channel;
  private final int status;
  private final ByteBuffer in = ByteBuffer.allocate(1 << 16);
  /** Of the body; negative while the headers are not read. */
  private long missing = -1;
  private long sent;

  private LoadConnection(SocketChannel channel, int status) {
    this.channel = channel;
    this.status = status;
  }

  static LoadConnection open(Selector selector, InetSocketAddress address, int status) throws IOException {
    var channel = SocketChannel.open(address);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    var connection = new LoadConnection(channel, status);
    channel.register(selector, SelectionKey.OP_READ, connection);
    return connection;
  }

  /** Requests are small: the socket's buffer always has room for one. */
  void send(byte[] request) {
    sent = System.nanoTime();
    missing = -1;
    in.clear();
    try {
      if (channel.write(ByteBuffer.wrap(request)) < request.length) {
        throw new IOException("a request did not fit into the socket's buffer");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what has come; whether the answer is whole. */
  boolean answered() {
    try {
      if (channel.read(in) < 0) {
        throw new EOFException("the server closed a connection");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (missing < 0) {
      readHeaders();
    } else {
      missing -= in.position();
      in.clear();
    }
    return missing == 0;
  }

  private void readHeaders() {
    var bytes = in.array();
    var end = in.position();
    var length = 0L;
    var line = 0;
    for (var i = 1; i < end; i++) {
      if (bytes[i] == '\n' && bytes[i - 1] == '\r') {
        if (i - line == 1) {
          check(bytes);
          missing = (status == 304 ? 0 : length) - (end - i - 1);
          in.clear();
          return;
        }
        length = isLength(bytes, line) ? number(bytes, line + LENGTH.length) : length;
        line = i + 1;
      }
    }
  }

  private void check(byte[] bytes) {
    var seen = (int) number(bytes, STATUS);
    if (seen != status) {
      throw new IllegalStateException("answered " + seen + " where " + status + " is measured: "
          + new String(bytes, 0, in.position(), StandardCharsets.UTF_8));
    }
  }

  private static boolean isLength(byte[] bytes, int at) {
    for (var i = 0; i < LENGTH.length; i++) {
      if ((bytes[at + i] | 0x20) != (LENGTH[i] | 0x20)) {
        return false;
      }
    }
    return true;
  }

  private static long number(byte[] bytes, int from) {
    var number = 0L;
    var at = bytes[from] == ' ' ? from + 1 : from;
    for (; bytes[at] >= '0' && bytes[at] <= '9'; at++) {
      number = number * 10 + bytes[at] - '0';
    }
    return number;
  }

  long nanos() {
    return System.nanoTime() - sent;
  }

  void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
