package org.mifeng.platform.identity.desk;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Seat;

/** Who may do what: seats across, permissions down. */
record PermissionPage(List<Seat> seats, List<Permission> permissions) {
  static PermissionPage ofAll() {
    return new PermissionPage(
        List.copyOf(Permission.OWN_ACCOUNT.seats()), List.of(Permission.values()));
  }
}
