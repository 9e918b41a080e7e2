package org.mifeng.platform.evidence.custody;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.mifeng.platform.evidence.Deposit;
import org.mifeng.platform.evidence.DepositFilter;
import org.mifeng.platform.evidence.DepositId;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Which of one's deposits are due to be sealed anew, and the page that does it for one of them. */
@Controller
class RenewalController {
  private final Deposits deposits;
  private final Algorithms algorithms;
  private final Shells shells;

  RenewalController(Deposits deposits, Algorithms algorithms, Shells shells) {
    this.deposits = deposits;
    this.algorithms = algorithms;
    this.shells = shells;
  }

  @Allows(Permission.READ_DEPOSITS)
  @GetMapping("/deposits/renewal")
  String index(Viewer viewer, Paging paging, HttpServletRequest request, Model model) {
    var shell = shells.of(request);
    var ending = algorithms.ending();
    Paged<Deposit> due = new Paged<>(List.of(), 0, paging);
    if (ending.isPresent()) {
      var before = algorithms.noticeOf(ending.get());
      var filter = new DepositFilter("", null, null, before, true);
      due =
          new Paged<>(
              deposits.list(viewer, filter, paging.offset(), paging.size()),
              deposits.count(viewer, filter),
              paging);
    }
    model.addAttribute("page", RenewalPage.of(shell, algorithms, due));
    return "evidence/custody/renewal";
  }

  @Allows(Permission.DEPOSIT)
  @GetMapping("/deposits/{id:[0-9a-f-]{36}}/renewal")
  String show(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    var deposit = deposits.require(viewer, new DepositId(id));
    model.addAttribute("page", ResealPage.of(shells.of(request), deposit));
    return "evidence/custody/reseal";
  }
}
