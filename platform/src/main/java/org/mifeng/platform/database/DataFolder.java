package org.mifeng.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The one folder that holds what a running platform must not lose: the embedded database, its
 * passwords, the log's keys. Nobody but the account that runs the platform may read what is in it.
 *
 * @param data the folder, setting {@code mifeng.data}
 */
@ConfigurationProperties("mifeng")
public record DataFolder(@DefaultValue("data") Path data) {

  public DataFolder {
    data = data.toAbsolutePath().normalize();
  }

  /** The folder itself, made if it is not there yet (mode 700). */
  public Path path() {
    return makePrivate(data);
  }

  /** A folder inside, made if it is not there yet (mode 700). */
  public Path folder(String name) {
    return makePrivate(path().resolve(name));
  }

  /**
   * Writes a new file (mode 600) so that after a crash it is there as a whole or not at all.
   *
   * @throws java.nio.file.FileAlreadyExistsException inside the unchecked exception, if the file
   *     exists: nothing is ever overwritten
   */
  public static void create(Path file, byte[] content) {
    var folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IllegalArgumentException("not a file: " + file);
    }
    try {
      var temporary = Files.createTempFile(folder, "." + file.getFileName(), ".new");
      try {
        try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
          var buffer = ByteBuffer.wrap(content);
          while (buffer.hasRemaining()) {
            channel.write(buffer);
          }
          channel.force(true);
        }
        // A link fails when the name is taken; a move would silently replace it.
        Files.createLink(file, temporary);
      } finally {
        Files.delete(temporary);
      }
      sync(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a rename or a new name in this folder durable. */
  static void sync(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, Set.of(StandardOpenOption.READ))) {
      channel.force(true);
    }
  }

  private static Path makePrivate(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
