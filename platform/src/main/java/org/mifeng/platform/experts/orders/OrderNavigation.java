package org.mifeng.platform.experts.orders;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** Where orders stand in the navigation of each seat. */
@Component
class OrderNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.SERVICES,
            70,
            "experts.order.title",
            "/orders",
            "folder",
            Permission.ORDER_SERVICES,
            Permission.OFFER_SERVICES),
        NavigationEntry.of(
            NavigationGroup.SERVICES,
            70,
            "experts.figures.title",
            "/order-figures",
            "folder",
            Permission.READ_ORDERS));
  }
}
