package org.mifeng.ledger.time;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;

/**
 * The key file of a test authority: five lines, the kind and four parts in base64. Made once, so
 * that a restarted demonstration still vouches for the tokens it gave before.
 */
final class TestAuthorityFile {
  private static final String HEADER = "mifeng-test-authority/v1 ";
  private static final int MAX_BYTES = 1 << 15;
  private static final Pattern FORM =
      Pattern.compile(
          HEADER
              + "(RSA|P256|SM2)\nroot-key (\\S+)\nroot (\\S+)\nkey (\\S+)\ncertificate (\\S+)\n");

  private TestAuthorityFile() {}

  static TestAuthority.Keys openOrCreate(
      Path file, TestAuthority.Kind kind, Instant now, SecureRandom random) throws IOException {
    if (!Files.exists(file)) {
      TestAuthority.Keys keys = TestAuthority.newKeys(kind, now, null, random);
      write(file, keys);
      return keys;
    }
    if (Files.size(file) > MAX_BYTES) {
      throw new MalformedException("not a test authority's key file");
    }
    return read(Files.readString(file, StandardCharsets.ISO_8859_1), kind);
  }

  private static TestAuthority.Keys read(String content, TestAuthority.Kind kind) {
    Matcher matcher = FORM.matcher(content);
    if (!matcher.matches() || !matcher.group(1).equals(kind.name())) {
      throw new MalformedException("not the key file of a test authority of this kind");
    }
    try {
      return new TestAuthority.Keys(
          kind,
          TestKey.restore(kind, Bytes.fromBase64(matcher.group(2))),
          Bytes.fromBase64(matcher.group(3)),
          TestKey.restore(kind, Bytes.fromBase64(matcher.group(4))),
          Bytes.fromBase64(matcher.group(5)));
    } catch (IOException e) {
      throw new MalformedException("a test authority's key file holds no usable key");
    }
  }

  private static void write(Path file, TestAuthority.Keys keys) throws IOException {
    String content =
        HEADER
            + keys.kind()
            + "\nroot-key "
            + Bytes.base64(keys.rootKey().pkcs8())
            + "\nroot "
            + Bytes.base64(keys.root())
            + "\nkey "
            + Bytes.base64(keys.key().pkcs8())
            + "\ncertificate "
            + Bytes.base64(keys.certificate())
            + "\n";
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel out = FileChannel.open(file, options, attributes)) {
      ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
  }
}
