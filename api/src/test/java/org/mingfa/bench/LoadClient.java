package org.mingfa.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Keep-alive HTTP/1.1 connections in a closed loop, all on the calling thread: on a machine of two cores the generator
 * must leave the other one to the server. The same for every server, so what it costs cancels out of a ratio.
 */
final class LoadClient {

  /** What was seen: requests a second, and the time from a request's first byte out to its answer's last byte in. */
  record Load(double perSecond, double medianMillis, double p99Millis) {

    static Load of(long[] nanos, double seconds) {
      Arrays.sort(nanos);
      return new Load(nanos.length / seconds, quantile(nanos, 0.5), quantile(nanos, 0.99));
    }

    private static double quantile(long[] sorted, double share) {
      return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }
  }

  private final int port;
  private final int connections;
  private final int status;

  /**
   * @param status
   *          what every answer must have; a measurement of errors measures nothing
   */
  LoadClient(int port, int connections, int status) {
    this.port = port;
    this.connections = connections;
    this.status = status;
  }

  /** A request, ready to be sent any number of times. */
  static byte[] get(String path, String... headers) {
    var text = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    for (var header : headers) {
      text.append(header).append("\r\n");
    }
    return text.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
  }

  Load drive(Supplier<byte[]> requests, Duration time) {
    return drive(requests, time, Long.MAX_VALUE);
  }

  /** Until the time is over or so many answers have come. */
  Load drive(Supplier<byte[]> requests, Duration time, long most) {
    var open = new ArrayList<LoadConnection>();
    try (var selector = Selector.open()) {
      for (var i = 0; i < connections; i++) {
        open.add(LoadConnection.open(selector, new InetSocketAddress(InetAddress.getLoopbackAddress(), port), status));
      }
      return drive(selector, open, requests, time.toNanos(), most);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      open.forEach(LoadConnection::close);
    }
  }

  private static Load drive(Selector selector, Iterable<LoadConnection> open, Supplier<byte[]> requests, long time,
      long most) throws IOException {
    var taken = new Taken();
    var start = System.nanoTime();
    for (var connection : open) {
      connection.send(requests.get());
    }
    while (System.nanoTime() - start < time && taken.count < most) {
      selector.select(key -> {
        var connection = (LoadConnection) key.attachment();
        if (connection.answered()) {
          taken.add(connection.nanos());
          connection.send(requests.get());
        }
      }, 1_000);
    }
    return Load.of(Arrays.copyOf(taken.nanos, taken.count), (System.nanoTime() - start) / 1e9);
  }

  private static final class Taken {

    private long[] nanos = new long[1 << 16];
    private int count;

    void add(long time) {
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, count * 2);
      }
      nanos[count++] = time;
    }
  }
}
