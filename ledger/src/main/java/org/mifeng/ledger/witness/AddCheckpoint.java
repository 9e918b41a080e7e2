package org.mifeng.ledger.witness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.note.Note;

/**
 * A request to a witness (C2SP tlog-witness, add-checkpoint): the size it cosigned last, the proof
 * that the new tree continues that one, an empty line, the new checkpoint.
 *
 * @param oldSize that the proof starts from
 * @param proof hashes of 32 bytes, at most 63
 * @param note the checkpoint as its log signed it
 */
public record AddCheckpoint(long oldSize, List<byte[]> proof, Note note) {
  /** Longest request, in bytes. */
  public static final int MAX_BYTES = Note.MAX_BYTES;

  private static final int MAX_PROOF = 63;
  private static final int MAX_TEXT = 4096;
  private static final int HASH_CHARS = 44;

  public AddCheckpoint {
    proof = List.copyOf(proof);
    if (oldSize < 0 || proof.size() > MAX_PROOF) {
      throw new MalformedException("a negative size, or more than 63 hashes");
    }
    if (note.text().getBytes(StandardCharsets.UTF_8).length > MAX_TEXT) {
      throw new MalformedException("the checkpoint's text is too long");
    }
    CheckpointText.head(note.text());
  }

  /**
   * Reads a request.
   *
   * @throws MalformedException when it is not written exactly so
   */
  public static AddCheckpoint parse(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw new MalformedException("request too long");
    }
    int at = 0;
    String line = line(bytes, at);
    if (!line.matches("old (0|[1-9][0-9]{0,18})")) {
      throw new MalformedException("a request begins with old and a size");
    }
    long oldSize;
    try {
      oldSize = Long.parseLong(line.substring(4));
    } catch (NumberFormatException e) {
      throw new MalformedException("the old size is too large");
    }
    at += line.length() + 1;
    List<byte[]> proof = new ArrayList<>();
    for (line = line(bytes, at); !line.isEmpty(); line = line(bytes, at)) {
      if (proof.size() == MAX_PROOF) {
        throw new MalformedException("more than 63 hashes in the proof");
      }
      byte[] hash = Bytes.fromBase64(line);
      if (hash.length != HashSuite.LENGTH) {
        throw new MalformedException("a hash has 32 bytes");
      }
      proof.add(hash);
      at += line.length() + 1;
    }
    Note note = Note.parse(Arrays.copyOfRange(bytes, at + 1, bytes.length));
    return new AddCheckpoint(oldSize, proof, note);
  }

  /** One line without its newline, at most as long as that of a hash. */
  private static String line(byte[] bytes, int from) {
    int most = Math.min(bytes.length, from + HASH_CHARS + 1);
    for (int end = from; end < most; end++) {
      if (bytes[end] == '\n') {
        return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
      }
    }
    throw new MalformedException("a line of the request is too long or does not end");
  }

  /** The checkpoint's first three lines. */
  public Checkpoint checkpoint() {
    return CheckpointText.head(note.text());
  }

  /** The request as it is sent. */
  public byte[] bytes() {
    StringBuilder out = new StringBuilder("old ").append(oldSize).append('\n');
    proof.forEach(hash -> out.append(Bytes.base64(hash)).append('\n'));
    return out.append('\n').append(note).toString().getBytes(StandardCharsets.UTF_8);
  }
}
