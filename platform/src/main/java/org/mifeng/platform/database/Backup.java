package org.mifeng.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Copies a data folder, running or not: keys and settings first, then the database, so that the
 * database in the copy is never older than the last signed head beside it.
 */
final class Backup {
  static final String DATABASE = "postgres";
  static final String KEYS = "keys";

  /** What is copied beside the database and the keys, where it exists. */
  static final List<String> FILES =
      List.of(DatabasePasswords.FILE, "mifeng.yaml", "demo-accounts.txt");

  /** Folders whose content PostgreSQL makes anew at each start. */
  private static final Set<String> EMPTY =
      Set.of(
          "pg_dynshmem",
          "pg_notify",
          "pg_replslot",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Pattern LEFT_OUT =
      Pattern.compile("(.*/)?(postmaster\\.(pid|opts)|pg_internal\\.init|pgsql_tmp.*)");
  private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{24}");
  private static final Path CONTROL = Path.of("global", "pg_control");

  private final Path data;
  private final FileCopy copy;

  private Backup(Path data, Path target) {
    this.data = data;
    this.copy = new FileCopy(target);
  }

  /**
   * Copies the folder.
   *
   * @param target a folder that is not there yet
   * @return how many files the copy holds
   */
  static int make(Path data, Path target) throws IOException, SQLException {
    var keys = data.resolve(KEYS);
    if (!Files.isDirectory(data.resolve(DATABASE)) && !Files.isDirectory(keys)) {
      throw new DatabaseUnusable("There is nothing of Mifeng in " + data + ".");
    }
    if (Files.exists(target)) {
      throw new DatabaseUnusable("A backup goes into a new folder, and " + target + " exists.");
    }
    FileCopy.makeFolder(target);
    var backup = new Backup(data, target);
    if (Files.isDirectory(data.resolve(DATABASE))) {
      backup.withDatabase();
    } else {
      backup.keysAndSettings();
    }
    backup.copy.finish();
    return backup.copy.count();
  }

  private void keysAndSettings() throws IOException {
    if (Files.isDirectory(data.resolve(KEYS))) {
      copy.tree(data.resolve(KEYS), KEYS, file -> true);
    }
    for (var name : FILES) {
      if (Files.exists(data.resolve(name))) {
        copy.file(data.resolve(name), name);
      }
    }
  }

  private void withDatabase() throws IOException, SQLException {
    try (var channel =
        FileChannel.open(
            data.resolve("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      try (var lock = channel.tryLock()) {
        if (lock != null) {
          ServerProcess.stopOrphan(data.resolve(DATABASE));
          keysAndSettings();
          copy.tree(data.resolve(DATABASE), DATABASE, file -> isKept(file, true));
          return;
        }
      } catch (OverlappingFileLockException e) {
        // This very process runs the database, as in a test.
      }
    }
    whileRunning();
  }

  private void whileRunning() throws IOException, SQLException {
    var files = data.resolve(DATABASE);
    try (var store = new BackupStore(connect(files).getConnection())) {
      keysAndSettings();
      store.begin();
      copy.tree(files, DATABASE, file -> isKept(file, false) && !file.equals(CONTROL));
      copy.file(files.resolve(CONTROL), DATABASE + "/" + CONTROL);
      var end = store.end();
      copy.text(DATABASE + "/backup_label", end.label());
      for (var segment : segments(files)) {
        if (segment.compareTo(end.firstSegment()) >= 0
            && segment.compareTo(end.lastSegment()) <= 0) {
          copy.file(files.resolve("pg_wal").resolve(segment), DATABASE + "/pg_wal/" + segment);
        }
      }
    }
  }

  private static List<String> segments(Path files) throws IOException {
    try (var all = Files.list(files.resolve("pg_wal"))) {
      return all.map(file -> file.getFileName().toString())
          .filter(name -> SEGMENT.matcher(name).matches())
          .sorted()
          .toList();
    }
  }

  private static boolean isKept(Path file, boolean withLog) {
    var folder = file.getName(0).toString();
    return !EMPTY.contains(folder)
        && !LEFT_OUT.matcher(file.toString()).matches()
        && (withLog || !folder.equals("pg_wal"));
  }

  private PGSimpleDataSource connect(Path files) throws IOException {
    var port = Files.readAllLines(files.resolve("postmaster.pid")).get(3).strip();
    var login = DatabasePasswords.readOrCreate(data, true).login("postgres");
    var source = new PGSimpleDataSource();
    source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres?sslmode=disable");
    source.setUser(login.role());
    source.setPassword(login.password());
    return source;
  }
}
