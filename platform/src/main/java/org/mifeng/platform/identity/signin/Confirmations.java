package org.mifeng.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Passwords;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Asks a signed-in person once more for what they know or hold, before secrets change: whoever
 * finds an open session must not be able to keep it. Wrong answers are counted like those at
 * sign-in.
 */
@Component
public class Confirmations {
  private final Passwords passwords;
  private final SecondFactors secondFactors;
  private final Attempts attempts;
  private final Pendings pendings;

  Confirmations(
      Passwords passwords, SecondFactors secondFactors, Attempts attempts, Pendings pendings) {
    this.passwords = passwords;
    this.secondFactors = secondFactors;
    this.attempts = attempts;
    this.pendings = pendings;
  }

  /** Refuses unless it is the viewer's present password. */
  public void byPassword(Viewer viewer, String typed, HttpServletRequest request) {
    var turn = turn("password " + viewer.account(), viewer.account(), request);
    if (passwords.check(Optional.of(viewer.account()), typed) == Passwords.Outcome.WRONG) {
      attempts.failed(turn.attempt(), Optional.of(viewer.account()), "wrong-password");
      throw Refusal.invalid("identity.refusal.password-wrong");
    }
    attempts.succeeded(turn.attempt(), viewer.account());
  }

  /** Refuses unless it is a fresh one-time code, or an unused recovery code, of the viewer. */
  public void byCode(Viewer viewer, String typed, HttpServletRequest request) {
    var turn = turn("code " + viewer.account(), viewer.account(), request);
    if (!secondFactors.check(viewer.account(), typed)) {
      attempts.failed(turn.attempt(), Optional.of(viewer.account()), "wrong-code");
      throw Refusal.invalid("identity.refusal.code-wrong");
    }
    attempts.succeeded(turn.attempt(), viewer.account());
  }

  private Attempts.Turn.Now turn(String what, AccountId account, HttpServletRequest request) {
    var known = pendings.origin(request).knownBrowser().filter(account::equals).isPresent();
    return attempts.require(what, new Network(what), known);
  }
}
