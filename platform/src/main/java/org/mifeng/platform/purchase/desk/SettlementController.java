package org.mifeng.platform.purchase.desk;

import static org.mifeng.platform.identity.Permission.ACCEPT_STATEMENT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.purchase.Statements;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What finance does with a statement: accepts it, returns it, records what was paid. */
@Controller
class SettlementController {
  private static final String ONE = "/statements/{id:[0-9a-f-]{36}}";

  private final Statements statements;
  private final StatementPages pages;
  private final Shells shells;

  SettlementController(Statements statements, StatementPages pages, Shells shells) {
    this.statements = statements;
    this.pages = pages;
    this.shells = shells;
  }

  @PostMapping(ONE + "/acceptance")
  @Allows(ACCEPT_STATEMENT)
  String accept(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    statements.accept(viewer, id);
    Notice.success(redirect, "purchase.statement.accepted");
    return "redirect:/statements/" + id;
  }

  @PostMapping(ONE + "/return")
  @Allows(ACCEPT_STATEMENT)
  String giveBack(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var form = PurchaseForm.of(sent);
    if (Attempt.of(
        form.result(),
        PurchaseForm.REASON,
        () -> statements.giveBack(viewer, id, form.text(PurchaseForm.REASON)))) {
      Notice.success(redirect, "purchase.statement.returned");
      return "redirect:/statements/" + id;
    }
    form.show(model);
    return again(viewer, id, request, model);
  }

  @PostMapping(ONE + "/settlements")
  @Allows(ACCEPT_STATEMENT)
  String settle(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var form = PurchaseForm.of(sent);
    var day = form.fields().day("day");
    var money = form.fields().money("amount");
    if (form.isSound()
        && Attempt.of(
            form.result(),
            () ->
                statements.settle(
                    viewer, id, day.orElseThrow(), money.orElseThrow(), form.text("document")))) {
      Notice.success(redirect, "purchase.statement.settled");
      return "redirect:/statements/" + id;
    }
    form.show(model);
    return again(viewer, id, request, model);
  }

  private String again(Viewer viewer, UUID id, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.of(viewer, id, Paging.first(), shells.of(request)));
    return "purchase/desk/statement";
  }
}
