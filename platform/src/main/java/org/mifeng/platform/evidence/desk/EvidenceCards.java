package org.mifeng.platform.evidence.desk;

import java.util.List;
import org.mifeng.platform.evidence.DepositFilter;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.DashboardCard;
import org.mifeng.platform.web.DashboardSource;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** How many deposits the viewer's organisation has, on its home page. */
@Component
class EvidenceCards implements DashboardSource {
  private final Deposits deposits;

  EvidenceCards(Deposits deposits) {
    this.deposits = deposits;
  }

  @Override
  public List<DashboardCard> cards(Shell shell) {
    if (!shell.may(Permission.READ_DEPOSITS)) {
      return List.of();
    }
    var count = deposits.count(shell.viewer(), DepositFilter.ALL);
    return List.of(
        new DashboardCard(
            25,
            "seal",
            shell.text("evidence.card.title"),
            shell.number(count),
            shell.text(count == 0 ? "evidence.card.none" : "evidence.card.text"),
            count == 0 ? "/deposits/new" : "/deposits",
            shell.text(count == 0 ? "evidence.card.first" : "evidence.card.link")));
  }
}
