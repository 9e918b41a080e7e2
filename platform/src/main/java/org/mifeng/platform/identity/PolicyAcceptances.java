package org.mifeng.platform.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.kernel.ProtectiveAct;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The sign-in policy and who has accepted it: everybody at the first sign-in, and again at the
 * first one after a new version has come into force. Each acceptance is a decision, kept as a row
 * and announced as a protective act.
 */
@Component
public class PolicyAcceptances {
  private static final String POLICY = "identity.sign-in-policy";
  private static final Viewer SIGN_IN = Viewer.system("sign-in");

  private final PolicyAcceptanceStore store;
  private final DatedTexts texts;
  private final Transactions transactions;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PolicyAcceptances(
      PolicyAcceptanceStore store,
      DatedTexts texts,
      Transactions transactions,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.texts = texts;
    this.transactions = transactions;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /** The policy in force. */
  public DatedText policy() {
    return texts.current(POLICY);
  }

  /** What the account has accepted last. */
  public Optional<PolicyAcceptance> find(AccountId account) {
    return transactions.as(SIGN_IN, () -> store.findNewest(account));
  }

  /** Whether the account has still to accept the policy in force. */
  public boolean isDue(AccountId account) {
    var version = policy().version();
    return find(account).filter(accepted -> accepted.version().equals(version)).isEmpty();
  }

  /**
   * Accepts the policy, as it was shown. Accepted once more, it changes nothing.
   *
   * @param shown what the form sent back, see {@link DatedText#shown}
   * @throws Refusal 409 when what was shown is not the policy in force
   */
  public void accept(Viewer viewer, String shown) {
    viewer.require(Permission.OWN_ACCOUNT);
    var text =
        texts
            .accepted(POLICY, shown)
            .orElseThrow(() -> Refusal.conflict("identity.refusal.policy-changed"));
    var act = UUID.randomUUID();
    var now = clock.instant();
    transactions.run(
        viewer,
        () -> {
          var version = LocalDate.parse(text.version());
          if (!store.insert(act, viewer, version, text.language(), now)) {
            return;
          }
          trail.record(
              viewer,
              "identity.policy-accepted",
              viewer.account().toString(),
              Map.of("version", text.version(), "language", text.language()));
          events.publishEvent(
              new ProtectiveAct(
                  act,
                  "identity.policy-accepted",
                  viewer.actor(),
                  viewer.organisation().value(),
                  ProtectiveAct.Matter.of(viewer.account().toString(), Map.of()),
                  text,
                  now));
        });
  }
}
