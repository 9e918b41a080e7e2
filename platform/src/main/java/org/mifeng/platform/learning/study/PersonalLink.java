package org.mifeng.platform.learning.study;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret of a personal link: 256 random bits, shown once to who issues it. The platform keeps
 * its SHA-256 alone, which is enough for a secret nobody can guess.
 */
public record PersonalLink(String secret) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final int LENGTH = 43;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  /** A secret nobody has had before. */
  public static PersonalLink random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new PersonalLink(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What stood in an address, if it has the form of a secret; length before content. */
  static Optional<PersonalLink> parse(String sent) {
    return sent.length() == LENGTH && FORM.matcher(sent).matches()
        ? Optional.of(new PersonalLink(sent))
        : Optional.empty();
  }

  /** Where it leads. */
  public String path() {
    return "/study/" + secret;
  }

  /** What is kept of it. */
  public byte[] digest() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Never the secret: this record may end up in a log by accident. */
  @Override
  public String toString() {
    return "PersonalLink[…]";
  }
}
