package org.mifeng.platform.experts.orders;

import static org.mifeng.platform.identity.Permission.READ_FREE_QUOTA;

import java.util.List;
import java.util.Optional;
import org.mifeng.platform.experts.catalogue.Catalogue;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.purchase.FreeQuota;
import org.mifeng.platform.purchase.FreeQuotas;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** What of the services that can be ordered is free for an enterprise, beside its orders. */
@Component
class QuotaFacts {
  private static final String ALL = "/free-quota";

  private final FreeQuotas quotas;
  private final Catalogue catalogue;

  QuotaFacts(FreeQuotas quotas, Catalogue catalogue) {
    this.quotas = quotas;
    this.catalogue = catalogue;
  }

  /** Each service of the catalogue of which something is free this year, or was used. */
  List<Fact> list(Viewer viewer, Shell shell) {
    return viewer.may(READ_FREE_QUOTA)
        ? quotas.listOwn(viewer).stream()
            .filter(quota -> catalogue.find(quota.service()).isPresent())
            .map(
                quota ->
                    Fact.of(catalogue.name(quota.service(), shell.locale()), words(quota, shell)))
            .toList()
        : List.of();
  }

  /** For the enterprise of an order that its free quota pays. */
  Optional<Fact> of(Viewer viewer, Order order, Shell shell) {
    if (order.terms().payer() != Payer.QUOTA
        || order.side(viewer) != Side.ENTERPRISE
        || !viewer.may(READ_FREE_QUOTA)) {
      return Optional.empty();
    }
    var quota = quotas.of(viewer, order.enterprise(), order.item());
    return Optional.of(Fact.link(shell.text("experts.quota.title"), words(quota, shell), ALL));
  }

  private static String words(FreeQuota quota, Shell shell) {
    return shell.text(
        "experts.quota.line",
        shell.number(quota.free()),
        shell.number(quota.used()),
        shell.number(quota.left()));
  }
}
