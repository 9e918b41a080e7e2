package org.mifeng.platform.identity;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB, two passes, one lane, a salt of 16 and a tag of 32 bytes: the setting OWASP
 * names for servers that sign many people in (RFC 9106 allows it: memory before passes). More
 * memory would let fewer sign-ins run side by side on the small machines this runs on, and a guess
 * already costs an attacker 19 MiB. At most {@link #AT_ONCE} run together, so a storm of sign-ins
 * takes 76 MiB and not the whole heap; who would wait longer than some seconds is asked to try
 * again.
 */
@Component
class PasswordHasher {
  private static final int AT_ONCE = 4;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, PASSES);
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /**
   * Checked for unknown logins so that they take as long. Random bytes in the form of a hash: of no
   * password, and nothing to compute when the platform starts.
   */
  private static final String DECOY =
      "$argon2id$v=19$m=%d,t=%d,p=1$".formatted(MEMORY_KIB, PASSES)
          + "9vQ2voy5WEQEF9A30SJqKQ$mZjhQMIVZfndsxiH41Iz7cq+qTVy9j0N8JMPU9DtViQ";

  String hash(String password) {
    return guarded(() -> argon2.encode(PasswordRules.normalised(password)));
  }

  boolean matches(String typed, String hash) {
    if (typed.length() > 4 * PasswordRules.LONGEST) {
      return false;
    }
    return guarded(() -> argon2.matches(PasswordRules.normalised(typed), hash));
  }

  /** Works as long as {@link #matches} and matches nobody. */
  void matchNobody(String typed) {
    var ignored = matches(typed, DECOY);
  }

  private <T> T guarded(Supplier<T> work) {
    try {
      if (!places.tryAcquire(8, TimeUnit.SECONDS)) {
        throw Refusal.unavailable("identity.refusal.sign-in-busy");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.unavailable("identity.refusal.sign-in-busy");
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
