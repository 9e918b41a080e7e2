package org.mifeng.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a backup back. Keys and last signed heads that are still there stay as they are: a signed
 * head newer than the database is what keeps an old backup from signing another history.
 */
final class Restore {
  private static final String UNFINISHED = "postgres.restoring";

  private Restore() {}

  /**
   * Checks the copy and puts it into the data folder.
   *
   * @return files of the data folder that were there and have been kept
   */
  static List<String> from(Path backup, Path data) throws IOException {
    var names = FileCopy.check(backup);
    if (Files.exists(data.resolve(Backup.DATABASE))) {
      throw new DatabaseUnusable(
          "The folder "
              + data
              + " holds a database: move its folder "
              + Backup.DATABASE
              + " away first. Leave the folder "
              + Backup.KEYS
              + " where it is.");
    }
    var passwords = Path.of(DatabasePasswords.FILE);
    if (Files.exists(data.resolve(passwords))
        && Files.exists(backup.resolve(passwords))
        && Files.mismatch(data.resolve(passwords), backup.resolve(passwords)) >= 0) {
      throw new DatabaseUnusable(
          "The passwords in " + data + " are of another installation than the backup.");
    }
    FileCopy.makeFolder(data);
    var kept = new ArrayList<String>();
    var copy = new FileCopy(data);
    for (var name : names) {
      if (!name.startsWith(Backup.DATABASE + "/")) {
        restore(backup, data, name, copy, kept);
      }
    }
    if (Files.isDirectory(backup.resolve(Backup.DATABASE))) {
      PostgresBinaries.deleteTree(data.resolve(UNFINISHED));
      copy.tree(backup.resolve(Backup.DATABASE), UNFINISHED, file -> true);
      Files.move(
          data.resolve(UNFINISHED), data.resolve(Backup.DATABASE), StandardCopyOption.ATOMIC_MOVE);
      DataFolder.sync(data);
    }
    return kept;
  }

  private static void restore(Path backup, Path data, String name, FileCopy copy, List<String> kept)
      throws IOException {
    if (Files.exists(data.resolve(name))) {
      if (Files.mismatch(data.resolve(name), backup.resolve(name)) >= 0) {
        kept.add(name);
      }
      return;
    }
    var folder = data.resolve(name).getParent();
    if (folder != null) {
      FileCopy.makeFolder(folder);
    }
    copy.file(backup.resolve(name), name);
  }
}
