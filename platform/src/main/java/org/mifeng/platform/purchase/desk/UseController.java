package org.mifeng.platform.purchase.desk;

import static org.mifeng.platform.identity.Permission.MANAGE_PURCHASE;
import static org.mifeng.platform.identity.Permission.READ_PURCHASE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.purchase.CallOffs;
import org.mifeng.platform.purchase.FreeQuotas;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What enterprises used of the services the city pays for, and what is granted to them. */
@Controller
class UseController {
  private static final String ONE = "/service-use/{id:[0-9a-f-]{36}}";

  private final UsePages pages;
  private final FreeQuotas quotas;
  private final CallOffs callOffs;
  private final Shells shells;
  private final Exports exports;

  UseController(
      UsePages pages, FreeQuotas quotas, CallOffs callOffs, Shells shells, Exports exports) {
    this.pages = pages;
    this.quotas = quotas;
    this.callOffs = callOffs;
    this.shells = shells;
    this.exports = exports;
  }

  @GetMapping("/service-use")
  @Allows(READ_PURCHASE)
  String index(
      Viewer viewer,
      @ModelAttribute UseQuery query,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("page", pages.of(viewer, query, paging, shells.of(request)));
    return "purchase/desk/use";
  }

  @GetMapping("/service-use.{extension:csv|xlsx}")
  @Allows(READ_PURCHASE)
  void export(
      Viewer viewer,
      @PathVariable String extension,
      @ModelAttribute UseQuery query,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var shell = shells.of(request);
    var rows = pages.rows(viewer, query, shell);
    callOffs.exported(viewer, "use " + query.yearOr(quotas.year()), rows.size());
    exports.send(request, response, pages.table(shell), rows, Exports.Kind.of(extension));
  }

  @GetMapping(ONE)
  @Allows(READ_PURCHASE)
  String show(
      Viewer viewer,
      @PathVariable UUID id,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    model.addAttribute(
        "page", pages.one(viewer, new OrganisationId(id), paging, shells.of(request)));
    return "purchase/desk/enterprise";
  }

  @PostMapping(ONE + "/grants")
  @Allows(MANAGE_PURCHASE)
  String grant(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    if (granted(viewer, new OrganisationId(id), PurchaseForm.of(sent), model)) {
      Notice.success(redirect, "purchase.quota.granted");
      return "redirect:/service-use/" + id;
    }
    return show(viewer, id, Paging.first(), request, model);
  }

  @GetMapping("/service-use/quotas")
  @Allows(READ_PURCHASE)
  String general(Viewer viewer, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.general(viewer, shells.of(request)));
    return "purchase/desk/quotas";
  }

  @PostMapping("/service-use/quotas")
  @Allows(MANAGE_PURCHASE)
  String grantAll(
      Viewer viewer,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    if (granted(viewer, null, PurchaseForm.of(sent), model)) {
      Notice.success(redirect, "purchase.quota.granted");
      return "redirect:/service-use/quotas";
    }
    return general(viewer, request, model);
  }

  private boolean granted(
      Viewer viewer, @Nullable OrganisationId enterprise, PurchaseForm form, Model model) {
    var from = form.fields().day(PurchaseForm.FROM);
    var units = form.fields().number("units");
    boolean granted =
        form.isSound()
            && Attempt.of(
                form.result(),
                () ->
                    quotas.grant(
                        viewer,
                        enterprise,
                        form.text(PurchaseForm.SERVICE),
                        from.orElseThrow(),
                        units.orElseThrow(),
                        form.text("basis")));
    if (!granted) {
      form.show(model);
    }
    return granted;
  }
}
