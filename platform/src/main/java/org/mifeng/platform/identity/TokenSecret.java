package org.mifeng.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mifeng.ledger.merkle.HashSuite;

/**
 * What goes into {@code Authorization: Bearer}: {@code mf_} and 43 letters of 256 random bits.
 * Returned once by {@link Tokens#issue}; the platform keeps only its SHA-256, which is enough for a
 * secret nobody can guess.
 *
 * @param id of the token, for revoking it
 * @param secret the whole text
 */
public record TokenSecret(UUID id, String secret) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern FORM = Pattern.compile("mf_[A-Za-z0-9_-]{43}");
  private static final int PREFIX = "mf_".length() + 9;

  static TokenSecret random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new TokenSecret(
        UUID.randomUUID(), "mf_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What was sent, if it has the form of a token; length before content. */
  static Optional<TokenSecret> parse(String sent) {
    return sent.length() == 46 && FORM.matcher(sent).matches()
        ? Optional.of(new TokenSecret(new UUID(0, 0), sent))
        : Optional.empty();
  }

  /** The first letters: found by index, shown in lists. 54 bits, so two rarely share one. */
  String prefix() {
    return secret.substring(0, PREFIX);
  }

  /** The same secret as the token of a new row. */
  TokenSecret renewed() {
    return new TokenSecret(UUID.randomUUID(), secret);
  }

  byte[] digest() {
    return sha256(secret);
  }

  static byte[] sha256(String text) {
    return HashSuite.SHA256.digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Never the secret: this record may end up in a log by accident. */
  @Override
  public String toString() {
    return "TokenSecret[" + prefix() + "…]";
  }
}
