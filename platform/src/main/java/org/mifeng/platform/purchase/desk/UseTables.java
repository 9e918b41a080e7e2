package org.mifeng.platform.purchase.desk;

import java.util.List;
import java.util.Map;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.purchase.CallOff;
import org.mifeng.platform.purchase.CallOffs;
import org.mifeng.platform.purchase.FreeQuota;
import org.mifeng.platform.purchase.FreeQuotas;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;

/** Quotas and uses of one enterprise, as it and officials see them. */
final class UseTables {
  private static final String ID = "[0-9a-f-]{36}";

  /** Where the owner of a use finds what was given; services not named here have no page of it. */
  private static final Map<String, Place> PLACES =
      Map.of(
          "check-up", new Place("/check-ups/%s/result", Permission.CHECK_UP),
          "training", new Place("/training/%s", Permission.TRAIN_STAFF));

  /** A page of what was given, and who may open it. */
  private record Place(String path, Permission permission) {}

  private UseTables() {}

  static Table.Filled quotas(
      List<FreeQuota> all, Map<String, CallOffs.Offer> offers, FreeQuotas quotas, Shell shell) {
    return Table.<FreeQuota>of("purchase.quota.title")
        .column(
            "service",
            "purchase.field.service",
            one -> {
              var name = Wording.service(shell, one.service());
              return quotas
                  .pathOf(one.service())
                  .filter(path -> shell.viewer().organisation().equals(one.enterprise()))
                  .map(path -> Cell.link(name, path))
                  .orElseGet(() -> Cell.text(name));
            })
        .column("free", "purchase.field.free", one -> Cell.number(one.free()))
        .column("used", "purchase.field.used", one -> Cell.number(one.used()))
        .column("left", "purchase.field.left", one -> Cell.number(one.left()))
        .column("state", "purchase.field.state", one -> Wording.state(shell, one))
        .column(
            "beyond",
            "purchase.field.beyond",
            one -> {
              var offer = offers.get(one.service());
              if (quotas.pathOf(one.service()).isPresent()) {
                return Cell.text(shell.text("purchase.quota.goes-on"));
              }
              return offer == null
                  ? Cell.text(shell.text("purchase.quota.no-price"))
                  : Cell.text(
                      shell.text(
                          "purchase.quota.price",
                          Wording.money(shell, offer.price()),
                          offer.unit(),
                          offer.supplier()));
            })
        .fill(new Paged<>(all, all.size(), new Paging(1, 200, "", false)));
  }

  /**
   * Each use.
   *
   * @param own whether their enterprise looks, which finds what was given behind the day
   */
  static Table<CallOff> uses(Shell shell, boolean own) {
    return Table.<CallOff>of("purchase.use.each")
        .column("at", "purchase.field.used-at", one -> at(shell, one, own))
        .column(
            "service",
            "purchase.field.service",
            one -> Cell.text(Wording.service(shell, one.service())))
        .column("quantity", "purchase.field.quantity", one -> Cell.number(one.units().all()))
        .column("payer", "purchase.field.payer", one -> payer(shell, one));
  }

  private static Cell at(Shell shell, CallOff one, boolean own) {
    var place = PLACES.get(one.service());
    return own && place != null && shell.may(place.permission()) && one.subject().matches(ID)
        ? Cell.link(shell.shortTime(one.at()), place.path().formatted(one.subject()))
        : Cell.time(one.at());
  }

  private static Cell payer(Shell shell, CallOff one) {
    return switch (one.payer()) {
      case CITY -> Cell.tag(shell.text("purchase.payer.city"), "success");
      case OWN ->
          Cell.tag(shell.text("purchase.payer.own", one.units().own(), own(shell, one)), "warning");
      case OPEN -> Cell.tag(shell.text("purchase.payer.open"), "info");
    };
  }

  /** What the units over the quota cost, where a price is known. */
  private static String own(Shell shell, CallOff one) {
    var paid = one.paid();
    return paid == null
        ? shell.text("purchase.payer.by-agreement")
        : paid.price()
            .times(one.units().own())
            .map(money -> Wording.money(shell, money))
            .orElseGet(() -> shell.text("purchase.payer.by-agreement"));
  }
}
