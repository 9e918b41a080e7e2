package org.mifeng.platform.purchase.desk;

import java.util.ArrayList;
import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.purchase.Contracts;
import org.mifeng.platform.purchase.FreeQuota;
import org.mifeng.platform.purchase.FreeQuotas;
import org.mifeng.platform.purchase.Statement;
import org.mifeng.platform.purchase.Statements;
import org.mifeng.platform.web.DashboardCard;
import org.mifeng.platform.web.DashboardSource;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** What is free, for an enterprise; what waits for a decision, for the city and finance. */
@Component
class PurchaseCards implements DashboardSource {
  private final FreeQuotas quotas;
  private final Contracts contracts;
  private final Statements statements;

  PurchaseCards(FreeQuotas quotas, Contracts contracts, Statements statements) {
    this.quotas = quotas;
    this.contracts = contracts;
    this.statements = statements;
  }

  @Override
  public List<DashboardCard> cards(Shell shell) {
    var cards = new ArrayList<DashboardCard>();
    if (shell.may(Permission.READ_FREE_QUOTA)) {
      cards.add(free(shell));
    }
    if (shell.may(Permission.MANAGE_PURCHASE)) {
      long waiting =
          contracts.list(shell.viewer()).stream()
              .filter(one -> one.ending() == null)
              .flatMap(one -> one.proposed().stream())
              .filter(one -> !one.proposed().account().equals(shell.viewer().account()))
              .count();
      cards.add(
          waiting(
              shell,
              shell.text("purchase.card.contracts"),
              shell.text("purchase.card.contracts-text"),
              waiting,
              "/contracts"));
    }
    if (shell.may(Permission.ACCEPT_STATEMENT)) {
      long waiting =
          statements.list(shell.viewer()).stream()
              .filter(one -> one.state() == Statement.State.PROPOSED)
              .count();
      cards.add(
          waiting(
              shell,
              shell.text("purchase.card.statements"),
              shell.text("purchase.card.statements-text"),
              waiting,
              "/statements"));
    }
    return cards;
  }

  private DashboardCard free(Shell shell) {
    var all = quotas.listOwn(shell.viewer());
    long over = all.stream().filter(FreeQuota::isOver).count();
    long used = all.stream().mapToLong(FreeQuota::used).sum();
    return new DashboardCard(
        45,
        "receipt",
        shell.text("purchase.card.title"),
        shell.number(all.size()),
        over > 0
            ? shell.text("purchase.card.over", shell.number(over))
            : shell.text("purchase.card.text", shell.number(used)),
        "/free-quota",
        shell.text("purchase.card.link"));
  }

  private static DashboardCard waiting(
      Shell shell, String title, String text, long waiting, String path) {
    return new DashboardCard(
        45, "receipt", title, shell.number(waiting), text, path, shell.text("purchase.card.open"));
  }
}
