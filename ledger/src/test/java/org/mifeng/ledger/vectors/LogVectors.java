package org.mifeng.ledger.vectors;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.merkle.ConsistencyProof;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.InclusionProof;
import org.mifeng.ledger.merkle.TreeSnapshot;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.note.NoteSigner;
import org.mifeng.ledger.note.NoteVerifier;

/** Vectors of trees and notes: written from a small log, judged as files. */
final class LogVectors {
  private LogVectors() {}

  static Map<String, Json.Obj> merkle() {
    Map<String, Json.Obj> vectors = new LinkedHashMap<>();
    for (HashSuite suite : HashSuite.values()) {
      TestLog small = new TestLog().fill(7);
      byte[] oldRoot = small.tree(suite).root();
      TestLog log = small.fill(6);
      TreeSnapshot tree = log.tree(suite).snapshot();
      byte[] leaf = suite.leaf(log.bodies().get(5));
      InclusionProof proof = tree.prove(5);
      List<byte[]> hashes = proof.hashes();
      byte[] root = tree.root();
      inclusion(vectors, suite, "good", 5, 13, hashes, leaf, root);
      inclusion(vectors, suite, "leaf-of-another", 5, 13, hashes, suite.leaf(new byte[0]), root);
      inclusion(vectors, suite, "neighbours-index", 4, 13, hashes, leaf, root);
      inclusion(vectors, suite, "index-beyond-size", 13, 13, hashes, leaf, root);
      inclusion(vectors, suite, "hash-missing", 5, 13, hashes.subList(1, 4), leaf, root);
      inclusion(vectors, suite, "hash-short", 5, 13, shortFirst(hashes), leaf, root);
      inclusion(vectors, suite, "root-of-old-size", 5, 13, hashes, leaf, oldRoot);
      List<byte[]> steps = ConsistencyProof.prove(tree, 7, 13).hashes();
      consistency(vectors, suite, "good", 7, 13, steps, oldRoot, root);
      consistency(vectors, suite, "old-root-changed", 7, 13, steps, suite.empty(), root);
      consistency(vectors, suite, "new-root-changed", 7, 13, steps, oldRoot, suite.empty());
      consistency(vectors, suite, "hash-missing", 7, 13, steps.subList(1, 5), oldRoot, root);
      consistency(vectors, suite, "sizes-swapped", 13, 7, steps, root, oldRoot);
      consistency(vectors, suite, "from-empty", 0, 13, List.of(), suite.empty(), root);
    }
    return vectors;
  }

  private static List<byte[]> shortFirst(List<byte[]> hashes) {
    List<byte[]> changed = new ArrayList<>(hashes);
    changed.set(0, new byte[31]);
    return changed;
  }

  private static void inclusion(
      Map<String, Json.Obj> vectors,
      HashSuite suite,
      String name,
      long index,
      long size,
      List<byte[]> hashes,
      byte[] leaf,
      byte[] root) {
    String fault = new InclusionProof(index, size, hashes).check(suite, leaf, root).name();
    vectors.put(
        "inclusion-" + suite.label() + "-" + name,
        Json.Obj.empty()
            .with("proof", "inclusion")
            .with("suite", suite.label())
            .with("index", index)
            .with("size", size)
            .with("hashes", base64(hashes))
            .with("leafHash", Bytes.base64(leaf))
            .with("root", Bytes.base64(root))
            .with("fault", fault));
  }

  private static void consistency(
      Map<String, Json.Obj> vectors,
      HashSuite suite,
      String name,
      long oldSize,
      long size,
      List<byte[]> hashes,
      byte[] oldRoot,
      byte[] root) {
    String fault = new ConsistencyProof(oldSize, size, hashes).check(suite, oldRoot, root).name();
    vectors.put(
        "consistency-" + suite.label() + "-" + name,
        Json.Obj.empty()
            .with("proof", "consistency")
            .with("suite", suite.label())
            .with("oldSize", oldSize)
            .with("size", size)
            .with("hashes", base64(hashes))
            .with("oldRoot", Bytes.base64(oldRoot))
            .with("root", Bytes.base64(root))
            .with("fault", fault));
  }

  private static Json base64(List<byte[]> hashes) {
    List<Json> list = new ArrayList<>();
    hashes.forEach(hash -> list.add(new Json.Text(Bytes.base64(hash))));
    return new Json.Arr(list);
  }

  static String judgeMerkle(Json.Obj vector) {
    HashSuite suite = HashSuite.valueOf(vector.text("suite").toUpperCase(java.util.Locale.ROOT));
    List<byte[]> hashes =
        vector.array("hashes").stream().map(hash -> Bytes.fromBase64(hash.asText())).toList();
    byte[] root = Bytes.fromBase64(vector.text("root"));
    long size = vector.count("size");
    if (vector.text("proof").equals("inclusion")) {
      return new InclusionProof(vector.count("index"), size, hashes)
          .check(suite, Bytes.fromBase64(vector.text("leafHash")), root)
          .name();
    }
    return new ConsistencyProof(vector.count("oldSize"), size, hashes)
        .check(suite, Bytes.fromBase64(vector.text("oldRoot")), root)
        .name();
  }

  static Map<String, Json.Obj> note() {
    Map<String, Json.Obj> vectors = new LinkedHashMap<>();
    TestLog log = new TestLog().fill(3);
    for (HashSuite suite : HashSuite.values()) {
      NoteSigner signer = log.signer(suite);
      NoteVerifier key = signer.verifier();
      NoteSigner stranger = TestLog.signer(key.algorithm(), key.name(), 66);
      String good = log.note(suite);
      String text = Note.parse(good).text();
      note(vectors, suite, "good", good, key);
      note(vectors, suite, "signed-by-stranger", Note.sign(text, stranger).toString(), key);
      note(vectors, suite, "signed-by-both", Note.sign(text, stranger, signer).toString(), key);
      note(vectors, suite, "size-raised", good.replace("\n3\n", "\n4\n"), key);
      note(vectors, suite, "no-empty-line", good.replace("\n\n", "\n"), key);
      note(vectors, suite, "no-final-newline", good.strip(), key);
      note(vectors, suite, "control-character", good.replace("\n3\n", "\n3\t\n"), key);
      note(vectors, suite, "fourth-line", extended(text, signer), key);
      note(vectors, suite, "size-with-zero", resigned(text, "\n03\n", signer), key);
      note(vectors, suite, "size-negative", resigned(text, "\n-3\n", signer), key);
    }
    return vectors;
  }

  private static String extended(String text, NoteSigner signer) {
    return Note.sign(text + "extension\n", signer).toString();
  }

  private static String resigned(String text, String size, NoteSigner signer) {
    return Note.sign(text.replace("\n3\n", size), signer).toString();
  }

  private static void note(
      Map<String, Json.Obj> vectors, HashSuite suite, String name, String note, NoteVerifier key) {
    Json.Obj vector = Json.Obj.empty().with("note", note).with("key", key.toString());
    vectors.put(suite.label() + "-" + name, vector.with("finding", judgeNote(vector)));
  }

  /** What the library says of a note that should be a checkpoint. */
  static String judgeNote(Json.Obj vector) {
    NoteVerifier key = NoteVerifier.parse(vector.text("key"));
    Note note;
    try {
      note = Note.parse(vector.text("note").getBytes(StandardCharsets.UTF_8));
    } catch (MalformedException e) {
      return "MALFORMED_NOTE";
    }
    try {
      Checkpoint.parse(note.text());
    } catch (MalformedException e) {
      return "MALFORMED_CHECKPOINT " + note.check(key);
    }
    return note.check(key).name();
  }
}
