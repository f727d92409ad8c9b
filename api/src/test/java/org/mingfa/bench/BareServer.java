package org.mingfa.bench;

import io.netty.handler.codec.http.HttpHeaderNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;

/**
 * The most that the product's own HTTP server can do: ready bytes with two headers. In a JVM of its own with the
 * product's heap, so that neither warms up or slows down the other.
 */
final class BareServer {

  private BareServer() {
  }

  /** Arguments: the port, and a folder whose files are answered under their names; ends with its standard input. */
  public static void main(String[] arguments) throws IOException {
    var bodies = bodies(Path.of(arguments[1]));
    var none = new byte[0];
    var server = HttpServer.create().host("127.0.0.1").port(Integer.parseInt(arguments[0]))
        .handle((request, response) -> {
          var body = bodies.getOrDefault(request.uri(), none);
          return response.header(HttpHeaderNames.CONTENT_TYPE, "application/octet-stream")
              .header(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(body.length)).sendByteArray(Mono.just(body));
        }).bindNow();
    System.out.println(Child.READY);
    while (System.in.read() >= 0) {
      // the parent never writes: this waits for its end
    }
    server.disposeNow();
  }

  private static Map<String, byte[]> bodies(Path folder) throws IOException {
    var bodies = new HashMap<String, byte[]>();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        bodies.put("/" + file.getFileName(), Files.readAllBytes(file));
      }
    }
    return bodies;
  }

  /** One that answers with these bodies by name. */
  static Child answering(Map<String, byte[]> bodies) throws IOException {
    var folder = Files.createTempDirectory(BenchFolder.path(), "bodies");
    for (var body : bodies.entrySet()) {
      Files.write(folder.resolve(body.getKey()), body.getValue());
    }
    return Child.ofMain(BareServer.class, port -> new String[]{Integer.toString(port), folder.toString()});
  }
}
