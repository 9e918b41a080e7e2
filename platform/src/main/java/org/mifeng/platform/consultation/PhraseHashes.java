package org.mifeng.platform.consultation;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Keeps pass phrases as Argon2id, with the setting of passwords (19 MiB, two passes), though nobody
 * can guess 79 bits: whoever reads a copy of the table learns nothing. Two run at once, so that
 * visitors cannot take the memory of everybody else.
 */
@Component
class PhraseHashes {
  private static final int AT_ONCE = 2;

  private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  String hash(PassPhrase phrase) {
    return guarded(() -> argon2.encode(phrase.text()));
  }

  boolean matches(PassPhrase phrase, String hash) {
    return guarded(() -> argon2.matches(phrase.text(), hash));
  }

  private <T> T guarded(Supplier<T> work) {
    try {
      if (!places.tryAcquire(8, TimeUnit.SECONDS)) {
        throw Refusal.unavailable("consultation.refusal.busy");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.unavailable("consultation.refusal.busy");
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
