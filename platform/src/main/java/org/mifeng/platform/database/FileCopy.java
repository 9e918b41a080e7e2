package org.mifeng.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Copies files into a folder, forces them to disk and keeps the SHA-256 of each, in the format of
 * {@code sha256sum}.
 */
final class FileCopy {
  static final String MANIFEST = "manifest.sha256";

  private final Path target;
  private final Map<String, String> digests = new TreeMap<>();

  FileCopy(Path target) {
    this.target = target;
  }

  /**
   * Copies a folder with the folders in it, and what is chosen below those.
   *
   * @param chosen asked with the path, relative to the folder, of each file and each deeper folder
   */
  void tree(Path source, String name, Predicate<Path> chosen) throws IOException {
    Files.walkFileTree(
        source,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            var relative = source.relativize(folder);
            if (relative.getNameCount() > 1 && !chosen.test(relative)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            makeFolder(target.resolve(name).resolve(relative.toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            var relative = source.relativize(file);
            if (attributes.isRegularFile() && chosen.test(relative)) {
              file(file, name + "/" + relative);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              // A running database drops files; its log knows.
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
  }

  /** Copies one file; one that is gone meanwhile is passed over. */
  void file(Path source, String name) throws IOException {
    var to = target.resolve(name);
    try (var in = FileChannel.open(source, StandardOpenOption.READ);
        var out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rw-------"));
      var digest = sha256();
      var buffer = ByteBuffer.allocate(1 << 20);
      while (in.read(buffer) >= 0) {
        buffer.flip();
        digest.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
          out.write(buffer);
        }
        buffer.clear();
      }
      out.force(true);
      digests.put(name, HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchFileException e) {
      if (!source.toString().equals(e.getFile())) {
        throw e;
      }
    }
  }

  /** Writes a file of our own. */
  void text(String name, String content) throws IOException {
    var bytes = content.getBytes(StandardCharsets.UTF_8);
    DataFolder.create(target.resolve(name), bytes);
    digests.put(name, HexFormat.of().formatHex(sha256().digest(bytes)));
  }

  /** Writes the manifest, last: a copy without one is not whole. */
  void finish() throws IOException {
    var text = new StringBuilder();
    digests.forEach((name, digest) -> text.append(digest).append("  ").append(name).append('\n'));
    try (var folders = Files.walk(target)) {
      for (var folder : (Iterable<Path>) folders.filter(Files::isDirectory)::iterator) {
        DataFolder.sync(folder);
      }
    }
    DataFolder.create(target.resolve(MANIFEST), text.toString().getBytes(StandardCharsets.UTF_8));
  }

  int count() {
    return digests.size();
  }

  static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  /** Checks a copy against its manifest; refuses with the first file that differs. */
  static Set<String> check(Path copy) throws IOException {
    var manifest = copy.resolve(MANIFEST);
    if (!Files.exists(manifest)) {
      throw new DatabaseUnusable(
          "The folder " + copy + " is not a whole backup: no " + MANIFEST + ".");
    }
    var names = new TreeMap<String, String>();
    for (var line : Files.readAllLines(manifest)) {
      var name = line.substring(66);
      var file = copy.resolve(name).normalize();
      if (!file.startsWith(copy) || !Files.isRegularFile(file)) {
        throw new DatabaseUnusable("The backup lacks the file " + name + ".");
      }
      if (!digestOf(file).equals(line.substring(0, 64))) {
        throw new DatabaseUnusable("The backup is damaged: " + name + " has changed.");
      }
      names.put(name, line);
    }
    return names.keySet();
  }

  private static String digestOf(Path file) throws IOException {
    var digest = sha256();
    try (var in = FileChannel.open(file, StandardOpenOption.READ)) {
      var buffer = ByteBuffer.allocate(1 << 20);
      while (in.read(buffer) >= 0) {
        digest.update(buffer.flip());
        buffer.clear();
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
