package org.mifeng.platform.purchase.desk;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** Free services for enterprises; contracts, statements and use for the city and finance. */
@Component
class PurchaseNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.PURCHASE,
            80,
            "purchase.quota.title",
            "/free-quota",
            "receipt",
            Permission.READ_FREE_QUOTA),
        NavigationEntry.of(
            NavigationGroup.PURCHASE,
            81,
            "purchase.use.title",
            "/service-use",
            "filter",
            Permission.READ_PURCHASE),
        NavigationEntry.of(
            NavigationGroup.PURCHASE,
            82,
            "purchase.contract.title",
            "/contracts",
            "file",
            Permission.READ_PURCHASE),
        NavigationEntry.of(
            NavigationGroup.PURCHASE,
            83,
            "purchase.statement.title",
            "/statements",
            "receipt",
            Permission.READ_PURCHASE));
  }
}
