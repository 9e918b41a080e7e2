package org.mifeng.platform.workflow.inbox;

import java.util.List;
import java.util.UUID;
import org.mifeng.platform.identity.Member;
import org.mifeng.platform.identity.Members;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.workflow.Approval;
import org.mifeng.platform.workflow.Approvals;
import org.springframework.stereotype.Component;

/** Puts the page of a chain together. */
@Component
class ApprovalPages {
  private final Approvals approvals;
  private final Members members;

  ApprovalPages(Approvals approvals, Members members) {
    this.approvals = approvals;
    this.members = members;
  }

  ApprovalPage of(Viewer viewer, UUID id, Shell shell) {
    var approval = approvals.require(viewer, id);
    var matter = approval.matter();
    return new ApprovalPage(
        id.toString(),
        shell.text(matter.kind(), matter.arguments().toArray()),
        matter.path(),
        state(shell, approval),
        new ApprovalPage.Steps(
            approval.steps().stream().map(step -> name(shell, step)).toList(),
            approved(approval) ? approval.steps().size() + 1 : approval.current(),
            approval.steps().stream().map(step -> step(shell, approval, step)).toList()),
        acts(viewer, approval));
  }

  private static boolean approved(Approval approval) {
    return approval.decision() != null && approval.decision().approved();
  }

  private static ApprovalPage.State state(Shell shell, Approval approval) {
    var from =
        shell.text(
            "workflow.approval.from", approval.initiator().name(), shell.time(approval.begunAt()));
    var decision = approval.decision();
    if (decision == null) {
      return new ApprovalPage.State(shell.text("workflow.approval.open"), "info", from);
    }
    return decision.approved()
        ? new ApprovalPage.State(shell.text("workflow.outcome.approved"), "success", from)
        : new ApprovalPage.State(shell.text("workflow.outcome.rejected"), "danger", from);
  }

  private static String name(Shell shell, Approval.Step step) {
    return shell.text("workflow.approval.step-" + step.mode().code(), step.number());
  }

  private static ApprovalPage.Step step(Shell shell, Approval approval, Approval.Step step) {
    return new ApprovalPage.Step(
        name(shell, step),
        step.signers().stream().map(signer -> signer(shell, approval, step, signer)).toList());
  }

  private static ApprovalPage.Signer signer(
      Shell shell, Approval approval, Approval.Step step, Approval.Signer signer) {
    var signature = signer.signature();
    var added =
        signer.addedBy() == null ? "" : shell.text("workflow.approval.added", signer.addedBy());
    if (signature == null) {
      var now = approval.isOpen() && step.number() == approval.current();
      return new ApprovalPage.Signer(
          signer.person().name(),
          shell.text(now ? "workflow.approval.waited-for" : "workflow.approval.not-asked"),
          now ? "warning" : "neutral",
          added,
          null);
    }
    var said = shell.text("workflow.approval.said", signature.by(), shell.time(signature.at()));
    return new ApprovalPage.Signer(
        signer.person().name(),
        shell.text("workflow.signature." + signature.what().code()),
        tone(signature.what()),
        added.isEmpty() ? said : said + " · " + added,
        signature.opinion());
  }

  private static String tone(Approval.Signature.What what) {
    return switch (what) {
      case APPROVED -> "success";
      case REJECTED -> "danger";
      case EXCUSED -> "neutral";
    };
  }

  private ApprovalPage.Acts acts(Viewer viewer, Approval approval) {
    if (!approval.mayHelp(viewer.account())) {
      return new ApprovalPage.Acts(false, List.of(), List.of());
    }
    var there =
        approval.step().signers().stream().map(signer -> signer.person().account()).toList();
    return new ApprovalPage.Acts(
        approval.waitsFor(viewer.account()),
        members.listColleagues(viewer).stream()
            .map(Member::account)
            .filter(account -> !there.contains(account.id()))
            .map(account -> Option.of(account.id().toString(), account.name()))
            .toList(),
        approvals.listGone(approval).stream()
            .map(person -> Option.of(person.account().toString(), person.name()))
            .toList());
  }
}
