package org.mifeng.ledger.receipt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.Commitment;
import org.mifeng.ledger.Leaf;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.json.DuplicateMemberException;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.ledger.merkle.HashSuite;

/** Reads the form of a receipt; whether it is true is asked of {@link ReceiptCheck}. */
public final class ReceiptReader {
  private static final int MAX_ORIGIN = 256;
  private final Set<String> unknown = new TreeSet<>();

  private ReceiptReader() {}

  /**
   * Reads a receipt.
   *
   * @throws MalformedReceiptException R01 not JSON or too large, R05 a member twice, R03 unknown
   *     version, R04 a member missing or of another form; R02 not canonical
   */
  public static Receipt read(byte[] bytes) {
    Json.Obj json = json(bytes);
    Receipt receipt = receipt(json);
    if (!isCanonical(bytes, json)) {
      throw new MalformedReceiptException(CheckCode.R02, "receipt not canonical");
    }
    return receipt;
  }

  static Json.Obj json(byte[] bytes) {
    try {
      return JsonReader.read(bytes, Receipt.MAX_BYTES).asObject();
    } catch (DuplicateMemberException e) {
      throw new MalformedReceiptException(CheckCode.R05, "member named twice");
    } catch (MalformedException e) {
      throw new MalformedReceiptException(CheckCode.R01, e.rule());
    }
  }

  static boolean isCanonical(byte[] bytes, Json json) {
    return Arrays.equals(Jcs.write(json), bytes);
  }

  static Receipt receipt(Json.Obj json) {
    requireVersion(json);
    try {
      return new ReceiptReader().body(json);
    } catch (MalformedException e) {
      throw new MalformedReceiptException(CheckCode.R04, e.rule());
    }
  }

  private static void requireVersion(Json.Obj json) {
    if (json.find("v") == null) {
      throw new MalformedReceiptException(CheckCode.R04, "member missing: v");
    }
    if (!new Json.Num(Receipt.VERSION).equals(json.find("v"))) {
      throw new MalformedReceiptException(CheckCode.R03, "receipt of an unknown version");
    }
  }

  private Receipt body(Json.Obj json) {
    know(
        "",
        json,
        "leaf",
        "level",
        "log",
        "proofs",
        "receiptId",
        "salt",
        "subject",
        "upgrades",
        "v");
    byte[] salt = Bytes.fromBase64(json.text("salt"));
    if (salt.length != Commitment.SALT) {
      throw new MalformedException("a salt has 32 bytes");
    }
    long level = json.count("level");
    if (level < Receipt.SEALED) {
      throw new MalformedException("the lowest level is 1");
    }
    Json.Obj leaf = json.object("leaf");
    know("leaf.", leaf, "body", "index");
    Receipt.Entry entry =
        new Receipt.Entry(leaf.count("index"), Bytes.fromBase64(leaf.text("body")));
    Json.Obj log = json.object("log");
    know("log.", log, "originC2sp", "originSm");
    Json.Obj proofs = json.object("proofs");
    know("proofs.", proofs, "sha256", "sm3");
    Receipt.Proofs both =
        new Receipt.Proofs(
            origin(log, "originC2sp"),
            origin(log, "originSm"),
            proof("proofs.sha256.", proofs.object("sha256")),
            proof("proofs.sm3.", proofs.object("sm3")));
    return new Receipt(
        Leaf.uuid(json.text("receiptId")),
        new Receipt.Claim(
            level, json.findList("upgrades", Upgrade.MOST, item -> upgrade(item.asObject()))),
        subject(json.object("subject")),
        salt,
        entry,
        both,
        unknown);
  }

  private static String origin(Json.Obj log, String name) {
    String origin = log.text(name);
    if (origin.isEmpty() || origin.length() > MAX_ORIGIN) {
      throw new MalformedException("an origin has 1 to 256 characters");
    }
    return origin;
  }

  private Subject subject(Json.Obj json) {
    know("subject.", json, "digests", "mediaType", "name", "size");
    Json.Obj digests = json.object("digests");
    know("subject.digests.", digests, "sha256", "sm3");
    return new Subject(
        new Digests(
            Bytes.fromHex(digests.text("sha256"), HashSuite.LENGTH),
            Bytes.fromHex(digests.text("sm3"), HashSuite.LENGTH),
            json.count("size")),
        json.findText("mediaType"),
        json.findText("name"));
  }

  private Upgrade upgrade(Json.Obj json) {
    know("upgrades.", json, UpgradeForm.MEMBERS);
    Json.Obj proofs = json.object("proofs");
    know("upgrades.proofs.", proofs, "sha256", "sm3");
    return UpgradeForm.read(
        json,
        proof("upgrades.proofs.sha256.", proofs.object("sha256")),
        proof("upgrades.proofs.sm3.", proofs.object("sm3")));
  }

  private SuiteProof proof(String at, Json.Obj json) {
    know(at, json, "checkpoint", "hashes", "index");
    return proof(json);
  }

  static SuiteProof proof(Json.Obj json) {
    List<byte[]> hashes = new ArrayList<>();
    // Hashes of another length are read: the proof's check has a code of its own for them.
    json.array("hashes").forEach(hash -> hashes.add(Bytes.fromBase64(hash.asText())));
    return new SuiteProof(json.count("index"), hashes, json.text("checkpoint"));
  }

  private void know(String at, Json.Obj json, String... known) {
    json.unknown(Set.of(known)).forEach(name -> unknown.add(at + name));
  }
}
