package org.mifeng.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/**
 * The embedded server's programs, unpacked once per machine and version into a cache folder that
 * appears as a whole or not at all.
 */
final class PostgresBinaries {
  /** Version of the packed binaries (pom.xml); part of the cache folder's name. */
  static final String VERSION = "18.6";

  /** First number of {@link #VERSION}: what a data folder's {@code PG_VERSION} must say. */
  static final String MAJOR = "18";

  private static final Logger log = LoggerFactory.getLogger(PostgresBinaries.class);
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  private final Path home;

  private PostgresBinaries(Path home) {
    this.home = home;
  }

  /** One of {@code postgres}, {@code initdb}, {@code pg_ctl}. */
  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  /** Finds the unpacked programs or unpacks them. */
  static PostgresBinaries unpack(@Nullable Path configured) {
    var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var arch = System.getProperty("os.arch");
    if (!os.contains("linux") || !(arch.equals("amd64") || arch.equals("x86_64"))) {
      throw new DatabaseUnusable(
          "The embedded PostgreSQL runs on Linux x86-64 only, this is "
              + os
              + " "
              + arch
              + ": use an external one (mifeng.database.embedded=false).");
    }
    var cache = configured != null ? configured.toAbsolutePath() : defaultCache();
    var home = cache.resolve("postgresql-" + VERSION);
    if (!Files.isExecutable(home.resolve("bin/postgres"))) {
      try {
        unpackInto(cache, home);
      } catch (IOException e) {
        throw new DatabaseUnusable(
            "The embedded PostgreSQL cannot be unpacked into "
                + cache
                + ": "
                + e.getMessage()
                + "; free some space or set mifeng.database.binaries to another folder.",
            e);
      }
    }
    return new PostgresBinaries(home);
  }

  /**
   * Root unpacks where every account can read, since the server may then run as another one;
   * everybody else into their own cache.
   */
  private static Path defaultCache() {
    if (Unprivileged.isRoot()) {
      return Path.of("/var/cache/mifeng");
    }
    var xdg = System.getenv("XDG_CACHE_HOME");
    var base =
        xdg != null && xdg.startsWith("/")
            ? Path.of(xdg)
            : Path.of(System.getProperty("user.home"), ".cache");
    return base.resolve("mifeng");
  }

  private static void unpackInto(Path cache, Path home) throws IOException {
    log.info("Unpacking PostgreSQL {} into {}", VERSION, cache);
    Files.createDirectories(cache);
    var fresh = Files.createTempDirectory(cache, "unpacking-");
    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
    try {
      var packed = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
      if (packed == null) {
        throw new IOException("the programs are not on the class path");
      }
      try (var tar =
          new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
          write(tar, entry, fresh);
        }
      }
      try {
        Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        // Another process was first: its copy is as good as ours.
        if (!Files.isExecutable(home.resolve("bin/postgres"))) {
          throw e;
        }
      }
    } finally {
      deleteTree(fresh);
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path root)
      throws IOException {
    var target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root)) {
      throw new IOException("entry outside the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.resolve("..").normalize());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, target);
      var mode = (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--";
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
    }
  }

  /** Deletes a folder and everything in it; a folder that is not there is fine. */
  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      paths
          .sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
