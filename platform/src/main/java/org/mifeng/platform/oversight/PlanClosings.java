package org.mifeng.platform.oversight;

import static org.mifeng.platform.identity.Permission.MANAGE_PLANS;
import static org.mifeng.platform.identity.Permission.READ_OVERSIGHT;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.ProtectiveAct;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Closes a plan that is over: what its targets came to is written down line by line, once, and
 * becomes a deposit of the lead department's.
 */
@Component
public class PlanClosings {
  private final PlanClosingStore store;
  private final TargetFigureStore figures;
  private final Plans plans;
  private final Transactions transactions;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PlanClosings(
      PlanClosingStore store,
      TargetFigureStore figures,
      Plans plans,
      Transactions transactions,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.figures = figures;
    this.plans = plans;
    this.transactions = transactions;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The closing of a plan, if it was closed. */
  public Optional<PlanClosing> find(Viewer viewer, String plan) {
    viewer.require(READ_OVERSIGHT);
    return transactions.as(viewer, () -> store.find(plan));
  }

  /** Whether a plan may be closed: it was issued, it is over, and nobody has closed it. */
  public boolean mayClose(Viewer viewer, Plan plan) {
    return viewer.may(MANAGE_PLANS)
        && !plan.head().standing().draft()
        && plan.head().term().isOver(today())
        && find(viewer, plan.head().code()).isEmpty();
  }

  /**
   * Closes a plan.
   *
   * @throws Refusal 409 while it runs, is a draft, or is closed already
   */
  public PlanClosing close(Viewer viewer, String code) {
    viewer.require(MANAGE_PLANS);
    return transactions.as(
        viewer,
        () -> {
          var current = plans.require(viewer, code);
          var head = current.plan().head();
          if (head.standing().draft() || !head.term().isOver(today())) {
            throw Refusal.conflict("oversight.refusal.not-over");
          }
          var now = clock.instant();
          var body = body(current, now);
          var digests = Digests.of(body.getBytes(StandardCharsets.UTF_8));
          var closing =
              new PlanClosing(
                  code,
                  UUID.randomUUID(),
                  current.version().number(),
                  body,
                  new PlanClosing.Digest(Bytes.hex(digests.sha256()), Bytes.hex(digests.sm3())),
                  viewer.name(),
                  now);
          if (!store.insert(viewer, closing)) {
            throw Refusal.conflict("oversight.refusal.closed-already");
          }
          audit.record(
              viewer,
              "oversight.plan-closed",
              code,
              Map.of(
                  "version",
                  String.valueOf(closing.version()),
                  "sha256",
                  closing.digest().sha256()));
          events.publishEvent(act(viewer, closing));
          return closing;
        });
  }

  /** What is sealed: code=value lines in the order of the plan, so that anybody can read it. */
  private String body(Plans.Current current, Instant now) {
    var head = current.plan().head();
    var lines =
        current
            .plan()
            .targets()
            .map(target -> line(target, figures.find(target.indicator(), Extent.CITY)))
            .collect(Collectors.joining());
    return "mifeng-closing-1\n"
        + "plan="
        + head.code()
        + "\n"
        + "reference="
        + head.reference()
        + "\n"
        + "term="
        + head.term().from()
        + "/"
        + head.term().until()
        + "\n"
        + "plan-version="
        + current.version().number()
        + "\n"
        + "plan-sha256="
        + current.version().sha256()
        + "\n"
        + "closed-at="
        + now
        + "\n"
        + lines;
  }

  private static String line(Plan.Target target, Optional<Figure> figure) {
    var head =
        "target="
            + target.indicator().code()
            + " value="
            + target.value().toPlainString()
            + " unit="
            + target.unit().code()
            + " by="
            + target.by();
    return head
        + figure
            .map(
                one ->
                    " numerator="
                        + (one.isRecorded() ? one.counts().numerator() : "not-recorded")
                        + " denominator="
                        + one.counts().denominator()
                        + " closed="
                        + one.excluded().closed()
                        + " corrected="
                        + one.excluded().corrected()
                        + " window="
                        + one.lists().from()
                        + "/"
                        + one.lists().to()
                        + " rows="
                        + one.proof().rows()
                        + " sha256="
                        + one.proof().digest()
                        + " computed-at="
                        + one.proof().at())
            .orElse(" numerator=not-recorded")
        + "\n";
  }

  private static ProtectiveAct act(Viewer viewer, PlanClosing closing) {
    return new ProtectiveAct(
        closing.act(),
        "oversight.plan-closed",
        viewer.actor(),
        viewer.organisation().value(),
        ProtectiveAct.Matter.of(
            closing.plan(),
            Map.of(
                "version", String.valueOf(closing.version()),
                "sha256", closing.digest().sha256(),
                "sm3", closing.digest().sm3())),
        null,
        closing.at());
  }

  private LocalDate today() {
    return LegalTime.today(clock);
  }
}
