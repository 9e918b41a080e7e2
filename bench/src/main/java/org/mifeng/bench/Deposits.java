package org.mifeng.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** Deposit requests with digests nobody has sent before. */
final class Deposits {
  private final String token;
  private final long run;
  private final AtomicLong next = new AtomicLong();

  Deposits(String token, long run) {
    this.token = token;
    this.run = run;
  }

  /** One deposit a request. */
  ClosedLoop.Request single() {
    return (connection, sequence) -> {
      var answer =
          connection.post(
              "/api/v1/deposits", token, one(sequence).getBytes(StandardCharsets.US_ASCII));
      return answer.status() == 201 ? 1 : 0;
    };
  }

  /** {@code size} deposits a request. */
  ClosedLoop.Request batch(int size) {
    return (connection, sequence) -> {
      var body = new StringBuilder(size * 220).append("{\"deposits\":[");
      for (var i = 0; i < size; i++) {
        body.append(i == 0 ? "" : ",").append(one(sequence * size + i));
      }
      var answer =
          connection.post(
              "/api/v1/deposits",
              token,
              body.append("]}").toString().getBytes(StandardCharsets.US_ASCII));
      return answer.status() == 201 ? size : 0;
    };
  }

  /** As {@link #batch}, for loops that are started again and again. */
  ClosedLoop.Request onwards(int size) {
    var request = batch(size);
    return (connection, sequence) -> request.send(connection, next.getAndIncrement());
  }

  private String one(long sequence) {
    var digest = HexFormat.of().formatHex(sha256(run + ":" + sequence));
    return "{\"digests\":{\"sha256\":\""
        + digest
        + "\",\"sm3\":\""
        + new StringBuilder(digest).reverse()
        + "\"},\"size\":1048576,\"mediaType\":\"application/pdf\",\"kind\":\"D1\"}";
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
