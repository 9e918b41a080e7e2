package org.mifeng.platform.evidence.desk;

import java.util.List;
import org.mifeng.platform.evidence.DepositFilter;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.evidence.usage.Quotas;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.DashboardCard;
import org.mifeng.platform.web.DashboardSource;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** How many deposits the viewer's organisation has, on its home page. */
@Component
class EvidenceCards implements DashboardSource {
  private final Deposits deposits;
  private final Quotas quotas;

  EvidenceCards(Deposits deposits, Quotas quotas) {
    this.deposits = deposits;
    this.quotas = quotas;
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
            count == 0 ? shell.text("evidence.card.none") : words(shell),
            count == 0 ? "/deposits/new" : "/deposits",
            shell.text(count == 0 ? "evidence.card.first" : "evidence.card.link")));
  }

  private String words(Shell shell) {
    return quotas
        .findOwn(shell.viewer())
        .map(
            use ->
                shell.text(
                    use.isOver() ? "evidence.quota.exceeded" : "evidence.quota.card",
                    String.valueOf(use.year()),
                    shell.number(use.used()),
                    shell.number(use.free())))
        .orElseGet(() -> shell.text("evidence.card.text"));
  }
}
