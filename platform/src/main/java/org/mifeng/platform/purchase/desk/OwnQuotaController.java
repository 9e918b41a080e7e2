package org.mifeng.platform.purchase.desk;

import static org.mifeng.platform.identity.Permission.READ_FREE_QUOTA;

import jakarta.servlet.http.HttpServletRequest;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.purchase.CallOffs;
import org.mifeng.platform.purchase.FreeQuota;
import org.mifeng.platform.purchase.FreeQuotas;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is free for an enterprise, what it used, what remains, and what costs. */
@Controller
class OwnQuotaController {
  private final FreeQuotas quotas;
  private final CallOffs callOffs;
  private final Shells shells;

  OwnQuotaController(FreeQuotas quotas, CallOffs callOffs, Shells shells) {
    this.quotas = quotas;
    this.callOffs = callOffs;
    this.shells = shells;
  }

  @GetMapping("/free-quota")
  @Allows(READ_FREE_QUOTA)
  String show(
      Viewer viewer,
      @RequestParam(defaultValue = "") String service,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    var shell = shells.of(request);
    var all = quotas.listOwn(viewer);
    var codes = all.stream().map(FreeQuota::service).toList();
    var chosen = codes.contains(service) && quotas.pathOf(service).isEmpty() ? service : "";
    var offers = callOffs.offers(viewer, codes);
    var uses = callOffs.listOwn(viewer, chosen, paging.size(), paging.offset());
    var paged = new Paged<>(uses, callOffs.countOwn(viewer, chosen), paging);
    var counted = codes.stream().filter(code -> quotas.pathOf(code).isEmpty()).toList();
    model.addAttribute(
        "page",
        new UsePage.Own(
            UseTables.quotas(all, offers, quotas, shell),
            UseTables.uses(shell, true).fill(paged),
            Wording.services(shell, counted),
            chosen,
            quotas.year(),
            all.stream().anyMatch(FreeQuota::isOver)));
    return "purchase/desk/own";
  }
}
