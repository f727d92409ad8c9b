package org.mingfa.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A way to a server of this machine that can be cut: connections break, new ones are refused, as when the server has
 * died. Mended, it leads there again, to all that the server knew before.
 */
public final class CutLine implements AutoCloseable {

  private final int target;
  private final int port;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private ServerSocket entrance;

  public CutLine(int target) {
    this.target = target;
    entrance = open(0);
    port = entrance.getLocalPort();
  }

  public int port() {
    return port;
  }

  public void cut() {
    try {
      entrance.close();
      for (var end : ends) {
        end.close();
      }
      ends.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does nothing on a whole line. */
  public void mend() {
    if (entrance.isClosed()) {
      entrance = open(port);
    }
  }

  @Override
  public void close() {
    cut();
  }

  private ServerSocket open(int at) {
    try {
      var server = new ServerSocket();
      server.setReuseAddress(true);
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
      Thread.ofVirtual().start(() -> accept(server));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket server) {
    try {
      while (true) {
        var client = server.accept();
        var there = new Socket(InetAddress.getLoopbackAddress(), target);
        ends.add(client);
        ends.add(there);
        Thread.ofVirtual().start(() -> carry(client, there));
        Thread.ofVirtual().start(() -> carry(there, client));
        if (server.isClosed()) {
          // cut between accept and add
          client.close();
          there.close();
        }
      }
    } catch (IOException _) {
      // cut
    }
  }

  private void carry(Socket from, Socket to) {
    try (from; to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException _) {
      // one of the two has hung up
    }
    ends.remove(from);
  }
}
