package org.mifeng.ledger.bundle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.Commitment;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.TreeHasher;

/**
 * One file of a bundle. The trees of the bundle hold its commitments only, so that its neighbours'
 * proofs tell nothing about it.
 *
 * @param path as {@link BundlePath} wants it
 * @param digests both digests and the size
 * @param salt 32 random bytes, for this file in this bundle only
 */
public record BundleItem(String path, Digests digests, byte[] salt) {
  private static final byte[] PREFIX = {0x03};

  public BundleItem {
    BundlePath.require(path);
    if (salt.length != Commitment.SALT) {
      throw new MalformedException("a salt has 32 bytes");
    }
  }

  /** {@code H(0x03 || salt || sha256 || sm3 || size || H(path))}: what the suite's tree holds. */
  public byte[] commitment(HashSuite suite) {
    return commitment(suite.hasher());
  }

  byte[] commitment(TreeHasher hasher) {
    byte[] pathHash = hasher.digest(path.getBytes(StandardCharsets.UTF_8));
    return hasher.digest(
        Bytes.concat(
            PREFIX,
            salt,
            digests.sha256(),
            digests.sm3(),
            Bytes.bigEndian(digests.size()),
            pathHash));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BundleItem that
        && path.equals(that.path)
        && digests.equals(that.digests)
        && Arrays.equals(salt, that.salt);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }
}
