package org.mifeng.ledger.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;

/**
 * A file of private keys: lines, and a last line {@code check <16 hex>}, the first eight bytes of
 * SHA-256 over the lines before, which tells a damaged file from a good one. Only its owner can
 * read it; it is made once and never overwritten.
 */
final class KeyFile {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private KeyFile() {}

  /**
   * Makes the file, durable before this returns.
   *
   * @throws FileAlreadyExistsException when it exists
   */
  static void create(Path file, String lines) throws IOException {
    byte[] content = (lines + "check " + check(lines) + "\n").getBytes(StandardCharsets.US_ASCII);
    boolean posix = isPosix(file);
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
            : new FileAttribute<?>[0];
    Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel out = FileChannel.open(file, options, attributes)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    if (posix) {
      // The name must survive a crash too, or the key that was signed with would be lost.
      try (FileChannel folder = FileChannel.open(folderOf(file), StandardOpenOption.READ)) {
        folder.force(true);
      }
    }
  }

  /**
   * Reads the file.
   *
   * @param form group 1 is the lines before the check, the last group the check
   * @throws NoSuchFileException when there is none
   * @throws MalformedException when it is damaged, or when others than its owner may read it
   */
  static Matcher read(Path file, Pattern form, int maxBytes) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString(), null, "the key file is missing");
    }
    if (isPosix(file)) {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      if (!OWNER_ONLY.containsAll(permissions)) {
        throw new MalformedException("the key file is open to others than its owner: chmod 600");
      }
    }
    if (Files.size(file) > maxBytes) {
      throw new MalformedException("not a key file");
    }
    String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    Matcher matcher = form.matcher(content);
    if (!matcher.matches()
        || !check(matcher.group(1)).equals(matcher.group(matcher.groupCount()))) {
      throw new MalformedException("the key file is damaged");
    }
    return matcher;
  }

  private static String check(String lines) {
    byte[] digest = Digests.of(lines.getBytes(StandardCharsets.US_ASCII)).sha256();
    return Bytes.hex(digest).substring(0, 16);
  }

  private static boolean isPosix(Path file) throws IOException {
    return Files.getFileStore(folderOf(file)).supportsFileAttributeView("posix");
  }

  private static Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IllegalArgumentException("a key file lies in a folder");
    }
    return folder;
  }
}
