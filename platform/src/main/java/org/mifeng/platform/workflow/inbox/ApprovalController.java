package org.mifeng.platform.workflow.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.mifeng.platform.workflow.Approvals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A chain is seen and signed; signers are added, or excused when they have left. */
@Controller
class ApprovalController {
  private static final String ONE = "/approvals/{id:[0-9a-f-]{36}}";

  private final Approvals approvals;
  private final ApprovalPages pages;
  private final Shells shells;

  ApprovalController(Approvals approvals, ApprovalPages pages, Shells shells) {
    this.approvals = approvals;
    this.pages = pages;
    this.shells = shells;
  }

  @GetMapping(ONE)
  @Allows(Permission.OWN_ACCOUNT)
  String show(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.of(viewer, id, shells.of(request)));
    return "workflow/inbox/approval";
  }

  @PostMapping(ONE + "/signature")
  @Allows(Permission.OWN_ACCOUNT)
  String sign(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var result = new MapBindingResult(new HashMap<>(fields), "form");
    var opinion = fields.getOrDefault("opinion", "");
    var approves = fields.getOrDefault("decision", "").equals("approve");
    Runnable act =
        () -> {
          if (approves) {
            approvals.approve(viewer, id, opinion);
          } else {
            approvals.reject(viewer, id, opinion);
          }
        };
    if (Attempt.of(result, "opinion", act)) {
      Notice.success(redirect, approves ? "workflow.done.approved" : "workflow.done.rejected");
      return "redirect:/work";
    }
    return again(viewer, id, result, request, model);
  }

  @PostMapping(ONE + "/signers")
  @Allows(Permission.OWN_ACCOUNT)
  String addSigner(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var result = new MapBindingResult(new HashMap<>(fields), "form");
    var signer = chosen(fields, "signer", result);
    var reason = fields.getOrDefault("reason", "");
    if (Attempt.of(result, "reason", () -> approvals.addSigner(viewer, id, signer, reason))) {
      Notice.success(redirect, "workflow.done.signer-added");
      return "redirect:/approvals/" + id;
    }
    return again(viewer, id, result, request, model);
  }

  @PostMapping(ONE + "/excuses")
  @Allows(Permission.OWN_ACCOUNT)
  String excuse(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var result = new MapBindingResult(new HashMap<>(fields), "form");
    var signer = chosen(fields, "gone", result);
    var why = fields.getOrDefault("why", "");
    if (Attempt.of(result, "why", () -> approvals.excuse(viewer, id, signer, why))) {
      Notice.success(redirect, "workflow.done.signer-excused");
      return "redirect:/approvals/" + id;
    }
    return again(viewer, id, result, request, model);
  }

  private static AccountId chosen(Map<String, String> fields, String name, BindingResult result) {
    var account = ItemController.account(fields.getOrDefault(name, ""));
    if (account.equals(AccountId.NOBODY)) {
      result.rejectValue(name, "workflow.refusal.choose-colleague");
    }
    return account;
  }

  private String again(
      Viewer viewer, UUID id, BindingResult result, HttpServletRequest request, Model model) {
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    model.addAttribute("page", pages.of(viewer, id, shells.of(request)));
    return "workflow/inbox/approval";
  }
}
