package org.mifeng.platform.checkup;

import static org.mifeng.platform.identity.Permission.SIGN_CHECK_UP;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.ProtectiveAct;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Has a result sealed at its owner's wish, as a protective act whose facts hold the digests of the
 * manifest (docs/adr/0022): a check-up is a measure too, and its date may matter.
 */
@Component
public class ResultSealing {
  private final Results results;
  private final ResultStore store;
  private final Transactions transactions;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ResultSealing(
      Results results,
      ResultStore store,
      Transactions transactions,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.results = results;
    this.store = store;
    this.transactions = transactions;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Has the result of a signed check-up sealed.
   *
   * @return the protective act, under which its receipt is found
   * @throws Refusal 404 when there is no result; 409 when it is sealed already
   */
  public UUID seal(Viewer viewer, CheckupId id) {
    viewer.require(SIGN_CHECK_UP);
    var act = UUID.randomUUID();
    transactions.run(
        viewer,
        () -> {
          var digests = Digests.of(results.manifest(viewer, id));
          var result =
              results
                  .find(viewer, id)
                  .orElseThrow(() -> Refusal.notFound("checkup.refusal.no-result"));
          var now = clock.instant();
          if (!store.insertSealed(id, act, viewer, now)) {
            throw Refusal.conflict("checkup.refusal.sealed-already");
          }
          audit.record(viewer, "checkup.result-sealed", id.toString());
          events.publishEvent(
              new ProtectiveAct(
                  act,
                  "checkup.result-sealed",
                  viewer.actor(),
                  viewer.organisation().value(),
                  ProtectiveAct.Matter.of(
                      id.toString(),
                      Map.of(
                          "item-set", result.set(),
                          "day", result.day().toString(),
                          "index", result.confirmed().index().toPlainString(),
                          "manifest-sha256", Bytes.hex(digests.sha256()),
                          "manifest-sm3", Bytes.hex(digests.sm3()))),
                  null,
                  now));
        });
    return act;
  }
}
