package org.mingfa.journey;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;

/** Sends requests byte by byte as written, also such as no client would send, over a connection of their own. */
final class Wire {

  private static final int PATIENCE = 30_000;

  private final int port;

  Wire(int port) {
    this.port = port;
  }

  /** An answer as it came; names of headers in lower case. */
  static final class Answer {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private Answer(int status, Map<String, String> headers, byte[] body) {
      this.status = status;
      this.headers = Map.copyOf(headers);
      this.body = body;
    }

    int status() {
      return status;
    }

    Map<String, String> headers() {
      return headers;
    }

    byte[] body() {
      return body;
    }

    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    String unzipped() {
      try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** What a person reads first. */
    String heading() {
      return Jsoup.parse(text()).select("h1").text();
    }
  }

  /** Sends a request without a body; {@code request} is a method and an address, headers are whole lines. */
  Answer send(String request, String... headers) {
    return send(request, InputStream.nullInputStream(), 0, headers);
  }

  /** Sends a request with a body of that many bytes, however long it takes the server to refuse it. */
  Answer send(String request, InputStream body, long size, String... headers) {
    var head = new StringBuilder(request).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n");
    for (var header : headers) {
      head.append(header).append("\r\n");
    }
    if (size > 0) {
      head.append("Content-Length: ").append(size).append("\r\n");
    }
    return exchange(head.append("\r\n").toString(), body);
  }

  /** Writes some text and what follows it, and reads until the server hangs up. */
  Answer exchange(String head, InputStream body) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE);
      var writer = Thread.ofVirtual().start(() -> write(socket, head, body));
      var answer = parsed(readAll(socket.getInputStream()), request(head));
      writer.interrupt();
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String request(String head) {
    return head.substring(0, Math.min(80, head.length()));
  }

  private static void write(Socket socket, String head, InputStream body) {
    try {
      var out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.UTF_8));
      body.transferTo(out);
    } catch (IOException _) {
      // the server has hung up, which a refused sender must expect
    }
  }

  private static byte[] readAll(InputStream in) {
    var read = new ByteArrayOutputStream();
    try {
      in.transferTo(read);
    } catch (IOException _) {
      // a reset after the answer: the server had not read all we sent
    }
    return read.toByteArray();
  }

  private static Answer parsed(byte[] bytes, String request) {
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    var end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new AssertionError("no answer to " + request + " but " + text);
    }
    var lines = text.substring(0, end).split("\r\n", -1);
    var headers = new HashMap<String, String>();
    for (var line : Arrays.asList(lines).subList(1, lines.length)) {
      var colon = line.indexOf(':');
      headers.merge(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip(),
          (a, b) -> a + ", " + b);
    }
    var body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
    var chunked = "chunked".equals(headers.get("transfer-encoding"));
    return new Answer(Integer.parseInt(lines[0].split(" ", -1)[1]), headers,
        chunked ? joined(body) : body);
  }

  private static byte[] joined(byte[] chunks) {
    var whole = new ByteArrayOutputStream();
    for (var at = 0; at < chunks.length;) {
      var line = at;
      while (chunks[line] != '\r') {
        line++;
      }
      var size = Integer.parseInt(new String(chunks, at, line - at, StandardCharsets.US_ASCII), 16);
      whole.write(chunks, line + 2, size);
      at = size == 0 ? chunks.length : line + 2 + size + 2;
    }
    return whole.toByteArray();
  }
}
