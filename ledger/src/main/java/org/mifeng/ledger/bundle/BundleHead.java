package org.mifeng.ledger.bundle;

import java.util.Arrays;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.merkle.HashSuite;

/**
 * What is deposited of a bundle: the digests of this small document. It tells how many files there
 * are and nothing else.
 *
 * @param size files in the bundle, at least one
 * @param rootSha256 root of the SHA-256 tree over the commitments
 * @param rootSm3 root of the SM3 tree
 */
public record BundleHead(long size, byte[] rootSha256, byte[] rootSm3) {
  /** The only version. */
  public static final int VERSION = 1;

  /** The media type a head is deposited with; it keeps heads and ordinary files apart. */
  public static final String MEDIA_TYPE = "application/vnd.mifeng.bundle-head+json";

  public BundleHead {
    if (size < 1 || size > Bundle.MAX_ITEMS) {
      throw new MalformedException("a bundle has 1 to " + Bundle.MAX_ITEMS + " files");
    }
    if (rootSha256.length != HashSuite.LENGTH || rootSm3.length != HashSuite.LENGTH) {
      throw new MalformedException("a root has 32 bytes");
    }
  }

  /** The canonical bytes. */
  public byte[] bytes() {
    return Jcs.write(json());
  }

  /** Both digests of the canonical bytes: what the deposit is about. */
  public Digests digests() {
    return Digests.of(bytes());
  }

  /** The root of one tree. */
  public byte[] root(HashSuite suite) {
    return switch (suite) {
      case SHA256 -> rootSha256;
      case SM3 -> rootSm3;
    };
  }

  Json.Obj json() {
    return Json.Obj.empty()
        .with("v", VERSION)
        .with("size", size)
        .with("rootSha256", Bytes.hex(rootSha256))
        .with("rootSm3", Bytes.hex(rootSm3));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BundleHead that
        && size == that.size
        && Arrays.equals(rootSha256, that.rootSha256)
        && Arrays.equals(rootSm3, that.rootSm3);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(rootSha256);
  }
}
