package org.mifeng.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mifeng.ledger.note.Note;

/**
 * A checkpoint with the signatures on it: the log's first, then those of witnesses.
 *
 * @param note all of it
 * @param checkpoint what its text says
 */
public record PublishedNote(Note note, Checkpoint checkpoint) {
  /**
   * Reads a note's text.
   *
   * @throws MalformedException when it is no note, or its text no checkpoint
   */
  public static PublishedNote parse(String text) {
    Note note = Note.parse(text);
    return new PublishedNote(note, Checkpoint.parse(note.text()));
  }

  /**
   * The note as the log alone signed it, in UTF-8: text, empty line, first signature line. What
   * time-stamps and anchors cover, because witnesses sign at times of their own.
   */
  public byte[] logOnly() {
    Note alone = new Note(note.text(), List.of(note.signatures().getFirst()));
    return alone.toString().getBytes(StandardCharsets.UTF_8);
  }
}
