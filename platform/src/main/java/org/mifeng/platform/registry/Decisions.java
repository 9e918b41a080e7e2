package org.mifeng.platform.registry;

import static org.mifeng.platform.identity.Permission.CONFIRM_ENTERPRISE;
import static org.mifeng.platform.identity.Permission.OWN_ENTERPRISE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.ProtectiveAct;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What is decided about an enterprise. Each decision names the version of the record it is taken
 * on; of two taken at the same time the second is refused and told who was first and when.
 */
@Component
public class Decisions {
  private static final int LONGEST_REASON = 500;

  private final Enterprises enterprises;
  private final Recorder recorder;
  private final Transactions transactions;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Decisions(
      Enterprises enterprises,
      Recorder recorder,
      Transactions transactions,
      Audit audit,
      ApplicationEventPublisher events) {
    this.enterprises = enterprises;
    this.recorder = recorder;
    this.transactions = transactions;
    this.audit = audit;
    this.events = events;
  }

  /** Takes an awaiting enterprise onto the register; a remark is optional. */
  public void confirm(Viewer viewer, EnterpriseId id, int version, String remark) {
    decide(viewer, id, version, Decision.Kind.CONFIRMATION, checked(remark, false));
  }

  /** Does not take an awaiting enterprise onto the register, and says why. */
  public void refuse(Viewer viewer, EnterpriseId id, int version, String reason) {
    decide(viewer, id, version, Decision.Kind.REFUSAL, checked(reason, true));
  }

  /** Closes the record: the enterprise is no more, or has left the city. */
  public void close(Viewer viewer, EnterpriseId id, int version, String reason) {
    decide(viewer, id, version, Decision.Kind.CLOSURE, checked(reason, true));
  }

  /** A refused enterprise, having put its record right, asks again. */
  public void askAgain(Viewer viewer, EnterpriseId id, int version, String remark) {
    decide(viewer, id, version, Decision.Kind.REGISTRATION, checked(remark, false));
  }

  private void decide(
      Viewer viewer, EnterpriseId id, int version, Decision.Kind kind, String reason) {
    viewer.require(kind == Decision.Kind.REGISTRATION ? OWN_ENTERPRISE : CONFIRM_ENTERPRISE);
    transactions.run(
        viewer,
        () -> {
          var before = enterprises.require(viewer, id);
          requireReach(viewer, before, kind);
          enterprises.requireVersion(before, version);
          if (!kind.mayFollow(before.standing())) {
            throw recorder.conflict(id);
          }
          var profile =
              kind == Decision.Kind.CLOSURE ? before.profile().withoutPark() : before.profile();
          recorder.change(
              viewer, List.of(Change.of(before, profile, kind.leadsTo(), recorder.today())));
          var decision = recorder.decide(viewer, before, kind, reason);
          audit.record(
              viewer,
              "registry.enterprise-" + deed(kind),
              id.toString(),
              reason.isEmpty() ? Map.of() : Map.of("reason", reason));
          events.publishEvent(event(kind, id, before.profile().division()));
          if (decision.act() != null) {
            events.publishEvent(act(viewer, before, decision, decision.act()));
          }
        });
  }

  /** A district decides about its own enterprises; seeing one because of its park is not enough. */
  private static void requireReach(Viewer viewer, Enterprise enterprise, Decision.Kind kind) {
    var reach = viewer.reach();
    if (kind != Decision.Kind.REGISTRATION
        && reach.kind() == Reach.Kind.DISTRICT
        && !reach.key().equals(enterprise.profile().division())) {
      throw Refusal.forbidden("registry.refusal.other-division");
    }
  }

  /** Courts ask since when an enterprise has taken part: the confirmation is its evidence. */
  private static ProtectiveAct act(
      Viewer viewer, Enterprise enterprise, Decision decision, UUID id) {
    var profile = enterprise.profile();
    return new ProtectiveAct(
        id,
        "registry.enterprise-confirmed",
        viewer.actor(),
        enterprise.id().organisation().value(),
        ProtectiveAct.Matter.of(
            enterprise.id().toString(),
            Map.of(
                "credit-code", profile.creditCode().value(),
                "division", profile.division(),
                "version", String.valueOf(decision.version()))),
        null,
        decision.at());
  }

  private static String checked(String typed, boolean required) {
    var reason = typed.strip();
    if (reason.isEmpty() && required) {
      throw Refusal.invalid("registry.refusal.no-reason");
    }
    if (reason.length() > LONGEST_REASON) {
      throw Refusal.invalid("registry.refusal.reason-too-long", LONGEST_REASON);
    }
    return reason;
  }

  private static String deed(Decision.Kind kind) {
    return switch (kind) {
      case REGISTRATION -> "registered";
      case CONFIRMATION -> "confirmed";
      case REFUSAL -> "refused";
      case CLOSURE -> "closed";
    };
  }

  private static EnterpriseEvent event(Decision.Kind kind, EnterpriseId id, String division) {
    return switch (kind) {
      case REGISTRATION -> new EnterpriseEvent.Registered(id, division);
      case CONFIRMATION -> new EnterpriseEvent.Confirmed(id, division);
      case REFUSAL -> new EnterpriseEvent.Refused(id, division);
      case CLOSURE -> new EnterpriseEvent.Closed(id, division);
    };
  }
}
