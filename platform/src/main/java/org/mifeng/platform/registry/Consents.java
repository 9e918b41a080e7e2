package org.mifeng.platform.registry;

import static org.mifeng.platform.identity.Permission.OWN_ENTERPRISE;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.DatedText;
import org.mifeng.platform.identity.DatedTexts;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.ProtectiveAct;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Consents to the processing of registration data: to a version of a text, given by whoever
 * registers an enterprise, and announced as a protective act.
 */
@Component
public class Consents {
  private static final String TEXT = "registry.registration-consent";

  private final ConsentStore store;
  private final DatedTexts texts;
  private final Transactions transactions;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Consents(
      ConsentStore store,
      DatedTexts texts,
      Transactions transactions,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.texts = texts;
    this.transactions = transactions;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The text in force. */
  public DatedText text() {
    return texts.current(TEXT);
  }

  /**
   * What a form's answer accepts.
   *
   * @param shown see {@link DatedText#shown}
   * @return empty unless it is the text in force
   */
  public Optional<ProtectiveAct.AcceptedText> accepted(String shown) {
    return texts.accepted(TEXT, shown);
  }

  /** Records the consent of whoever registers an enterprise, with the registration. */
  public void give(Viewer viewer, EnterpriseId id, ProtectiveAct.AcceptedText text) {
    viewer.require(OWN_ENTERPRISE);
    var act = UUID.randomUUID();
    var now = clock.instant();
    transactions.run(
        viewer,
        () -> {
          store.insert(act, id, viewer, text, now);
          audit.record(
              viewer,
              "registry.consent-given",
              id.toString(),
              Map.of("version", text.version(), "language", text.language()));
          events.publishEvent(
              new ProtectiveAct(
                  act,
                  "registry.consent-given",
                  viewer.actor(),
                  id.organisation().value(),
                  ProtectiveAct.Matter.of(id.toString(), Map.of()),
                  text,
                  now));
        });
  }

  /** The latest consent for the viewer's own enterprise. */
  Optional<Consent> findOwn(Viewer viewer, EnterpriseId id) {
    return transactions.as(viewer, () -> store.findLatest(id));
  }
}
