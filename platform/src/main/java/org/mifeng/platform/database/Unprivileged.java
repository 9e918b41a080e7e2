package org.mifeng.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * How to run a program of PostgreSQL, which refuses to run as root: an ordinary user runs it as
 * they are; root through a user namespace, or else as {@code nobody}.
 *
 * @param prefix the command that comes before the program
 * @param owner the user id that must own the data folder
 */
record Unprivileged(List<String> prefix, int owner) {
  private static final int NOBODY = 65534;

  Unprivileged {
    prefix = List.copyOf(prefix);
  }

  /** Whether this process runs as root. */
  static boolean isRoot() {
    return userId() == 0;
  }

  /** The first way that works on this machine. */
  static Unprivileged find() {
    if (!isRoot()) {
      return new Unprivileged(List.of(), userId());
    }
    // In a user namespace without a mapping root is "nobody" to the program, yet its files stay
    // root's: no folder has to change hands. Containers often forbid it.
    if (works("unshare", "-U", "true")) {
      return new Unprivileged(List.of("unshare", "-U"), 0);
    }
    var setpriv =
        List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--");
    if (works(append(setpriv, "true"))) {
      return new Unprivileged(setpriv, NOBODY);
    }
    var runuser = List.of("runuser", "-u", "nobody", "--");
    if (works(append(runuser, "true"))) {
      return new Unprivileged(runuser, NOBODY);
    }
    throw new DatabaseUnusable(
        "PostgreSQL refuses to run as root and none of unshare, setpriv and runuser works here:"
            + " run Mifeng as an ordinary user.");
  }

  /** A command that runs the program and ends with this process. */
  List<String> command(Path program, List<String> arguments) {
    var command = new ArrayList<>(prefix);
    command.add(program.toString());
    command.addAll(arguments);
    return command;
  }

  /**
   * A command for the server: its own session, so that Ctrl-C in a terminal reaches only the
   * platform, which then stops the server last; and a fast, clean shutdown when the thread that
   * started it ends for whatever reason, {@code kill -9} included.
   */
  List<String> serverCommand(Path program, List<String> arguments) {
    var command = new ArrayList<>(prefix);
    if (works("setsid", "true")) {
      command.add("setsid");
    }
    if (works("setpriv", "--pdeathsig", "INT", "true")) {
      command.addAll(List.of("setpriv", "--pdeathsig", "INT"));
    }
    command.add(program.toString());
    command.addAll(arguments);
    return command;
  }

  /** Gives a data folder to the user the server runs as. */
  void own(Path folder) throws IOException {
    if (!isRoot() || uid(folder) == owner) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (var path : (Iterable<Path>) paths::iterator) {
        Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  /** Lets the server's user pass through (not read) the folder above its data. */
  void letPass(Path folder) throws IOException {
    if (isRoot() && owner != 0) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }
  }

  private static int userId() {
    try {
      // Through the link, which itself belongs to root for everybody.
      return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int uid(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }

  private static String[] append(List<String> prefix, String program) {
    var command = new ArrayList<>(prefix);
    command.add(program);
    return command.toArray(String[]::new);
  }

  private static boolean works(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
