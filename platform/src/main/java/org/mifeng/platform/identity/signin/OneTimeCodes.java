package org.mifeng.platform.identity.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * Time-based one-time codes (RFC 6238): SHA-1, six digits, thirty seconds, as every authenticator
 * app reads them from a QR code. A code is taken one step early or late, for clocks that differ.
 *
 * @param secret 20 random bytes, the size RFC 4226 section 4 recommends
 */
record OneTimeCodes(byte[] secret) {
  private static final int SECRET_BYTES = 20;
  private static final int STEP_SECONDS = 30;
  private static final int DIGITS = 6;

  static OneTimeCodes random() {
    var secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return new OneTimeCodes(secret);
  }

  /** The time step in which the typed code is right: this one, the one before or the next. */
  OptionalLong stepOf(String typed, Instant now) {
    if (typed.length() != DIGITS || !typed.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return OptionalLong.empty();
    }
    var current = now.getEpochSecond() / STEP_SECONDS;
    for (var step = current - 1; step <= current + 1; step++) {
      if (MessageDigest.isEqual(
          codeAt(step).getBytes(StandardCharsets.US_ASCII),
          typed.getBytes(StandardCharsets.US_ASCII))) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  /** The code an app shows in this step. */
  String codeAt(long step) {
    try {
      return new TimeBasedOneTimePasswordGenerator()
          .generateOneTimePasswordString(
              new SecretKeySpec(secret, "HmacSHA1"), Instant.ofEpochSecond(step * STEP_SECONDS));
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  /** For typing into an app by hand, in groups of four. */
  String text() {
    return plainText().replaceAll("(.{4})(?!$)", "$1 ");
  }

  /** What the QR code says ({@code otpauth://}, as authenticator apps agree on). */
  String uri(String issuer, String login) {
    var who = encoded(issuer) + ":" + encoded(login);
    return "otpauth://totp/%s?secret=%s&issuer=%s".formatted(who, plainText(), encoded(issuer));
  }

  private String plainText() {
    return new Base32().encodeToString(secret).replace("=", "");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OneTimeCodes(var that) && MessageDigest.isEqual(secret, that);
  }

  @Override
  public int hashCode() {
    return 0;
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "OneTimeCodes[…]";
  }
}
