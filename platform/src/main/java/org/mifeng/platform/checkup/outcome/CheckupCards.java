package org.mifeng.platform.checkup.outcome;

import java.util.List;
import org.mifeng.platform.checkup.Result;
import org.mifeng.platform.checkup.Results;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.DashboardCard;
import org.mifeng.platform.web.DashboardSource;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** The last result on an enterprise's home page, or where the first one begins. */
@Component
class CheckupCards implements DashboardSource {
  private final Results results;

  CheckupCards(Results results) {
    this.results = results;
  }

  @Override
  public List<DashboardCard> cards(Shell shell) {
    if (!shell.may(Permission.CHECK_UP)) {
      return List.of();
    }
    return List.of(
        results.list(shell.viewer()).stream()
            .findFirst()
            .map(last -> of(shell, last))
            .orElseGet(() -> first(shell)));
  }

  private static DashboardCard of(Shell shell, Result last) {
    return new DashboardCard(
        20,
        "shield",
        shell.text("checkup.card.title"),
        shell.number(last.confirmed().index()),
        shell.text("checkup.card.text", shell.date(last.day()), last.self().grade()),
        "/check-ups/" + last.checkup() + "/result",
        shell.text("checkup.card.link"));
  }

  private static DashboardCard first(Shell shell) {
    return new DashboardCard(
        20,
        "shield",
        shell.text("checkup.card.title"),
        "",
        shell.text("checkup.card.none"),
        "/check-ups",
        shell.text("checkup.card.first"));
  }
}
