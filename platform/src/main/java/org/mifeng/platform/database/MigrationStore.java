package org.mifeng.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The mark of which scripts are in, and the turn of nodes that start together. */
final class MigrationStore implements AutoCloseable {
  private final Connection connection;

  MigrationStore(Connection connection) {
    this.connection = connection;
  }

  /** The digest of the scripts last applied as a whole. */
  Optional<String> findMark() throws SQLException {
    var exists =
        """
        select to_regclass('migration.mark') is not null
        """;
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(exists)) {
      rows.next();
      if (!rows.getBoolean(1)) {
        return Optional.empty();
      }
    }
    var mark =
        """
        select digest
        from migration.mark
        """;
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(mark)) {
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
    }
  }

  /** Waits until no other node migrates; the turn ends with the connection. */
  void awaitTurn() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          select pg_advisory_lock(hashtext('mifeng.migration'))
          """);
    }
  }

  void replaceMark(String digest) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          create table if not exists migration.mark (
            only_one boolean primary key check (only_one),
            digest text not null
          )
          """);
    }
    try (var statement =
        connection.prepareStatement(
            """
            insert into migration.mark (only_one, digest)
            values (true, ?)
            on conflict (only_one) do update set digest = excluded.digest
            """)) {
      statement.setString(1, digest);
      statement.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
