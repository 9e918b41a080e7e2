package org.mifeng.platform.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import org.mifeng.platform.database.DatabaseAccess.Login;

/**
 * The embedded database's generated passwords: made once, kept in one file of mode 600 beside it,
 * never logged.
 */
final class DatabasePasswords {
  static final String FILE = "database-passwords.properties";

  private final Properties passwords = new Properties();

  private DatabasePasswords(String text) {
    try {
      passwords.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the file, or makes it when the database itself does not exist yet. */
  static DatabasePasswords readOrCreate(Path folder, boolean databaseExists) {
    var file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      if (databaseExists) {
        throw new DatabaseUnusable(
            "The database in "
                + folder
                + " exists but its passwords ("
                + FILE
                + ") do not: restore that file from a backup.");
      }
      var random = new SecureRandom();
      var text = new StringBuilder("# Generated once; the embedded database knows these.\n");
      for (var role : new String[] {"postgres", "mifeng_owner", "mifeng_app"}) {
        var secret = new byte[24];
        random.nextBytes(secret);
        text.append(role).append('=').append(HexFormat.of().formatHex(secret)).append('\n');
      }
      DataFolder.create(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }
    try {
      return new DatabasePasswords(Files.readString(file));
    } catch (IOException e) {
      throw new DatabaseUnusable("The database passwords in " + file + " cannot be read.", e);
    }
  }

  /** The login of one of the three roles. */
  Login login(String role) {
    var password = passwords.getProperty(role);
    if (password == null || !password.matches("[0-9a-f]{48}")) {
      throw new DatabaseUnusable(
          "The file " + FILE + " has no usable password of role " + role + ".");
    }
    return new Login(role, password);
  }
}
