package org.mifeng.platform.identity.signin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.mifeng.platform.identity.AccountId;

/**
 * A sign-in under way, kept in a session that is still nobody's: who has proved what so far, and
 * what is left to do. Nobody can act with it.
 *
 * @param login as typed, for the page and for counting wrong codes
 * @param step what comes next
 * @param to where to go in the end
 * @param since the first step; the rest must follow within {@link #LONGEST}
 */
record PendingSignIn(UUID account, String login, Step step, String to, Instant since)
    implements Serializable {
  /** How long the steps may take together. */
  static final Duration LONGEST = Duration.ofMinutes(15);

  /** Session attribute it is kept under. */
  static final String ATTRIBUTE = "mifeng.pending-sign-in";

  private static final long serialVersionUID = 1;

  /** What is left to do, in this order; each step is skipped when it does not apply. */
  enum Step {
    /** Type a one-time code or a recovery code. */
    SECOND_FACTOR("/sign-in/code"),
    /** Replace the password that somebody else has set. */
    NEW_PASSWORD("/sign-in/password"),
    /** Accept the sign-in policy in force. */
    POLICY("/sign-in/policy"),
    /** Set up the second factor the seat needs. */
    ENROLMENT("/sign-in/enrolment");

    private final String path;

    Step(String path) {
      this.path = path;
    }

    String path() {
      return path;
    }
  }

  AccountId accountId() {
    return new AccountId(account);
  }

  boolean isOverAt(Instant now) {
    return now.isAfter(since.plus(LONGEST));
  }

  PendingSignIn at(Step next) {
    return new PendingSignIn(account, login, next, to, since);
  }
}
