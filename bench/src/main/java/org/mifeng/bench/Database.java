package org.mifeng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The embedded database of a running platform, reached as its superuser from the files in the data
 * folder: benchmarks size tables and run pgbench beside the product on the same server.
 */
record Database(int port, String user, String password, String name) {
  static Database of(Path data) throws IOException {
    var passwords = new Properties();
    try (var reader = Files.newBufferedReader(data.resolve("database-passwords.properties"))) {
      passwords.load(reader);
    }
    var port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).trim();
    return new Database(
        Integer.parseInt(port), "postgres", passwords.getProperty("postgres"), "mifeng");
  }

  /** A connection of the superuser. */
  java.sql.Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + name, user, password);
  }

  void execute(String sql) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  String text(String sql) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  long number(String sql) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
