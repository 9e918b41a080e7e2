package org.mifeng.platform.database;

import java.nio.file.Path;
import java.sql.DriverManager;

/** A process of its own that runs a database and says which rows it was told are committed. */
final class DatabaseOwner {
  private DatabaseOwner() {}

  public static void main(String[] arguments) throws Exception {
    var postgres = EmbeddedPostgres.start(new DataFolder(Path.of(arguments[0])), null);
    var access = postgres.access();
    try (var connection =
            DriverManager.getConnection(
                access.url(), access.owner().role(), access.owner().password());
        var insert = connection.prepareStatement("insert into kept.row values (?)")) {
      connection
          .createStatement()
          .execute("create schema if not exists kept; create table if not exists kept.row (n int)");
      for (var n = Integer.parseInt(arguments[1]); ; n++) {
        insert.setInt(1, n);
        insert.executeUpdate();
        System.out.println(n);
      }
    }
  }
}
