package org.mifeng.platform.identity.gate;

import java.time.Instant;
import java.util.UUID;
import org.mifeng.platform.identity.AccountId;
import org.springframework.security.core.Authentication;

/** What a session remembers of a sign-in, for tests outside the gate. */
public final class SignedInAs {
  private SignedInAs() {}

  /** Somebody who signed in at this moment and acts from this seat. */
  public static Authentication person(AccountId account, UUID grant, Instant since) {
    return new SignedIn(account, grant, since);
  }
}
