package org.mifeng.platform.database;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The commands {@code mifeng backup --data DIR --to FOLDER} and {@code mifeng restore --from FOLDER
 * --data DIR}. Ends with 0 when done, 1 when not, 64 when the command was misspelt.
 */
final class SafeKeeping {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int MISUSED = 64;

  private static final ResourceBundle.Control CONTROL =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final PrintStream out;
  private final PrintStream err;

  SafeKeeping(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    System.exit(new SafeKeeping(System.out, System.err).run(arguments));
  }

  int run(String... arguments) {
    var command = arguments.length == 0 ? "" : arguments[0];
    var options = options(arguments);
    try {
      if (command.equals("backup")
          && options != null
          && options.keySet().equals(Set.of("--data", "--to"))) {
        backup(path(options, "--data"), path(options, "--to"));
        return DONE;
      }
      if (command.equals("restore")
          && options != null
          && options.keySet().equals(Set.of("--data", "--from"))) {
        restore(path(options, "--from"), path(options, "--data"));
        return DONE;
      }
      say(err, "database.keeping.usage");
      return MISUSED;
    } catch (DatabaseUnusable e) {
      err.println("mifeng " + command + ": " + e.getMessage());
      return FAILED;
    } catch (IOException | SQLException e) {
      err.println("mifeng " + command + ": " + e);
      return FAILED;
    }
  }

  private void backup(Path data, Path target) throws IOException, SQLException {
    var files = Backup.make(data, target);
    say(out, "database.keeping.backed-up", files, target);
    if (!Files.exists(target.resolve(Backup.DATABASE))) {
      say(out, "database.keeping.external");
    }
  }

  private void restore(Path backup, Path data) throws IOException {
    var kept = Restore.from(backup, data);
    say(out, "database.keeping.restored", data);
    if (!kept.isEmpty()) {
      say(out, "database.keeping.kept", String.join(", ", kept));
    }
  }

  private static Path path(Map<String, String> options, String name) {
    return Path.of(options.getOrDefault(name, "")).toAbsolutePath().normalize();
  }

  private static @Nullable Map<String, String> options(String[] arguments) {
    var options = new HashMap<String, String>();
    for (var at = 1; at < arguments.length; at += 2) {
      if (at + 1 == arguments.length || arguments[at + 1].isBlank()) {
        return null;
      }
      options.put(arguments[at], arguments[at + 1]);
    }
    return options;
  }

  /** In both languages: nobody has chosen one here. */
  private static void say(PrintStream to, String key, Object... arguments) {
    for (var language : List.of(Locale.ROOT, Locale.ENGLISH)) {
      var words = ResourceBundle.getBundle("messages.database", language, CONTROL);
      to.println(new MessageFormat(words.getString(key), Locale.ROOT).format(arguments));
    }
  }
}
