package org.mifeng.ledger.witness;

import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.MalformedException;

/** The text of a checkpoint of any log: three lines, and further ones that say nothing to us. */
final class CheckpointText {
  private CheckpointText() {}

  /**
   * The first three lines.
   *
   * @throws MalformedException when they are not a checkpoint, or a further line is empty
   */
  static Checkpoint head(String text) {
    int end = 0;
    for (int line = 0; line < 3; line++) {
      end = text.indexOf('\n', end) + 1;
      if (end == 0) {
        throw new MalformedException("a checkpoint has three lines");
      }
    }
    String further = text.substring(end);
    boolean emptyLine = further.startsWith("\n") || further.contains("\n\n");
    if (emptyLine || !text.endsWith("\n")) {
      throw new MalformedException("further lines of a checkpoint are not empty");
    }
    return Checkpoint.parse(text.substring(0, end));
  }
}
