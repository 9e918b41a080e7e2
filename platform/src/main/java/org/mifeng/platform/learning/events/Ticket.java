package org.mifeng.platform.learning.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret of somebody's sign-up: 256 random bits, shown once. The platform keeps its SHA-256
 * alone.
 */
record Ticket(String secret) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final int LENGTH = 43;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  /** A secret nobody has had before. */
  static Ticket random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Ticket(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What stood in an address, if it has the form of a secret; length before content. */
  static Optional<Ticket> parse(String sent) {
    return sent.length() == LENGTH && FORM.matcher(sent).matches()
        ? Optional.of(new Ticket(sent))
        : Optional.empty();
  }

  /** Where it leads. */
  String path() {
    return "/sign-ups/" + secret;
  }

  /** What is kept of it. */
  byte[] digest() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Never the secret: this record may end up in a log by accident. */
  @Override
  public String toString() {
    return "Ticket[…]";
  }
}
