package org.mifeng.ledger;

import java.util.Arrays;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.note.NoteSigner;

/**
 * What a log signs about its tree (C2SP tlog-checkpoint): origin, size and root, a line each, and
 * no further lines.
 *
 * @param origin the log's name, equal to the name of its key
 * @param size leaves in the tree
 * @param root 32 bytes
 */
public record Checkpoint(String origin, long size, byte[] root) {
  public Checkpoint {
    if (size < 0 || root.length != HashSuite.LENGTH || origin.isEmpty() || origin.contains("\n")) {
      throw new IllegalArgumentException("not a checkpoint");
    }
  }

  /**
   * Reads the text of a note.
   *
   * @throws MalformedException when a line is missing, malformed or too many
   */
  public static Checkpoint parse(String text) {
    String[] lines = text.split("\n", -1);
    boolean threeLines = lines.length == 4 && lines[3].isEmpty();
    if (!threeLines || lines[0].isEmpty()) {
      throw new MalformedException("a checkpoint has three lines");
    }
    if (!lines[1].matches("0|[1-9][0-9]{0,18}")) {
      throw new MalformedException("the size is not a number");
    }
    long size;
    try {
      size = Long.parseLong(lines[1]);
    } catch (NumberFormatException e) {
      throw new MalformedException("the size is too large");
    }
    byte[] root = Bytes.fromBase64(lines[2]);
    if (root.length != HashSuite.LENGTH) {
      throw new MalformedException("the root has not 32 bytes");
    }
    return new Checkpoint(lines[0], size, root);
  }

  /** The three lines. */
  public String text() {
    return origin + "\n" + size + "\n" + Bytes.base64(root) + "\n";
  }

  /** The signed note over the three lines. */
  public Note sign(NoteSigner signer) {
    if (!signer.verifier().name().equals(origin)) {
      throw new IllegalArgumentException("a log signs under its origin");
    }
    return Note.sign(text(), signer);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Checkpoint that
        && origin.equals(that.origin)
        && size == that.size
        && Arrays.equals(root, that.root);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(root) * 31 + Long.hashCode(size);
  }
}
