package org.mifeng.ledger.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.Commitment;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.json.DuplicateMemberException;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.ledger.merkle.HashSuite;

/** Reads the form of bundles and proofs; whether they are true is asked of {@link BundleCheck}. */
public final class BundleReader {
  private static final int MAX_HASHES = 64;

  private BundleReader() {}

  /**
   * Reads a bundle and recomputes its trees.
   *
   * @throws MalformedBundleException B01 to B05 for its form; B07 or B08 when its files give other
   *     roots than its head says
   */
  public static Bundle read(byte[] bytes) {
    Json.Obj json = canonical(bytes, Bundle.MAX_BYTES);
    requireVersion(json);
    Bundle bundle;
    BundleHead head;
    try {
      Set<String> unknown = json.unknown(Set.of("head", "items", "v"));
      if (!unknown.isEmpty()) {
        throw new MalformedException("bundle with unknown members");
      }
      head = head(json.object("head"), unknown);
      List<Json> listed = json.array("items");
      if (listed.size() != head.size()) {
        throw new MalformedException("the head speaks of another number of files");
      }
      List<BundleItem> items = new ArrayList<>(listed.size());
      for (Json item : listed) {
        items.add(item(item.asObject(), unknown));
      }
      bundle = Bundle.of(items);
      if (!unknown.isEmpty() || !bundle.items().equals(items)) {
        throw new MalformedException("unknown members, or files not in their order");
      }
    } catch (MalformedBundleException e) {
      throw e;
    } catch (MalformedException e) {
      throw new MalformedBundleException(BundleCode.B04, e.rule());
    }
    for (HashSuite suite : HashSuite.values()) {
      if (!Arrays.equals(bundle.head().root(suite), head.root(suite))) {
        throw new MalformedBundleException(
            BundleCode.outside(suite), "the files give another root");
      }
    }
    return bundle;
  }

  /**
   * Reads a proof.
   *
   * @throws MalformedBundleException B01 to B05
   */
  public static BundleProof readProof(byte[] bytes) {
    return proof(canonical(bytes, BundleProof.MAX_BYTES));
  }

  /** Whether bytes look like a proof rather than a receipt: by their members, unchecked. */
  public static boolean isProof(byte[] bytes) {
    try {
      Json.Obj json = JsonReader.read(bytes, BundleProof.MAX_BYTES).asObject();
      return json.find("item") != null && json.find("head") != null;
    } catch (MalformedException e) {
      return false;
    }
  }

  private static Json.Obj canonical(byte[] bytes, int limit) {
    Json.Obj json = json(bytes, limit);
    if (!isCanonical(bytes, json)) {
      throw new MalformedBundleException(BundleCode.B02, "not canonical");
    }
    return json;
  }

  static boolean isCanonical(byte[] bytes, Json json) {
    return Arrays.equals(Jcs.write(json), bytes);
  }

  static Json.Obj json(byte[] bytes, int limit) {
    try {
      return JsonReader.read(bytes, limit).asObject();
    } catch (DuplicateMemberException e) {
      throw new MalformedBundleException(BundleCode.B05, "member named twice");
    } catch (MalformedException e) {
      throw new MalformedBundleException(BundleCode.B01, e.rule());
    }
  }

  static BundleProof proof(Json.Obj json) {
    requireVersion(json);
    try {
      Set<String> unknown = new TreeSet<>();
      know(unknown, "", json, "head", "index", "item", "proofs", "receipt", "v");
      Json.Obj proofs = json.object("proofs");
      know(unknown, "proofs.", proofs, "sha256", "sm3");
      return new BundleProof(
          head(json.object("head"), unknown),
          item(json.object("item"), unknown),
          json.count("index"),
          hashes(proofs, "sha256"),
          hashes(proofs, "sm3"),
          json.object("receipt"),
          unknown);
    } catch (MalformedBundleException e) {
      throw e;
    } catch (MalformedException e) {
      throw new MalformedBundleException(BundleCode.B04, e.rule());
    }
  }

  private static void requireVersion(Json.Obj json) {
    if (json.find("v") == null) {
      throw new MalformedBundleException(BundleCode.B04, "member missing: v");
    }
    if (!new Json.Num(BundleHead.VERSION).equals(json.find("v"))) {
      throw new MalformedBundleException(BundleCode.B03, "unknown version");
    }
  }

  private static BundleHead head(Json.Obj json, Set<String> unknown) {
    know(unknown, "head.", json, "rootSha256", "rootSm3", "size", "v");
    requireVersion(json);
    return new BundleHead(
        json.count("size"),
        Bytes.fromHex(json.text("rootSha256"), HashSuite.LENGTH),
        Bytes.fromHex(json.text("rootSm3"), HashSuite.LENGTH));
  }

  private static BundleItem item(Json.Obj json, Set<String> unknown) {
    know(unknown, "item.", json, "path", "salt", "sha256", "size", "sm3");
    byte[] salt = Bytes.fromBase64(json.text("salt"));
    if (salt.length != Commitment.SALT) {
      throw new MalformedException("a salt has 32 bytes");
    }
    return new BundleItem(
        json.text("path"),
        new Digests(
            Bytes.fromHex(json.text("sha256"), HashSuite.LENGTH),
            Bytes.fromHex(json.text("sm3"), HashSuite.LENGTH),
            json.count("size")),
        salt);
  }

  private static List<byte[]> hashes(Json.Obj proofs, String name) {
    List<Json> listed = proofs.array(name);
    if (listed.size() > MAX_HASHES) {
      throw new MalformedException("more than " + MAX_HASHES + " hashes");
    }
    // Hashes of another length are read: the check of the proof says so.
    return listed.stream().map(hash -> Bytes.fromBase64(hash.asText())).toList();
  }

  private static void know(Set<String> unknown, String at, Json.Obj json, String... known) {
    json.unknown(Set.of(known)).forEach(name -> unknown.add(at + name));
  }
}
