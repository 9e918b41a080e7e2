package org.mifeng.platform.purchase.desk;

import static org.mifeng.platform.identity.Permission.MANAGE_PURCHASE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.purchase.ContractId;
import org.mifeng.platform.purchase.Contracts;
import org.mifeng.platform.purchase.StatementPeriod;
import org.mifeng.platform.purchase.Statements;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with a contract: other terms, approval, ending, a statement. */
@Controller
class TermsController {
  private static final String ONE = "/contracts/{id:[0-9a-f-]{36}}";

  private final Contracts contracts;
  private final Statements statements;
  private final ContractPages pages;
  private final Shells shells;

  TermsController(Contracts contracts, Statements statements, ContractPages pages, Shells shells) {
    this.contracts = contracts;
    this.statements = statements;
    this.pages = pages;
    this.shells = shells;
  }

  @PostMapping(ONE + "/versions")
  @Allows(MANAGE_PURCHASE)
  String propose(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var contract = contracts.require(viewer, new ContractId(id));
    var form = PurchaseForm.of(sent);
    var terms = form.terms();
    var begin =
        contract.approved().isPresent()
            ? form.fields().day(PurchaseForm.FROM)
            : terms.map(one -> one.period().from());
    if (form.isSound()
        && Attempt.of(
            form.result(),
            () ->
                contracts.propose(
                    viewer,
                    contract.id(),
                    terms.orElseThrow(),
                    begin.orElseThrow(),
                    form.text(PurchaseForm.REASON)))) {
      Notice.success(redirect, "purchase.contract.proposed");
      return "redirect:/contracts/" + id;
    }
    return again(viewer, id, form, request, model);
  }

  @PostMapping(ONE + "/approval")
  @Allows(MANAGE_PURCHASE)
  String approve(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var form = PurchaseForm.of(sent);
    int seen =
        form.text("version").matches("[0-9]{1,6}") ? Integer.parseInt(form.text("version")) : 0;
    if (Attempt.of(form.result(), () -> contracts.approve(viewer, new ContractId(id), seen))) {
      Notice.success(redirect, "purchase.contract.approved");
      return "redirect:/contracts/" + id;
    }
    return again(viewer, id, form, request, model);
  }

  @PostMapping(ONE + "/ending")
  @Allows(MANAGE_PURCHASE)
  String end(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var form = PurchaseForm.of(sent);
    var day = form.fields().day("lastDay");
    if (form.isSound()
        && Attempt.of(
            form.result(),
            "endingReason",
            () ->
                contracts.end(
                    viewer, new ContractId(id), day.orElseThrow(), form.text("endingReason")))) {
      Notice.success(redirect, "purchase.contract.ended");
      return "redirect:/contracts/" + id;
    }
    return again(viewer, id, form, request, model);
  }

  @PostMapping(ONE + "/statements")
  @Allows(MANAGE_PURCHASE)
  String state(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var form = PurchaseForm.of(sent);
    var made = new AtomicReference<UUID>();
    if (Attempt.of(
        form.result(),
        "period",
        () ->
            made.set(
                statements.propose(
                    viewer, new ContractId(id), StatementPeriod.of(form.text("period")))))) {
      Notice.success(redirect, "purchase.statement.proposed");
      return "redirect:/statements/" + made.get();
    }
    return again(viewer, id, form, request, model);
  }

  private String again(
      Viewer viewer, UUID id, PurchaseForm form, HttpServletRequest request, Model model) {
    form.show(model);
    var contract = contracts.require(viewer, new ContractId(id));
    model.addAttribute("page", pages.of(viewer, contract, shells.of(request)));
    return "purchase/desk/contract";
  }
}
