package org.mifeng.platform.experts.catalogue;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** The catalogue, for whoever orders, offers or watches. */
@Component
class CatalogueNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.SERVICES,
            60,
            "experts.catalogue.title",
            "/services",
            "list",
            Permission.ORDER_SERVICES,
            Permission.OFFER_SERVICES,
            Permission.READ_ORDERS));
  }
}
