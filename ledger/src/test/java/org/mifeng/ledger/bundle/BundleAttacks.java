package org.mifeng.ledger.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.receipt.Subject;

/** The attacks on proofs of single files, and on whole bundles, as language-neutral vectors. */
public final class BundleAttacks {
  /** How many files the sample bundle has. */
  static final int FILES = 13;

  /** What each attack starts from. */
  static final Bundle BUNDLE = Bundle.of(items(FILES));

  private final TestLog log = new TestLog();
  private final byte[] receipt = receipt(log, BUNDLE.head(), BundleHead.MEDIA_TYPE);
  private final int place = BUNDLE.place("docs/recipe.txt");
  private final byte[] good = BundleWriter.proof(BUNDLE, place, receipt);
  private final Map<String, Json.Obj> vectors = new LinkedHashMap<>();

  private BundleAttacks() {}

  /** All attacks by name. */
  public static Map<String, Json.Obj> write() {
    BundleAttacks attacks = new BundleAttacks();
    attacks.forms();
    attacks.trees();
    attacks.files();
    attacks.receipts();
    attacks.whole();
    return attacks.vectors;
  }

  /** A bundle of thirteen files. */
  public static Bundle sample() {
    return BUNDLE;
  }

  /** The proof of one file of it, which is {@link TestLog#FILE}, sealed in an empty log. */
  public static byte[] sampleProof(TestLog log) {
    return BundleWriter.proof(
        BUNDLE,
        BUNDLE.place("docs/recipe.txt"),
        receipt(log, BUNDLE.head(), BundleHead.MEDIA_TYPE));
  }

  static List<BundleItem> items(int count) {
    List<BundleItem> items = new ArrayList<>();
    items.add(new BundleItem("docs/recipe.txt", Digests.of(TestLog.FILE), TestLog.salt(500)));
    for (int i = 1; i < count; i++) {
      byte[] content = ("file " + i).getBytes(StandardCharsets.UTF_8);
      items.add(new BundleItem("docs/%04d.txt".formatted(i), Digests.of(content), salt(i)));
    }
    return items;
  }

  private static byte[] salt(int number) {
    return TestLog.salt(500 + number);
  }

  /** The receipt of a head in a log of five entries. */
  static byte[] receipt(TestLog log, BundleHead head, @Nullable String mediaType) {
    Subject subject = new Subject(head.digests(), mediaType, "folder");
    log.fill(3);
    long index = log.append(TestLog.leaf(1, subject).body());
    log.fill(1);
    return log.receipt(1, subject, index);
  }

  private void add(
      String name, byte[] proof, byte @Nullable [] file, boolean trusting, String... codes) {
    Json.Obj json = Json.Obj.empty().with("proof", Bytes.base64(proof)).with("of", "file");
    if (file != null) {
      json.with("file", Bytes.base64(file));
    }
    if (trusting) {
      json.with("policy", JsonReader.read(log.policy().bytes(), 1 << 16));
    }
    vectors.put(name, json.with("now", TestLog.NOW.toString()).with("codes", texts(Set.of(codes))));
  }

  private void add(String name, byte[] proof, String... codes) {
    add(name, proof, TestLog.FILE, true, codes);
  }

  private static Json texts(Set<String> codes) {
    return new Json.Arr(
        new TreeSet<>(codes).stream().map(code -> (Json) new Json.Text(code)).toList());
  }

  private static byte[] changed(byte[] json, Consumer<Json.Obj> change) {
    Json.Obj read = JsonReader.read(json, 1 << 20).asObject();
    change.accept(read);
    return Jcs.write(read);
  }

  private byte[] changed(Consumer<Json.Obj> change) {
    return changed(good, change);
  }

  private void forms() {
    add("good", good);
    add("not-json", "proof".getBytes(StandardCharsets.UTF_8), "B01");
    add("blank-inside", Bytes.concat(good, new byte[] {' '}), "B02");
    add("version-2", changed(json -> json.with("v", 2)), "B03");
    add("head-of-version-2", changed(json -> json.object("head").with("v", 2)), "B03");
    add("salt-missing", changed(json -> json.object("item").members().remove("salt")), "B04");
    add("salt-short", changed(json -> json.object("item").with("salt", "AAAA")), "B04");
    add("size-of-nothing", changed(json -> json.object("head").with("size", 0)), "B04");
    add(
        "size-beyond-limit",
        changed(json -> json.object("head").with("size", Bundle.MAX_ITEMS + 1L)),
        "B04");
    for (String path : List.of("../recipe.txt", "/recipe.txt", "docs//recipe.txt", "docs\\x")) {
      String name = path.replaceAll("[^a-z]+", "-");
      add(
          "path-" + (path.startsWith("..") ? "up" : path.startsWith("/") ? "root" : name),
          changed(json -> json.object("item").with("path", path)),
          "B04");
    }
    String text = new String(good, StandardCharsets.UTF_8);
    add(
        "index-twice",
        text.replace("\"index\":" + place + ",\"item\"", "\"index\":1,\"index\":1,\"item\"")
            .getBytes(StandardCharsets.UTF_8),
        "B05");
    add("member-unknown", changed(json -> json.with("extra", 1)), "B11");
  }

