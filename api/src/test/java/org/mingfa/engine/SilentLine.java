package org.mingfa.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A way to a server of this machine on which connections can fall silent: nobody closes them and nothing passes any
 * more, as when a router has forgotten them. Later connections pass.
 */
public final class SilentLine implements AutoCloseable {

  private final ServerSocket entrance;
  private final int target;
  private final AtomicInteger silences = new AtomicInteger();

  public SilentLine(int target) {
    this.target = target;
    try {
      entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return entrance.getLocalPort();
  }

  /** From now on nothing passes on the connections there are. */
  public void silence() {
    silences.incrementAndGet();
  }

  @Override
  public void close() throws IOException {
    entrance.close();
  }

  private void accept() {
    try {
      while (true) {
        var client = entrance.accept();
        var server = new Socket(InetAddress.getLoopbackAddress(), target);
        var age = silences.get();
        Thread.ofVirtual().start(() -> carry(client, server, age));
        Thread.ofVirtual().start(() -> carry(server, client, age));
      }
    } catch (IOException _) {
      // closed
    }
  }

  private void carry(Socket from, Socket to, int age) {
    var bytes = new byte[8192];
    try {
      for (var n = from.getInputStream().read(bytes); n >= 0; n = from.getInputStream().read(bytes)) {
        if (silences.get() == age) {
          to.getOutputStream().write(bytes, 0, n);
        }
      }
      to.close();
    } catch (IOException _) {
      // one of the two has hung up
    }
  }
}
