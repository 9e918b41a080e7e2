package org.mifeng.platform.registry;

import static org.mifeng.platform.identity.Permission.CONFIRM_ENTERPRISE;
import static org.mifeng.platform.identity.Permission.OWN_ENTERPRISE;
import static org.mifeng.platform.identity.Permission.READ_ENTERPRISES;

import java.util.ArrayList;
import java.util.List;
import org.mifeng.platform.web.DashboardCard;
import org.mifeng.platform.web.DashboardSource;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** What the registry has to say on the home page of each seat. */
@Component
class RegistryCards implements DashboardSource {
  private final Enterprises enterprises;

  RegistryCards(Enterprises enterprises) {
    this.enterprises = enterprises;
  }

  @Override
  public List<DashboardCard> cards(Shell shell) {
    var cards = new ArrayList<DashboardCard>();
    if (shell.may(OWN_ENTERPRISE)) {
      enterprises.findOwn(shell.viewer()).map(own -> own(own, shell)).ifPresent(cards::add);
    }
    if (shell.may(CONFIRM_ENTERPRISE)) {
      cards.add(counted(shell, 10, "awaiting", EnterpriseStanding.AWAITING, "clock"));
    }
    if (shell.may(READ_ENTERPRISES)) {
      cards.add(counted(shell, 20, "confirmed", EnterpriseStanding.CONFIRMED, "enterprise"));
    }
    return cards;
  }

  private static DashboardCard own(Enterprise own, Shell shell) {
    return new DashboardCard(
        30,
        "enterprise",
        shell.text("registry.card.own"),
        shell.text(own.standing().messageKey()),
        shell.text("registry.standing-note." + own.standing().code()),
        "/enterprise",
        shell.text("registry.card.own-link"));
  }

  private DashboardCard counted(
      Shell shell, int order, String name, EnterpriseStanding standing, String icon) {
    var filter = EnterpriseFilter.of(null, null, null, null, null, standing.code(), null);
    return new DashboardCard(
        order,
        icon,
        shell.text("registry.card." + name),
        shell.number(enterprises.count(shell.viewer(), filter)),
        shell.text("registry.card." + name + "-text"),
        "/enterprises?standing=" + standing.code(),
        shell.text("registry.card." + name + "-link"));
  }
}
