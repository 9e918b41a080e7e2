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
 * The private keys of one witness, and their file, which is made once like that of a log ({@link
 * LogKeys}).
 *
 * <p>Content, five lines: {@code mifeng-witness-keys/v1}, {@code ed25519 <64 hex>}, {@code
 * ml-dsa-44 <64 hex>} (the seed), {@code sm2 <64 hex>}, {@code check <16 hex>}.
 *
 * @param ed25519 cosigns SHA-256 trees
 * @param mlDsa44 cosigns SHA-256 trees so that it holds against quantum computers
 * @param sm2 cosigns SM3 trees
 */
public record WitnessKeys(PrivateKey ed25519, PrivateKey mlDsa44, PrivateKey sm2) {
  private static final String HEADER = "mifeng-witness-keys/v1";
  private static final int MAX_BYTES = 1024;
  private static final Pattern FORM =
      Pattern.compile(
          "("
              + HEADER
              + "\ned25519 ([0-9a-f]{64})\nml-dsa-44 ([0-9a-f]{64})\nsm2 ([0-9a-f]{64})\n)"
              + "check ([0-9a-f]{16})\n");

  public WitnessKeys {
    if (ed25519.algorithm() != KeyAlgorithm.ED25519
        || mlDsa44.algorithm() != KeyAlgorithm.ML_DSA_44
        || sm2.algorithm() != KeyAlgorithm.SM2) {
      throw new IllegalArgumentException("a witness has one key of each algorithm");
    }
  }

  /**
   * Makes new keys and their file, durable before this returns.
   *
   * @throws FileAlreadyExistsException when the file exists
   */
  public static WitnessKeys create(Path file, SecureRandom random) throws IOException {
    WitnessKeys keys =
        new WitnessKeys(
            PrivateKey.create(KeyAlgorithm.ED25519, random),
            PrivateKey.create(KeyAlgorithm.ML_DSA_44, random),
            PrivateKey.create(KeyAlgorithm.SM2, random));
    KeyFile.create(
        file,
        HEADER
            + "\ned25519 "
            + Bytes.hex(keys.ed25519.secret())
            + "\nml-dsa-44 "
            + Bytes.hex(keys.mlDsa44.secret())
            + "\nsm2 "
            + Bytes.hex(keys.sm2.secret())
            + "\n");
    return keys;
  }

  /**
   * Opens an existing key file.
   *
   * @throws NoSuchFileException when there is none
   * @throws MalformedException when it is damaged, or when others than its owner may read it
   */
  public static WitnessKeys open(Path file) throws IOException {
    Matcher matcher = KeyFile.read(file, FORM, MAX_BYTES);
    try {
      return new WitnessKeys(
          PrivateKey.restore(KeyAlgorithm.ED25519, Bytes.fromHex(matcher.group(2), 32)),
          PrivateKey.restore(KeyAlgorithm.ML_DSA_44, Bytes.fromHex(matcher.group(3), 32)),
          PrivateKey.restore(KeyAlgorithm.SM2, Bytes.fromHex(matcher.group(4), 32)));
    } catch (IllegalArgumentException e) {
      throw new MalformedException("the key file holds no usable key");
    }
  }
}
