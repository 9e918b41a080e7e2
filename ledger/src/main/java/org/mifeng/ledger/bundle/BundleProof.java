package org.mifeng.ledger.bundle;

import java.util.List;
import java.util.Set;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.merkle.HashSuite;

/**
 * That one file stands in a sealed bundle, with all that is needed to check it; not yet checked.
 *
 * @param head of the bundle
 * @param item the file, with its salt
 * @param index its place
 * @param sha256 siblings in the SHA-256 tree, the lowest first
 * @param sm3 siblings in the SM3 tree
 * @param receipt of the head's deposit, as it was read
 * @param unknown names of members this version does not know
 */
public record BundleProof(
    BundleHead head,
    BundleItem item,
    long index,
    List<byte[]> sha256,
    List<byte[]> sm3,
    Json.Obj receipt,
    Set<String> unknown) {
  /** The only version. */
  public static final int VERSION = 1;

  /** Longest proof, in bytes: a whole receipt and both paths. */
  public static final int MAX_BYTES = 1 << 20;

  public BundleProof {
    sha256 = List.copyOf(sha256);
    sm3 = List.copyOf(sm3);
    unknown = Set.copyOf(unknown);
  }

  /** The siblings in one tree. */
  public List<byte[]> hashes(HashSuite suite) {
    return switch (suite) {
      case SHA256 -> sha256;
      case SM3 -> sm3;
    };
  }

  Json.Obj json() {
    return Json.Obj.empty()
        .with("v", VERSION)
        .with("head", head.json())
        .with("item", BundleWriter.item(item))
        .with("index", index)
        .with("proofs", Json.Obj.empty().with("sha256", base64(sha256)).with("sm3", base64(sm3)))
        .with("receipt", receipt);
  }

  private static Json base64(List<byte[]> hashes) {
    return new Json.Arr(
        hashes.stream().map(hash -> (Json) new Json.Text(Bytes.base64(hash))).toList());
  }
}
