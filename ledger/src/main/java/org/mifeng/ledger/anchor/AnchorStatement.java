package org.mifeng.ledger.anchor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.note.Note;

/**
 * What a log writes down to be anchored: both its checkpoints of one size and the time tokens there
 * were. It binds the two trees to each other, which no signature of the log does. Only its SHA-256
 * and the size go on a chain.
 *
 * @param sha256 the checkpoint of the SHA-256 tree
 * @param sm3 the checkpoint of the SM3 tree, of the same size
 * @param noteSha256 SHA-256 of the SHA-256 tree's note as the log alone signed it
 * @param noteSm3 SM3 of the SM3 tree's note as the log alone signed it
 * @param tokens SHA-256 of time tokens over these notes
 */
public record AnchorStatement(
    Checkpoint sha256, Checkpoint sm3, byte[] noteSha256, byte[] noteSm3, List<byte[]> tokens) {
  /** The only version. */
  public static final int VERSION = 1;

  /** Most time tokens. */
  public static final int MAX_TOKENS = 16;

  private static final int MAX_ORIGIN = 256;

  public AnchorStatement {
    tokens = List.copyOf(tokens);
    boolean fits = tokens.size() <= MAX_TOKENS && sha256.size() <= Json.Num.MAX_EXACT;
    if (sha256.size() != sm3.size() || !fits) {
      throw new MalformedException("a statement is about two checkpoints of one size");
    }
  }

  /**
   * The statement about a published size.
   *
   * @param noteC2sp the SHA-256 tree's note as the log alone signed it
   * @param noteSm the SM3 tree's note as the log alone signed it
   * @param tokens time tokens over these notes, DER
   */
  public static AnchorStatement of(String noteC2sp, String noteSm, List<byte[]> tokens) {
    return new AnchorStatement(
        Checkpoint.parse(Note.parse(noteC2sp).text()),
        Checkpoint.parse(Note.parse(noteSm).text()),
        HashSuite.SHA256.digest(noteC2sp.getBytes(StandardCharsets.UTF_8)),
        HashSuite.SM3.digest(noteSm.getBytes(StandardCharsets.UTF_8)),
        tokens.stream().map(HashSuite.SHA256::digest).toList());
  }

  /**
   * Reads a statement.
   *
   * @throws MalformedException when it has other members or another form
   */
  public static AnchorStatement read(Json.Obj json) {
    json.requireOnly("notes", "origins", "roots", "size", "tokens", "v");
    if (json.count("v") != VERSION) {
      throw new MalformedException("statement of an unknown version");
    }
    Json.Obj origins = suites(json, "origins");
    Json.Obj roots = suites(json, "roots");
    Json.Obj notes = suites(json, "notes");
    long size = json.count("size");
    List<byte[]> tokens =
        json.list("tokens", MAX_TOKENS, hash -> Bytes.fromHex(hash.asText(), HashSuite.LENGTH));
    return new AnchorStatement(
        new Checkpoint(origin(origins.text("sha256")), size, hash(roots, "sha256")),
        new Checkpoint(origin(origins.text("sm3")), size, hash(roots, "sm3")),
        hash(notes, "sha256"),
        hash(notes, "sm3"),
        tokens);
  }

  private static Json.Obj suites(Json.Obj json, String name) {
    Json.Obj pair = json.object(name);
    pair.requireOnly("sha256", "sm3");
    return pair;
  }

  private static String origin(String text) {
    if (text.isEmpty() || text.length() > MAX_ORIGIN || text.contains("\n")) {
      throw new MalformedException("not an origin");
    }
    return text;
  }

  private static byte[] hash(Json.Obj json, String name) {
    return Bytes.fromHex(json.text(name), HashSuite.LENGTH);
  }

  /** The size both checkpoints have. */
  public long size() {
    return sha256.size();
  }

  /** The statement as JSON. */
  public Json.Obj json() {
    List<Json> hashes = new ArrayList<>();
    tokens.forEach(token -> hashes.add(new Json.Text(Bytes.hex(token))));
    return Json.Obj.empty()
        .with("v", VERSION)
        .with("origins", pair(sha256.origin(), sm3.origin()))
        .with("size", size())
        .with("roots", pair(Bytes.hex(sha256.root()), Bytes.hex(sm3.root())))
        .with("notes", pair(Bytes.hex(noteSha256), Bytes.hex(noteSm3)))
        .with("tokens", new Json.Arr(hashes));
  }

  private static Json pair(String sha256, String sm3) {
    return Json.Obj.empty().with("sha256", sha256).with("sm3", sm3);
  }

  /** SHA-256 of the canonical JSON: what goes on a chain. */
  public byte[] digest() {
    return HashSuite.SHA256.digest(Jcs.write(json()));
  }

  /** Whether it is about the same notes as another; the time tokens may differ. */
  boolean isAboutTheSame(AnchorStatement other) {
    return sha256.equals(other.sha256)
        && sm3.equals(other.sm3)
        && Arrays.equals(noteSha256, other.noteSha256)
        && Arrays.equals(noteSm3, other.noteSm3);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AnchorStatement that && Arrays.equals(digest(), that.digest());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(noteSha256);
  }
}
