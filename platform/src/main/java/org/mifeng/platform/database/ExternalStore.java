package org.mifeng.platform.database;

import java.sql.Connection;
import java.sql.SQLException;

/** What an external PostgreSQL says about itself and about the role that asks. */
final class ExternalStore implements AutoCloseable {
  private final Connection connection;

  ExternalStore(Connection connection) {
    this.connection = connection;
  }

  /**
   * The role that asks.
   *
   * @param owned how many tables and schemas it owns
   */
  record Role(
      String name,
      boolean superuser,
      boolean bypassesRowSecurity,
      boolean mayBecomeOwner,
      int owned) {}

  int version() throws SQLException {
    return Integer.parseInt(setting("server_version_num"));
  }

  String setting(String name) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select current_setting(?)
            """)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  Role role(String ownerRole) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select r.rolname,
                   r.rolsuper,
                   r.rolbypassrls,
                   pg_has_role(r.oid, o.oid, 'member'),
                   (select count(*) from pg_class c where c.relowner = r.oid)
                   + (select count(*) from pg_namespace n where n.nspowner = r.oid)
            from pg_roles r, pg_roles o
            where r.rolname = current_user
              and o.rolname = ?
            """)) {
      statement.setString(1, ownerRole);
      try (var rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw new DatabaseUnusable(
              "The database has no role '" + ownerRole + "' (mifeng.database.owner-username).");
        }
        return new Role(
            rows.getString(1),
            rows.getBoolean(2),
            rows.getBoolean(3),
            rows.getBoolean(4),
            rows.getInt(5));
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
