package org.mifeng.ledger.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.TilePath;

/**
 * Files in a folder, as a web server can hand them out. Writes to a temporary file, syncs it,
 * renames it and syncs the folder, so that a crash leaves the old file or the new one.
 */
public final class FileStorage implements LedgerStorage {
  private static final Pattern NAME =
      Pattern.compile("(?:sm3/)?(?:checkpoint|tile/[a-z0-9]+(?:/x?[0-9]{3})+(?:\\.p/[0-9]+)?)");
  private static final int MAX_BYTES = 1 << 25;

  private final Path root;

  /** The folder need not exist to be read (nothing is found); writing makes it. */
  public FileStorage(Path root) {
    this.root = root;
  }

  @Override
  public Optional<byte[]> read(String name) throws IOException {
    Path file = resolve(name);
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new IOException("file of a log larger than " + MAX_BYTES + " bytes: " + name);
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException | NotDirectoryException e) {
      return Optional.empty();
    }
  }

  @Override
  public void write(String name, byte[] content) throws IOException {
    Path file = resolve(name);
    Path folder = Objects.requireNonNull(file.getParent());
    Files.createDirectories(folder);
    Path temporary = Files.createTempFile(folder, ".writing-", ".tmp");
    try {
      try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      publish(temporary);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
    syncFolder(folder);
  }

  /**
   * Deletes the partial forms of a tile that is there in full: readers who still look for one find
   * that the full one begins with it.
   */
  public void dropPartials(HashSuite suite, TilePath full) throws IOException {
    Path tile = resolve(LedgerStorage.tileName(suite, full));
    Path partials = tile.resolveSibling(tile.getFileName() + ".p");
    if (!Files.isRegularFile(tile) || !Files.isDirectory(partials)) {
      return;
    }
    try (Stream<Path> files = Files.list(partials)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.delete(file);
      }
    }
    Files.delete(partials);
  }

  /** Temporary files are made for their owner only; these are for everyone to read. */
  private static void publish(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }
  }

  private static void syncFolder(Path folder) throws IOException {
    // A folder can be opened for reading on POSIX systems only; elsewhere the rename must do.
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private Path resolve(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("no file of a log has such a name");
    }
    return root.resolve(name);
  }
}
