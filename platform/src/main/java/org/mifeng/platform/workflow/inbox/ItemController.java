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
import org.mifeng.platform.workflow.Handling;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An item is seen, taken, given to a colleague, sent back and asked for. */
@Controller
class ItemController {
  private static final String ONE = "/work/{id:[0-9a-f-]{36}}";
  private static final AccountId NONE_CHOSEN = AccountId.NOBODY;

  private final Handling handling;
  private final ItemPages pages;
  private final Shells shells;

  ItemController(Handling handling, ItemPages pages, Shells shells) {
    this.handling = handling;
    this.pages = pages;
    this.shells = shells;
  }

  @GetMapping(ONE)
  @Allows(Permission.OWN_ACCOUNT)
  String show(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.of(viewer, id, shells.of(request)));
    return "workflow/inbox/show";
  }

  @PostMapping(ONE + "/taking")
  @Allows(Permission.OWN_ACCOUNT)
  String take(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    handling.take(viewer, id);
    Notice.success(redirect, "workflow.done.taken");
    return "redirect:/work/" + id;
  }

  @PostMapping(ONE + "/transfer")
  @Allows(Permission.OWN_ACCOUNT)
  String transfer(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var result = new MapBindingResult(new HashMap<>(fields), "form");
    var to = account(fields.getOrDefault("colleague", ""));
    if (to.equals(NONE_CHOSEN)) {
      result.rejectValue("colleague", "workflow.refusal.choose-colleague");
    }
    var opinion = fields.getOrDefault("opinion", "");
    if (Attempt.of(result, "opinion", () -> handling.transfer(viewer, id, to, opinion))) {
      Notice.success(redirect, "workflow.done.transferred");
      return "redirect:/work";
    }
    return again(viewer, id, result, request, model);
  }

  @PostMapping(ONE + "/return")
  @Allows(Permission.OWN_ACCOUNT)
  String sendBack(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var result = new MapBindingResult(new HashMap<>(fields), "form");
    var reason = fields.getOrDefault("reason", "");
    if (Attempt.of(result, "reason", () -> handling.sendBack(viewer, id, reason))) {
      Notice.success(redirect, "workflow.done.sent-back");
      return "redirect:/work";
    }
    return again(viewer, id, result, request, model);
  }

  @PostMapping(ONE + "/urging")
  @Allows(Permission.OWN_ACCOUNT)
  String urge(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    handling.urge(viewer, id);
    Notice.success(redirect, "workflow.done.urged");
    return "redirect:/work/" + id;
  }

  private String again(
      Viewer viewer, UUID id, BindingResult result, HttpServletRequest request, Model model) {
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    model.addAttribute("page", pages.of(viewer, id, shells.of(request)));
    return "workflow/inbox/show";
  }

  /** Whom a form names; nobody when nobody was chosen or the field was tampered with. */
  static AccountId account(String typed) {
    return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? new AccountId(UUID.fromString(typed))
        : NONE_CHOSEN;
  }
}
