package org.mifeng.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One keep-alive HTTP/1.1 connection to the loopback address. Deliberately bare: the load generator
 * shares the cores with the server it measures, so it must cost as little as possible.
 */
final class Connection implements Closeable {
  /** What came back: the status and the bytes of the body. */
  record Answer(int status, byte[] body) {}

  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;
  private final int port;
  private boolean open = true;

  Connection(int port) throws IOException {
    this.port = port;
    this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(60_000);
    this.out = socket.getOutputStream();
    this.in = new BufferedInputStream(socket.getInputStream(), 16_384);
  }

  /** Whether the server will answer another request on it. */
  boolean isOpen() {
    return open;
  }

  Answer post(String path, String token, byte[] json) throws IOException {
    var head =
        ("POST "
                + path
                + " HTTP/1.1\r\nHost: 127.0.0.1:"
                + port
                + "\r\nAuthorization: Bearer "
                + token
                + "\r\nContent-Type: application/json\r\nContent-Length: "
                + json.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    var message = new byte[head.length + json.length];
    System.arraycopy(head, 0, message, 0, head.length);
    System.arraycopy(json, 0, message, head.length, json.length);
    out.write(message);
    out.flush();
    return read();
  }

  Answer get(String path, String headers) throws IOException {
    out.write(
        "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n%s\r\n"
            .formatted(path, port, headers)
            .getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return read();
  }

  private Answer read() throws IOException {
    var status = Integer.parseInt(line().substring(9, 12));
    var length = 0;
    var chunked = false;
    for (var header = line(); !header.isEmpty(); header = line()) {
      var name = header.toLowerCase(Locale.ROOT);
      if (name.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).trim());
      } else if (name.startsWith("transfer-encoding:") && name.contains("chunked")) {
        chunked = true;
      } else if (name.equals("connection: close")) {
        open = false;
      }
    }
    return new Answer(status, chunked ? readChunks() : in.readNBytes(length));
  }

  private byte[] readChunks() throws IOException {
    var body = new java.io.ByteArrayOutputStream();
    for (var size = Integer.parseInt(line().trim(), 16); size > 0; ) {
      body.write(in.readNBytes(size));
      line();
      size = Integer.parseInt(line().trim(), 16);
    }
    line();
    return body.toByteArray();
  }

  private String line() throws IOException {
    var text = new StringBuilder(64);
    for (var c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the server closed the connection");
      }
      if (c != '\r') {
        text.append((char) c);
      }
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
