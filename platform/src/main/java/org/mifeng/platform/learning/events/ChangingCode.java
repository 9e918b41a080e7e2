package org.mifeng.platform.learning.events;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The six digits on an event's screen, another each minute (as RFC 6238, with SHA-256). A code
 * counts until the minute after its own has ended, so that nobody is too slow at typing it.
 */
final class ChangingCode {
  static final Duration LIFE = Duration.ofMinutes(1);

  private static final int DIGITS = 1_000_000;

  private ChangingCode() {}

  static String at(byte[] key, Instant now) {
    return of(key, now.getEpochSecond() / LIFE.toSeconds());
  }

  /** Whether the code is the one of now or of the minute before. */
  static boolean isGood(byte[] key, String typed, Instant now) {
    long window = now.getEpochSecond() / LIFE.toSeconds();
    return typed.length() == 6
        && (same(of(key, window), typed) || same(of(key, window - 1), typed));
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String of(byte[] key, long window) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      var digest = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(window).array());
      int offset = digest[digest.length - 1] & 0x0f;
      int number = ByteBuffer.wrap(digest).getInt(offset) & 0x7fff_ffff;
      var digits = String.valueOf(number % DIGITS);
      return "0".repeat(6 - digits.length()) + digits;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
