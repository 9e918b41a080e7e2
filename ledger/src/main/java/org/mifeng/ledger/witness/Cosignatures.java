package org.mifeng.ledger.witness;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.note.NoteSignature;
import org.mifeng.ledger.note.NoteVerifier;

/**
 * What the cosignatures of one note are worth to somebody who knows some witnesses.
 *
 * @param good keys whose one cosignature is theirs, with the time it states
 * @param bad keys with a cosignature that is not theirs
 * @param twice keys that stand under the note more than once; each counts once at most
 * @param unknown lines of neither the log nor a known witness
 */
public record Cosignatures(
    Map<WitnessKey, Instant> good, Set<WitnessKey> bad, Set<WitnessKey> twice, int unknown) {

  public Cosignatures {
    good = Map.copyOf(good);
    bad = Set.copyOf(bad);
    twice = Set.copyOf(twice);
  }

  /**
   * Checks the cosignatures of a note.
   *
   * @param log whose own signature is passed over, already checked elsewhere
   * @param known keys of witnesses, all for the note's tree
   */
  public static Cosignatures read(Note note, NoteVerifier log, Collection<WitnessKey> known) {
    Map<WitnessKey, Instant> good = new LinkedHashMap<>();
    Set<WitnessKey> bad = new LinkedHashSet<>();
    Set<WitnessKey> seen = new LinkedHashSet<>();
    Set<WitnessKey> twice = new LinkedHashSet<>();
    int unknown = 0;
    for (NoteSignature signature : note.signatures()) {
      Optional<WitnessKey> key = known.stream().filter(k -> k.isNamedBy(signature)).findFirst();
      if (key.isEmpty()) {
        unknown += log.isNamedBy(signature) ? 0 : 1;
        continue;
      }
      if (!seen.add(key.get())) {
        twice.add(key.get());
      }
      Optional<Instant> time = key.get().verify(note.text(), signature.signature());
      time.ifPresentOrElse(
          t -> good.merge(key.get(), t, Cosignatures::earlier), () -> bad.add(key.get()));
    }
    good.keySet().removeAll(bad);
    return new Cosignatures(good, bad, twice, unknown);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