  private void trees() {
    BundleItem other = BUNDLE.items().get((place + 1) % FILES);
    add("neighbours-index", changed(json -> json.with("index", place ^ 1)), "B07", "B08");
    add("index-beyond-size", changed(json -> json.with("index", FILES)), "B07", "B08");
    add(
        "hash-missing",
        changed(json -> json.object("proofs").with("sm3", new Json.Arr(List.of()))),
        "B08");
    add(
        "hash-short",
        changed(
            json -> {
              List<Json> hashes = new ArrayList<>(json.object("proofs").array("sha256"));
              hashes.set(0, new Json.Text("AAAA"));
              json.object("proofs").with("sha256", new Json.Arr(hashes));
            }),
        "B07");
    add(
        "trees-swapped",
        changed(
            json -> {
              Json.Obj proofs = json.object("proofs");
              Json sha256 = proofs.require("sha256");
              proofs.with("sha256", proofs.require("sm3")).with("sm3", sha256);
            }),
        "B07",
        "B08");
    add(
        "salt-of-another-file",
        changed(json -> json.object("item").with("salt", Bytes.base64(other.salt()))),
        "B07",
        "B08");
    add(
        "path-of-another-file",
        changed(json -> json.object("item").with("path", other.path())),
        "B07",
        "B08");
    // A forger who can only break SHA-256 is still caught by the other tree, and by the receipt.
    add(
        "root-sha256-of-forger",
        changed(json -> json.object("head").with("rootSha256", "00".repeat(32))),
        "B06",
        "B07");
    add("size-raised", changed(json -> json.object("head").with("size", 40)), "B06", "B07", "B08");
  }

  private void files() {
    add("file-not-supplied", good, null, true, "B10");
    add("file-changed", good, "another".getBytes(StandardCharsets.UTF_8), true, "B09");
    add(
        "file-and-digests-changed",
        changed(
            json ->
                json.object("item")
                    .with("sha256", Bytes.hex(HashSuite.SHA256.digest(new byte[1])))
                    .with("sm3", Bytes.hex(HashSuite.SM3.digest(new byte[1])))
                    .with("size", 1)),
        new byte[1],
        true,
        "B07",
        "B08");
    add("nobody-trusted", good, TestLog.FILE, false, "S11");
  }

  private void receipts() {
    Bundle other = Bundle.of(items(5));
    byte[] foreign = receipt(new TestLog(), other.head(), BundleHead.MEDIA_TYPE);
    add("receipt-of-another-bundle", BundleWriter.proof(BUNDLE, place, foreign), "B06");
    byte[] untyped = receipt(new TestLog(), BUNDLE.head(), "application/json");
    add("receipt-of-an-ordinary-file", BundleWriter.proof(BUNDLE, place, untyped), "B06");
    add("receipt-empty", changed(json -> json.with("receipt", Json.Obj.empty())), "R04");
    add(
        "receipt-moved",
        changed(json -> json.object("receipt").object("leaf").with("index", 2)),
        "P06");
    TestLog forged = new TestLog();
    byte[] forgers = receipt(forged, other.head(), BundleHead.MEDIA_TYPE);
    add(
        "receipt-with-head-replaced",
        changed(
            json ->
                json.object("receipt")
                    .with("leaf", JsonReader.read(forgers, 1 << 20).asObject().require("leaf"))),
        "L01",
        "P04",
        "P05");
  }

  private void whole() {
    byte[] bundle = BundleWriter.write(BUNDLE);
    whole("bundle-good", bundle);
    whole("bundle-not-json", new byte[] {'['}, "B01");
    whole("bundle-blank-inside", Bytes.concat(bundle, new byte[] {'\n'}), "B02");
    whole("bundle-version-9", changed(bundle, json -> json.with("v", 9)), "B03");
    whole(
        "bundle-path-twice",
        changed(bundle, json -> item(json, 0).with("path", item(json, 1).text("path"))),
        "B04");
    whole(
        "bundle-order-changed",
        changed(
            bundle,
            json -> {
              List<Json> items = new ArrayList<>(json.array("items"));
              items.add(items.removeFirst());
              json.with("items", new Json.Arr(items));
            }),
        "B04");
    whole(
        "bundle-file-missing",
        changed(
            bundle,
            json -> json.with("items", new Json.Arr(json.array("items").subList(0, FILES - 1)))),
        "B04");
    whole(
        "bundle-root-changed",
        changed(bundle, json -> json.object("head").with("rootSm3", "00".repeat(32))),
        "B08");
  }

  private static Json.Obj item(Json.Obj bundle, int place) {
    return bundle.array("items").get(place).asObject();
  }

  private void whole(String name, byte[] bundle, String... codes) {
    vectors.put(
        name,
        Json.Obj.empty()
            .with("of", "bundle")
            .with("bundle", Bytes.base64(bundle))
            .with("codes", texts(Set.of(codes))));
  }
}
