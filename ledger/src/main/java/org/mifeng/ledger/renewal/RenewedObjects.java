package org.mifeng.ledger.renewal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mifeng.ledger.PublishedNote;
import org.mifeng.ledger.anchor.Anchor;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.note.NoteSignature;
import org.mifeng.ledger.time.TimeToken;

/**
 * What an evidence record covers: everything an upgrade says about its checkpoint, part by part, so
 * that a word that comes in later does not break the record.
 */
public final class RenewedObjects {
  private final List<byte[]> required;
  private final List<byte[]> all;

  private RenewedObjects(List<byte[]> required, List<byte[]> all) {
    this.required = List.copyOf(required);
    this.all = List.copyOf(all);
  }

  /**
   * The objects of an upgrade: both notes as the log alone signed them, which a record must cover;
   * then each cosignature as a note of its own, each token, certificate and piece of revocation
   * data, and each anchor in canonical JSON.
   */
  public static RenewedObjects of(
      PublishedNote sha256, PublishedNote sm3, List<TimeToken> timestamps, List<Anchor> anchors) {
    List<byte[]> notes = List.of(sha256.logOnly(), sm3.logOnly());
    List<byte[]> objects = new ArrayList<>(notes);
    for (PublishedNote note : List.of(sha256, sm3)) {
      List<NoteSignature> signatures = note.note().signatures();
      for (NoteSignature cosignature : signatures.subList(1, signatures.size())) {
        Note alone = new Note(note.note().text(), List.of(cosignature));
        objects.add(alone.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
    for (TimeToken token : timestamps) {
      objects.add(token.token());
      objects.addAll(token.certificates());
      objects.addAll(token.revocation());
    }
    anchors.forEach(anchor -> objects.add(Jcs.write(anchor.json())));
    List<byte[]> once = new ArrayList<>();
    for (byte[] object : objects) {
      if (once.stream().noneMatch(known -> Arrays.equals(known, object))) {
        once.add(object);
      }
    }
    return new RenewedObjects(notes, once);
  }

  /** What every record must cover: both notes. */
  List<byte[]> required() {
    return required;
  }

  /** All objects, each once. */
  List<byte[]> all() {
    return all;
  }
}
