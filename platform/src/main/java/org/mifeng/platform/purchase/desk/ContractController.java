package org.mifeng.platform.purchase.desk;

import static org.mifeng.platform.identity.Permission.MANAGE_PURCHASE;
import static org.mifeng.platform.identity.Permission.READ_PURCHASE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.purchase.ContractId;
import org.mifeng.platform.purchase.Contracts;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Government contracts: the list, one of them, a new one. */
@Controller
class ContractController {
  private final Contracts contracts;
  private final ContractPages pages;
  private final Shells shells;

  ContractController(Contracts contracts, ContractPages pages, Shells shells) {
    this.contracts = contracts;
    this.pages = pages;
    this.shells = shells;
  }

  @GetMapping("/contracts")
  @Allows(READ_PURCHASE)
  String index(Viewer viewer, Paging paging, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.all(viewer, paging, shells.of(request)));
    return "purchase/desk/contracts";
  }

  @GetMapping("/contracts/new")
  @Allows(MANAGE_PURCHASE)
  String blank(Viewer viewer, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.draft(viewer, shells.of(request)));
    return "purchase/desk/new";
  }

  @PostMapping("/contracts")
  @Allows(MANAGE_PURCHASE)
  String draft(
      Viewer viewer,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var form = PurchaseForm.of(sent);
    form.requireParties();
    var supplier = form.supplier(pages.institutions(viewer));
    var terms = form.terms();
    var made = new AtomicReference<ContractId>();
    if (form.isSound()
        && Attempt.of(
            form.result(),
            () ->
                made.set(
                    contracts.draft(
                        viewer,
                        form.text(PurchaseForm.NUMBER),
                        form.text(PurchaseForm.SERVICE),
                        supplier.orElseThrow(),
                        terms.orElseThrow(),
                        form.text(PurchaseForm.REASON))))) {
      Notice.success(redirect, "purchase.contract.drafted");
      return "redirect:/contracts/" + made.get();
    }
    form.show(model);
    return blank(viewer, request, model);
  }

  @GetMapping("/contracts/{id:[0-9a-f-]{36}}")
  @Allows(READ_PURCHASE)
  String show(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    var contract = contracts.require(viewer, new ContractId(id));
    model.addAttribute("page", pages.of(viewer, contract, shells.of(request)));
    return "purchase/desk/contract";
  }
}
