package org.mifeng.ledger.bundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.ledger.merkle.HashSuite;

/** Writes bundles and proofs of single files: canonical JSON, no newline at the end. */
public final class BundleWriter {
  private BundleWriter() {}

  /**
   * The bytes of a bundle, for its holder alone.
   *
   * @throws MalformedException when they are longer than {@link Bundle#MAX_BYTES}
   */
  public static byte[] write(Bundle bundle) {
    List<Json> items = new ArrayList<>(bundle.items().size());
    bundle.items().forEach(item -> items.add(item(item)));
    byte[] bytes =
        Jcs.write(
            Json.Obj.empty()
                .with("v", BundleHead.VERSION)
                .with("head", bundle.head().json())
                .with("items", new Json.Arr(items)));
    if (bytes.length > Bundle.MAX_BYTES) {
      throw new MalformedException("bundle longer than " + Bundle.MAX_BYTES + " bytes");
    }
    return bytes;
  }

  /**
   * Extracts what shows one file. The receipt's own note of a name is left out: it would tell what
   * the folder is called.
   *
   * @param place of the file
   * @param receipt bytes of the receipt of the bundle's head; put in as they are but for the name
   * @throws MalformedException when the receipt is not a JSON object or too large
   */
  public static byte[] proof(Bundle bundle, int place, byte[] receipt) {
    BundleProof proof =
        new BundleProof(
            bundle.head(),
            bundle.items().get(place),
            place,
            bundle.prove(HashSuite.SHA256, place).hashes(),
            bundle.prove(HashSuite.SM3, place).hashes(),
            withoutName(JsonReader.read(receipt, BundleProof.MAX_BYTES / 2).asObject()),
            Set.of());
    return Jcs.write(proof.json());
  }

  private static Json.Obj withoutName(Json.Obj receipt) {
    if (!(receipt.find("subject") instanceof Json.Obj subject)) {
      return receipt;
    }
    Map<String, Json> kept = new LinkedHashMap<>(subject.members());
    kept.remove("name");
    Map<String, Json> members = new LinkedHashMap<>(receipt.members());
    members.put("subject", new Json.Obj(kept));
    return new Json.Obj(members);
  }

  static Json.Obj item(BundleItem item) {
    return Json.Obj.empty()
        .with("path", item.path())
        .with("sha256", Bytes.hex(item.digests().sha256()))
        .with("sm3", Bytes.hex(item.digests().sm3()))
        .with("size", item.digests().size())
        .with("salt", Bytes.base64(item.salt()));
  }
}
