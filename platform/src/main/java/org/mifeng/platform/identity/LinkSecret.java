package org.mifeng.platform.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret in a personal link: 43 letters of 256 random bits. Shown once; the platform keeps only
 * its SHA-256, which is enough for what nobody can guess.
 *
 * @param text the whole secret
 */
public record LinkSecret(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LENGTH = 43;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  /** A secret nobody has had before. */
  public static LinkSecret random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What was sent, if it has the form of a secret; length before content. */
  public static Optional<LinkSecret> parse(String sent) {
    return sent.length() == LENGTH && FORM.matcher(sent).matches()
        ? Optional.of(new LinkSecret(sent))
        : Optional.empty();
  }

  /** What is kept of it: SHA-256. */
  public byte[] digest() {
    return TokenSecret.sha256(text);
  }

  /** Never the secret: this record may end up in a log by accident. */
  @Override
  public String toString() {
    return "LinkSecret[…]";
  }
}
