package org.mifeng.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded database's files. Made in a folder beside and renamed when whole, roles and database
 * included: a half-made one is never started.
 */
final class Cluster {
  private static final Logger log = LoggerFactory.getLogger(Cluster.class);

  private final Path folder;
  private final Path files;
  private final Unprivileged user;
  private final PostgresBinaries binaries;

  Cluster(Path folder, Unprivileged user, PostgresBinaries binaries) {
    this.folder = folder;
    this.files = folder.resolve("postgres");
    this.user = user;
    this.binaries = binaries;
  }

  /** Where PostgreSQL keeps its data. */
  Path files() {
    return files;
  }

  boolean exists() {
    return Files.exists(files.resolve("PG_VERSION"));
  }

  /** Makes the files if they are not there, and checks that these programs can read them. */
  void prepare(DatabasePasswords passwords) {
    try {
      user.letPass(folder);
      if (!exists()) {
        create(passwords);
      }
      var major = Files.readString(files.resolve("PG_VERSION")).strip();
      if (!major.equals(PostgresBinaries.MAJOR)) {
        throw new DatabaseUnusable(
            "The database in "
                + files
                + " was made by PostgreSQL "
                + major
                + " and this release carries "
                + PostgresBinaries.MAJOR
                + ": follow OPERATIONS.md, section Upgrading.");
      }
      user.own(files);
    } catch (IOException e) {
      throw new DatabaseUnusable("The database in " + files + " cannot be prepared: " + e, e);
    }
  }

  private void create(DatabasePasswords passwords) throws IOException {
    log.info("Making the database in {}", files);
    var fresh = files.resolveSibling("postgres.unfinished");
    PostgresBinaries.deleteTree(fresh);
    Files.createDirectory(fresh);
    user.own(fresh);
    // Builtin locale: the same order on every machine. lc-ctype: without it pg_trgm ignores
    // Chinese. Nobody may connect until our own pg_hba.conf is in place.
    run(
        user.command(
            binaries.program("initdb"),
            List.of(
                "-D",
                fresh.toString(),
                "-U",
                "postgres",
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--lc-ctype=C.UTF-8",
                "--data-checksums",
                "--auth=reject",
                "--no-instructions")),
        "");
    Files.writeString(
        fresh.resolve("pg_hba.conf"),
        """
        # Written by Mifeng: this machine only, by password only.
        host all all 127.0.0.1/32 scram-sha-256
        """);
    run(
        user.command(
            binaries.program("postgres"),
            List.of(
                "--single",
                "-D",
                fresh.toString(),
                // A failing statement must not print the passwords it carries.
                "-c",
                "log_min_error_statement=panic",
                "-c",
                "exit_on_error=on",
                "postgres")),
        firstStatements(passwords));
    Files.move(fresh, files, StandardCopyOption.ATOMIC_MOVE);
    DataFolder.sync(folder);
  }

  /** The statements of {@code first-start.sql}; single-user mode reads one a line. */
  private static String firstStatements(DatabasePasswords passwords) throws IOException {
    try (var sql = Cluster.class.getResourceAsStream("/database/first-start.sql")) {
      if (sql == null) {
        throw new IOException("first-start.sql is not on the class path");
      }
      var text = new StringBuilder();
      new String(sql.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("--"))
          .forEach(line -> text.append(line).append('\n'));
      var filled = text.toString();
      for (var role : List.of("postgres", "mifeng_owner", "mifeng_app")) {
        filled = filled.replace("${" + role + "}", passwords.login(role).password());
      }
      return filled;
    }
  }

  private void run(List<String> command, String input) throws IOException {
    var output = Files.createTempFile("mifeng-postgres", ".log");
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      try (var stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(StandardCharsets.UTF_8));
      }
      if (process.waitFor() != 0) {
        throw new DatabaseUnusable(
            "Making the database in " + files + " failed: " + Files.readString(output).strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    } finally {
      Files.delete(output);
    }
  }
}
