package org.mifeng.platform.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.mifeng.platform.kernel.Refusal;

/**
 * What a password must be: twelve characters or more, up to 128, a sentence being welcome; not one
 * of the list of well-known ones, not the login, not one character over and over. No rule asks for
 * digits or signs, and none expires (NIST SP 800-63B section 3.1.1.2: composition rules and routine
 * changes make people choose worse). Where GB/T 22239 is applied to the letter, officials have the
 * second factor that it asks for as well.
 */
final class PasswordRules {
  static final int SHORTEST = 12;
  static final int LONGEST = 128;

  private static final Set<String> BANNED = banned();

  private PasswordRules() {}

  /** The form in which a password is hashed, so that one typed on another keyboard still fits. */
  static String normalised(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC);
  }

  /** Refuses what is no fit password for this login. */
  static String checked(String typed, String login) {
    if (typed.length() > 4 * LONGEST) {
      throw Refusal.invalid("identity.refusal.password-long", LONGEST);
    }
    var password = normalised(typed);
    var length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      throw Refusal.invalid("identity.refusal.password-short", SHORTEST);
    }
    if (length > LONGEST) {
      throw Refusal.invalid("identity.refusal.password-long", LONGEST);
    }
    var plain = password.toLowerCase(Locale.ROOT);
    var key = LoginName.keyOf(login);
    if (BANNED.contains(plain)
        || plain.codePoints().distinct().count() < 4
        || (plain.contains(key) && plain.length() < key.length() + 8)) {
      throw Refusal.invalid("identity.refusal.password-known");
    }
    return password;
  }

  private static Set<String> banned() {
    try (InputStream in =
        PasswordRules.class.getResourceAsStream("/content/identity/banned-passwords.txt")) {
      if (in == null) {
        throw new IllegalStateException("content/identity/banned-passwords.txt is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.strip().toLowerCase(Locale.ROOT))
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
