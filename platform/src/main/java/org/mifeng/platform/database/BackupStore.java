package org.mifeng.platform.database;

import java.sql.Connection;
import java.sql.SQLException;

/** PostgreSQL's own words for a copy of a running database's files. */
final class BackupStore implements AutoCloseable {
  private final Connection connection;

  BackupStore(Connection connection) {
    this.connection = connection;
  }

  /**
   * What must be added to the copied files.
   *
   * @param label content of {@code backup_label}
   * @param lastSegment name of the last file of the write-ahead log that belongs to the copy
   */
  record End(String label, String lastSegment) {
    /** Name of the first file of the write-ahead log that belongs to the copy. */
    String firstSegment() {
      var from = label.indexOf("(file ") + "(file ".length();
      return label.substring(from, label.indexOf(')', from));
    }
  }

  /** Begins the copy; from now on no file of the write-ahead log goes away. */
  void begin() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          select pg_create_physical_replication_slot('mifeng_backup', true, true)
          """);
      statement.execute(
          """
          select pg_backup_start('mifeng backup', true)
          """);
    }
  }

  End end() throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select labelfile, pg_walfile_name(lsn)
                from pg_backup_stop(false)
                """)) {
      rows.next();
      return new End(rows.getString(1), rows.getString(2));
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
