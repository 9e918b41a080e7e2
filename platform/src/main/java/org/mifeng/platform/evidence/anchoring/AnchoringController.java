package org.mifeng.platform.evidence.anchoring;

import jakarta.servlet.http.HttpServletRequest;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The chains, for the operator. */
@Controller
class AnchoringController {
  private static final int SHOWN = 50;

  private final Chains chains;
  private final Anchoring anchoring;
  private final AnchorBook book;
  private final FinalAnchorStore store;
  private final Transactions transactions;
  private final Shells shells;

  AnchoringController(
      Chains chains,
      Anchoring anchoring,
      AnchorBook book,
      FinalAnchorStore store,
      Transactions transactions,
      Shells shells) {
    this.chains = chains;
    this.anchoring = anchoring;
    this.book = book;
    this.store = store;
    this.transactions = transactions;
    this.shells = shells;
  }

  @GetMapping("/anchors")
  @Allows(Permission.OPERATE)
  String show(Viewer viewer, HttpServletRequest request, Model model) {
    var source =
        transactions.as(
            viewer,
            () ->
                new AnchoringPage.Source(
                    chains, anchoring, book, store.counts(), store.newest(SHOWN)));
    model.addAttribute("page", AnchoringPage.of(source, shells.of(request)));
    return "evidence/anchoring/show";
  }
}
