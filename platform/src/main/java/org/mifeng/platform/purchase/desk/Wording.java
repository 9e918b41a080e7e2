package org.mifeng.platform.purchase.desk;

import java.util.List;
import org.mifeng.platform.purchase.Contract;
import org.mifeng.platform.purchase.FreeQuota;
import org.mifeng.platform.purchase.Grant;
import org.mifeng.platform.purchase.Money;
import org.mifeng.platform.purchase.Statement;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;

/** How services, money and states are said, alike on all pages. */
final class Wording {
  private Wording() {}

  /** A service by its name; by its code when it has none here. */
  static String service(Shell shell, String code) {
    var name = shell.optionalText("purchase.service." + code);
    return name == null ? code : name;
  }

  static List<Option> services(Shell shell, List<String> codes) {
    return codes.stream().map(code -> Option.of(code, service(shell, code))).toList();
  }

  static String money(Shell shell, Money money) {
    return shell.text("purchase.yuan", money.text());
  }

  /** A number, so that a spreadsheet can add it up. */
  static Cell yuan(Money money) {
    return new Cell.Number(money.yuan());
  }

  static String period(Shell shell, String code) {
    return code.contains("Q")
        ? shell.text("purchase.quarter", code.substring(0, 4), code.substring(6))
        : code;
  }

  static String basis(Shell shell, Grant grant) {
    return grant.basis().equals("default") ? shell.text("purchase.quota.default") : grant.basis();
  }

  static Cell state(Shell shell, Contract.State state) {
    return switch (state) {
      case DRAFT -> Cell.tag(shell.text("purchase.state.draft"), "neutral");
      case AHEAD -> Cell.tag(shell.text("purchase.state.ahead"), "info");
      case IN_FORCE -> Cell.tag(shell.text("purchase.state.in-force"), "success");
      case ENDED -> Cell.tag(shell.text("purchase.state.ended"), "neutral");
    };
  }

  static Cell state(Shell shell, Statement.State state) {
    return switch (state) {
      case PROPOSED -> Cell.tag(shell.text("purchase.state.proposed"), "warning");
      case RETURNED -> Cell.tag(shell.text("purchase.state.returned"), "danger");
      case ACCEPTED -> Cell.tag(shell.text("purchase.state.accepted"), "info");
      case SETTLED -> Cell.tag(shell.text("purchase.state.settled"), "success");
    };
  }

  static Cell state(Shell shell, FreeQuota quota) {
    return quota.isOver()
        ? Cell.tag(shell.text("purchase.quota.over", quota.used() - quota.free()), "warning")
        : Cell.tag(shell.text("purchase.quota.within"), "success");
  }
}
