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
import java.security.SecureRandom;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;

/**
 * The key file of a log. Creating and opening are different acts: opening never makes a key, so a
 * lost file is noticed instead of silently replaced; creating never overwrites one. The file can be
 * read by its owner only and its content is never part of a message.
 *
 * <p>Content, four lines: {@code mifeng-log-keys/v1}, {@code ed25519 <64 hex>}, {@code sm2 <64
 * hex>}, {@code check <16 hex>}, the last being the first eight bytes of SHA-256 over the lines
 * before, which tells a damaged file from a good one.
 */
public final class LogKeys {
  private static final String HEADER = "mifeng-log-keys/v1";
  private static final int MAX_BYTES = 1024;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final Pattern FORM =
      Pattern.compile(
          "(" + HEADER + "\ned25519 ([0-9a-f]{64})\nsm2 ([0-9a-f]{64})\n)check ([0-9a-f]{16})\n");

  private LogKeys() {}

  /**
   * Makes two new keys and their file, durable before this returns.
   *
   * @throws FileAlreadyExistsException when the file exists
   */
  public static LogKeyPair create(Path file, SecureRandom random) throws IOException {
    LogKeyPair keys =
        new LogKeyPair(
            PrivateKey.create(KeyAlgorithm.ED25519, random),
            PrivateKey.create(KeyAlgorithm.SM2, random));
    String lines =
        HEADER
            + "\ned25519 "
            + Bytes.hex(keys.ed25519().secret())
            + "\nsm2 "
            + Bytes.hex(keys.sm2().secret())
            + "\n";
    byte[] content = (lines + "check " + check(lines) + "\n").getBytes(StandardCharsets.US_ASCII);
    writeNew(file, content);
    return keys;
  }

  private static void writeNew(Path file, byte[] content) throws IOException {
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
      // The name must survive a crash too, or the log would lose the key it signed with.
      try (FileChannel folder = FileChannel.open(folderOf(file), StandardOpenOption.READ)) {
        folder.force(true);
      }
    }
  }

  /**
   * Opens an existing key file.
   *
   * @throws NoSuchFileException when there is none
   * @throws MalformedException when it is damaged, or when others than its owner may read it
   */
  public static LogKeyPair open(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString(), null, "the log's key file is missing");
    }
    if (isPosix(file)) {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      if (!OWNER_ONLY.containsAll(permissions)) {
        throw new MalformedException("the key file is open to others than its owner: chmod 600");
      }
    }
    if (Files.size(file) > MAX_BYTES) {
      throw new MalformedException("not a key file");
    }
    String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    Matcher matcher = FORM.matcher(content);
    if (!matcher.matches() || !check(matcher.group(1)).equals(matcher.group(4))) {
      throw new MalformedException("the key file is damaged");
    }
    try {
      return new LogKeyPair(
          PrivateKey.restore(KeyAlgorithm.ED25519, Bytes.fromHex(matcher.group(2), 32)),
          PrivateKey.restore(KeyAlgorithm.SM2, Bytes.fromHex(matcher.group(3), 32)));
    } catch (IllegalArgumentException e) {
      throw new MalformedException("the key file holds no usable key");
    }
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
