package org.mifeng.platform.identity.desk;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** The desk's part of the navigation. */
@Component
class DeskNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.ORGANISATION,
            40,
            "identity.members.title",
            "/members",
            "people",
            Permission.MANAGE_MEMBERS),
        NavigationEntry.of(
            NavigationGroup.OPERATIONS,
            10,
            "identity.organisations.title",
            "/organisations",
            "organisation",
            Permission.MANAGE_ORGANISATIONS),
        NavigationEntry.of(
            NavigationGroup.OPERATIONS,
            20,
            "identity.accounts.title",
            "/accounts",
            "person",
            Permission.MANAGE_ORGANISATIONS),
        NavigationEntry.of(
            NavigationGroup.OPERATIONS,
            80,
            "identity.permissions.title",
            "/permissions",
            "key",
            Permission.READ_AUDIT),
        NavigationEntry.of(
            NavigationGroup.OPERATIONS,
            90,
            "identity.health.title",
            "/health",
            "health",
            Permission.OPERATE),
        NavigationEntry.of(
            NavigationGroup.ACCOUNT,
            10,
            "identity.account.title",
            "/account",
            "person",
            Permission.OWN_ACCOUNT),
        NavigationEntry.of(
            NavigationGroup.ACCOUNT,
            20,
            "identity.tokens.title",
            "/account/tokens",
            "key",
            Permission.OWN_ACCOUNT));
  }
}
