package org.mifeng.platform.database;

import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * What an external PostgreSQL must grant before the platform works on it: that a commit is durable,
 * and that the application's role cannot step around row-level security.
 */
final class ExternalCheck {
  private static final int OLDEST_VERSION = 150_000;

  private ExternalCheck() {}

  /**
   * Refuses with one sentence naming the setting or the role at fault.
   *
   * @param application connects as the application does
   * @param ownerRole the role that owns the schemas
   */
  static void check(DataSource application, String ownerRole) {
    try (var store = new ExternalStore(application.getConnection())) {
      if (store.version() < OLDEST_VERSION) {
        throw new DatabaseUnusable("The database must be PostgreSQL 15 or newer.");
      }
      for (var setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
        if (store.setting(setting).equals("off")) {
          throw new DatabaseUnusable(
              "The database runs with "
                  + setting
                  + "=off, so it may lose what it has acknowledged: switch it on.");
        }
      }
      var role = store.role(ownerRole);
      if (role.superuser()) {
        throw refuse(role, "is a superuser");
      }
      if (role.bypassesRowSecurity()) {
        throw refuse(role, "has BYPASSRLS");
      }
      if (role.mayBecomeOwner()) {
        throw refuse(role, "is the owner of the schemas or a member of it");
      }
      if (role.owned() > 0) {
        throw refuse(role, "owns " + role.owned() + " tables or schemas");
      }
    } catch (SQLException e) {
      throw new DatabaseUnusable(
          "The database cannot be reached as the application: " + e.getMessage(), e);
    }
  }

  private static DatabaseUnusable refuse(ExternalStore.Role role, String why) {
    return new DatabaseUnusable(
        "The database role '"
            + role.name()
            + "' of the application "
            + why
            + " and could bypass row-level security: give it a role of its own that owns nothing.");
  }
}
