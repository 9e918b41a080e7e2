package org.mifeng.platform.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.workflow.Approval.Signature.What;
import org.springframework.stereotype.Component;

/**
 * Approval chains as data. Each signer finds what they are to sign in their inbox; when all steps
 * are signed or somebody rejects, the room it belongs to hears {@link ApprovalEvent.Decided} in the
 * same transaction. Whoever signs twice, or at once with another, is told what is the case.
 */
@Component
public class Approvals {
  private final ApprovalStore store;
  private final Signers signers;
  private final Handling.Surroundings around;
  private final Advancing advancing;

  Approvals(
      ApprovalStore store, Signers signers, Handling.Surroundings around, Advancing advancing) {
    this.store = store;
    this.signers = signers;
    this.around = around;
    this.advancing = advancing;
  }

  /**
   * Begins a chain; its first signers find it in their inbox.
   *
   * @return its id
   * @throws Refusal 409 when one of this kind about this subject is open
   */
  public UUID begin(Viewer viewer, Chain chain) {
    var id = UUID.randomUUID();
    around
        .transactions()
        .run(
            viewer,
            () -> {
              around.transactions().run(Openings.PLATFORM, () -> write(viewer, id, chain));
              around
                  .audit()
                  .record(
                      viewer,
                      "workflow.approval-begun",
                      id.toString(),
                      Map.of("kind", chain.kind(), "subject", chain.subject()));
            });
    return id;
  }

  private void write(Viewer viewer, UUID id, Chain chain) {
    var now = now();
    if (!store.insert(id, chain, viewer, now)) {
      throw Refusal.conflict("workflow.refusal.approval-open");
    }
    int number = 1;
    for (var step : chain.steps()) {
      store.insertStep(id, number, step);
      for (var signer : step.signers()) {
        store.insertSigner(id, number, signers.named(signer), viewer, null, now);
      }
      number++;
    }
    advancing.open(viewer, store.require(id));
  }

  /** The chain; 404 unless it exists for this viewer. */
  public Approval require(Viewer viewer, UUID id) {
    if (!around.transactions().as(viewer, () -> store.exists(id))) {
      throw Refusal.notFound("workflow.refusal.no-such-approval");
    }
    return around.transactions().as(Openings.PLATFORM, () -> store.require(id));
  }

  /** The latest chain of this kind about this subject that exists for this viewer. */
  public Optional<Approval> find(Viewer viewer, String kind, String subject) {
    return around
        .transactions()
        .as(viewer, () -> store.findLatest(kind, subject))
        .map(id -> require(viewer, id));
  }

  /**
   * Agrees.
   *
   * @param opinion may be empty
   * @throws Refusal 404 when it does not exist for the viewer; 403 when the present step is not
   *     theirs; 409 when they have signed, or it has been decided
   */
  public void approve(Viewer viewer, UUID id, String opinion) {
    var said = Handling.checked(opinion, false);
    change(
        viewer,
        id,
        approval -> {
          requireWaitsFor(viewer, approval);
          store.insertSignature(approval, viewer.account(), What.APPROVED, viewer, said, now());
          advancing.signed(viewer, approval);
          advancing.advance(viewer, store.require(id));
          return "workflow.approval-signed";
        });
  }

  /**
   * Rejects: the chain ends, and its room gives the matter back to whoever began it.
   *
   * @throws Refusal as {@link #approve}; 422 without a reason
   */
  public void reject(Viewer viewer, UUID id, String reason) {
    var why = Handling.checked(reason, true);
    change(
        viewer,
        id,
        approval -> {
          requireWaitsFor(viewer, approval);
          store.insertSignature(approval, viewer.account(), What.REJECTED, viewer, why, now());
          advancing.rejected(viewer, approval);
          return "workflow.approval-rejected";
        });
  }

  /**
   * Adds a signer to the present step.
   *
   * @throws Refusal 403 unless the viewer began it or signs this step; 409 when they are a signer
   *     already, there are too many or it has been decided; 422 without a reason, or when they do
   *     not sit in the viewer's organisation
   */
  public void addSigner(Viewer viewer, UUID id, AccountId signer, String reason) {
    var why = Handling.checked(reason, true);
    change(
        viewer,
        id,
        approval -> {
          requireMayHelp(viewer, approval);
          if (approval.step().find(signer).isPresent()
              || approval.step().signers().size() >= Chain.MOST_SIGNERS) {
            throw Refusal.conflict("workflow.refusal.signer-there");
          }
          var added = signers.requireColleague(viewer, signer);
          store.insertSigner(id, approval.current(), added, viewer, why, now());
          advancing.open(viewer, approval, signer);
          return "workflow.approval-signer-added";
        });
  }

  /**
   * Says that a signer has left and is not waited for. A step of which everybody has left waits for
   * somebody who is added.
   *
   * @throws Refusal 403 unless the viewer began it or signs this step; 409 when the signer can
   *     still sign, has signed, or it has been decided; 422 without a reason
   */
  public void excuse(Viewer viewer, UUID id, AccountId signer, String reason) {
    var why = Handling.checked(reason, true);
    change(
        viewer,
        id,
        approval -> {
          requireMayHelp(viewer, approval);
          if (!approval.waitsFor(signer) || signers.sitsAnywhere(signer)) {
            throw Refusal.conflict("workflow.refusal.signer-is-there");
          }
          store.insertSignature(approval, signer, What.EXCUSED, viewer, why, now());
          advancing.excused(viewer, approval, signer);
          advancing.advance(viewer, store.require(id));
          return "workflow.approval-signer-excused";
        });
  }

  /** Signers of the present step who have left. */
  public List<WorkItem.Person> listGone(Approval approval) {
    return approval.step().signers().stream()
        .filter(signer -> approval.waitsFor(signer.person().account()))
        .map(Approval.Signer::person)
        .filter(person -> !signers.sitsAnywhere(person.account()))
        .toList();
  }

  /** An act on a locked chain; it says which deed it was. */
  @FunctionalInterface
  private interface Act {
    String on(Approval approval);
  }

  private void change(Viewer viewer, UUID id, Act act) {
    around
        .transactions()
        .run(
            viewer,
            () -> {
              require(viewer, id);
              var deed =
                  around
                      .transactions()
                      .as(
                          Openings.PLATFORM,
                          () -> {
                            store.lock(id);
                            var approval = store.require(id);
                            if (!approval.isOpen()) {
                              throw Refusal.conflict("workflow.refusal.approval-decided");
                            }
                            return act.on(approval);
                          });
              around.audit().record(viewer, deed, id.toString());
            });
  }

  private static void requireWaitsFor(Viewer viewer, Approval approval) {
    var signer = approval.step().find(viewer.account());
    if (signer.isEmpty()) {
      throw Refusal.forbidden("workflow.refusal.not-a-signer");
    }
    if (!signer.get().isWaitedFor()) {
      throw Refusal.conflict("workflow.refusal.signed");
    }
  }

  private static void requireMayHelp(Viewer viewer, Approval approval) {
    if (!approval.mayHelp(viewer.account())) {
      throw Refusal.forbidden("workflow.refusal.not-a-signer");
    }
  }

  private Instant now() {
    return around.clock().instant();
  }
}
