package org.mifeng.ledger.crypto;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
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
    KeyFile.create(file, lines);
    return keys;
  }

  /**
   * Opens an existing key file.
   *
   * @throws NoSuchFileException when there is none
   * @throws MalformedException when it is damaged, or when others than its owner may read it
   */
  public static LogKeyPair open(Path file) throws IOException {
    Matcher matcher = KeyFile.read(file, FORM, MAX_BYTES);
    try {
      return new LogKeyPair(
          PrivateKey.restore(KeyAlgorithm.ED25519, Bytes.fromHex(matcher.group(2), 32)),
          PrivateKey.restore(KeyAlgorithm.SM2, Bytes.fromHex(matcher.group(3), 32)));
    } catch (IllegalArgumentException e) {
      throw new MalformedException("the key file holds no usable key");
    }
  }
}
