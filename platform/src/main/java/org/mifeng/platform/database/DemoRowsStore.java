package org.mifeng.platform.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Runs the scripts of a city for load, on a connection of the owner. */
final class DemoRowsStore implements AutoCloseable {
  private final Connection connection;

  DemoRowsStore(Connection connection) {
    this.connection = connection;
  }

  /** Enterprises that nobody made up. */
  long countReal() throws SQLException {
    return number(
        """
        select count(*)
        from registry.enterprise
        where not demo
        """);
  }

  /** Enterprises that such scripts have written. */
  long countGenerated() throws SQLException {
    return number(
        """
        select count(*)
        from registry.enterprise
        where demo and starts_with(credit_code, '91330100DM')
        """);
  }

  /** Sorting for new indexes gets memory; a crash may cost the last moments of this session. */
  void prepare() throws SQLException {
    execute("set maintenance_work_mem = '256MB'");
    execute("set work_mem = '64MB'");
    execute("set synchronous_commit = off");
  }

  void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
