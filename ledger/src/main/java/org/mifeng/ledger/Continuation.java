package org.mifeng.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.note.Note;

/**
 * Entry 0 of a log that continues an earlier one (SPEC.md §3.1): the last checkpoints the earlier
 * log signed, both of one size, before it was closed. From then on nobody can add to the earlier
 * log, or shorten it, without contradicting the new one.
 *
 * @param noteSha256 the last signed note of the earlier SHA-256 tree
 * @param noteSm3 the last signed note of the earlier SM3 tree
 * @param begunAt when the new log began, in milliseconds since 1970; the log's own word
 */
public record Continuation(String noteSha256, String noteSm3, long begunAt) {
  /** The only version. */
  public static final int VERSION = 1;

  private static final byte[] BEGINNING = "{\"begunAt\":".getBytes(StandardCharsets.US_ASCII);
  private static final Set<String> MEMBERS = Set.of("begunAt", "continues", "v");
  private static final Set<String> SUITES = Set.of("sha256", "sm3");

  public Continuation {
    if (begunAt < 0 || begunAt > Json.Num.MAX_EXACT) {
      throw new MalformedException("a time is a whole number of milliseconds");
    }
    Checkpoint sha256 = Checkpoint.parse(Note.parse(noteSha256).text());
    Checkpoint sm3 = Checkpoint.parse(Note.parse(noteSm3).text());
    if (sha256.size() != sm3.size() || sha256.origin().equals(sm3.origin())) {
      throw new MalformedException("a log continues two trees of one size");
    }
  }

  /**
   * Whether an entry claims to be a continuation, well formed or not: canonical JSON puts its first
   * member first, and no leaf has that one.
   */
  public static boolean isClaimedBy(byte[] body) {
    return Arrays.mismatch(body, BEGINNING) == BEGINNING.length;
  }

  /**
   * Reads an entry; only its canonical bytes are accepted.
   *
   * @throws MalformedException when it is longer than a leaf, not canonical, or has other members
   */
  public static Continuation parse(byte[] body) {
    Json.Obj json = JsonReader.read(body, Leaf.MAX_BYTES).asObject();
    if (!Arrays.equals(Jcs.write(json), body)) {
      throw new MalformedException("continuation not canonical");
    }
    if (json.count("v") != VERSION) {
      throw new MalformedException("continuation of an unknown version");
    }
    Json.Obj continues = json.object("continues");
    if (!json.unknown(MEMBERS).isEmpty() || !continues.unknown(SUITES).isEmpty()) {
      throw new MalformedException("continuation with unknown members");
    }
    return new Continuation(continues.text("sha256"), continues.text("sm3"), json.count("begunAt"));
  }

  /**
   * The canonical bytes, which are what the trees hash.
   *
   * @throws MalformedException when they are longer than a leaf may be
   */
  public byte[] body() {
    byte[] body =
        Jcs.write(
            Json.Obj.empty()
                .with("begunAt", begunAt)
                .with("continues", Json.Obj.empty().with("sha256", noteSha256).with("sm3", noteSm3))
                .with("v", VERSION));
    if (body.length > Leaf.MAX_BYTES) {
      throw new MalformedException("continuation longer than " + Leaf.MAX_BYTES + " bytes");
    }
    return body;
  }

  /** The last signed note of one tree. */
  public Note note(HashSuite suite) {
    return Note.parse(
        switch (suite) {
          case SHA256 -> noteSha256;
          case SM3 -> noteSm3;
        });
  }

  /** The last checkpoint of one tree. */
  public Checkpoint checkpoint(HashSuite suite) {
    return Checkpoint.parse(note(suite).text());
  }
}
