package org.mifeng.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds a port nobody listens on, below the range the kernel hands out to clients: the server keeps
 * it over restarts, so no passing connection may take it meanwhile.
 */
final class FreePort {
  private static final int LOWEST = 20_000;
  private static final int HIGHEST = 32_000;

  private FreePort() {}

  static int find() throws IOException {
    for (var attempt = 0; attempt < 200; attempt++) {
      var port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      try (var socket = new ServerSocket()) {
        socket.bind(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
        return port;
      } catch (java.net.BindException e) {
        // Taken: try the next.
      }
    }
    throw new IOException("no free port between " + LOWEST + " and " + HIGHEST);
  }
}
