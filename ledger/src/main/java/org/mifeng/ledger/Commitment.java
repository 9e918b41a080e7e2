package org.mifeng.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.TreeHasher;

/**
 * What a leaf says about a file without telling anything: one salted hash for each suite (SPEC.md
 * §2). Only who holds the salt can show which file is meant, and nobody can show another.
 *
 * @param sha256 32 bytes
 * @param sm3 32 bytes
 */
public record Commitment(byte[] sha256, byte[] sm3) {
  /** Length of a salt, in bytes. */
  public static final int SALT = 32;

  private static final byte[] PREFIX = {0x02};

  public Commitment {
    if (sha256.length != HashSuite.LENGTH || sm3.length != HashSuite.LENGTH) {
      throw new IllegalArgumentException("a commitment has 32 bytes");
    }
  }

  /**
   * Commits to a file: {@code H(0x02 || salt || sha256 || sm3 || size || H(mediaType))}.
   *
   * @param mediaType hashed as UTF-8; no media type is hashed as the empty text
   * @param salt 32 random bytes, for this deposit only
   */
  public static Commitment of(Digests digests, @Nullable String mediaType, byte[] salt) {
    if (salt.length != SALT) {
      throw new IllegalArgumentException("a salt has 32 bytes");
    }
    return new Commitment(
        hash(HashSuite.SHA256, digests, mediaType, salt),
        hash(HashSuite.SM3, digests, mediaType, salt));
  }

  private static byte[] hash(
      HashSuite suite, Digests digests, @Nullable String mediaType, byte[] salt) {
    TreeHasher hasher = suite.hasher();
    byte[] type = mediaType == null ? new byte[0] : mediaType.getBytes(StandardCharsets.UTF_8);
    byte[] typeHash = hasher.digest(type);
    return hasher.digest(
        Bytes.concat(
            PREFIX,
            salt,
            digests.sha256(),
            digests.sm3(),
            Bytes.bigEndian(digests.size()),
            typeHash));
  }

  /** The commitment of one suite. */
  public byte[] of(HashSuite suite) {
    return switch (suite) {
      case SHA256 -> sha256;
      case SM3 -> sm3;
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Commitment that
        && Arrays.equals(sha256, that.sha256)
        && Arrays.equals(sm3, that.sm3);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sha256);
  }
}
