package org.mifeng.ledger.witness;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.TestWitnesses;
import org.mifeng.ledger.crypto.KeyAlgorithm;
import org.mifeng.ledger.merkle.ConsistencyProof;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.note.NoteVerifier;
import org.mifeng.ledger.witness.WitnessAnswer.Verdict;

/** A log, a witness of it, and a memory that fails when told. */
abstract class WitnessCase {
  static final Clock CLOCK = Clock.fixed(TestLog.NOW, ZoneOffset.UTC);

  @TempDir Path folder;

  final TestLog log = new TestLog();
  final Stored stored = new Stored();

  /** Remembers in memory, and fails when told. */
  static final class Stored implements WitnessStore {
    final Map<String, byte[]> notes = new HashMap<>();
    boolean failsBefore;
    boolean failsAfter;

    @Override
    public Optional<byte[]> read(String origin) {
      return Optional.ofNullable(notes.get(origin));
    }

    @Override
    public void write(String origin, byte[] note) throws IOException {
      if (failsBefore) {
        throw new IOException("no space");
      }
      notes.put(origin, note.clone());
      if (failsAfter) {
        throw new IOException("stopped before it could answer");
      }
    }
  }

  final Witness witness(WitnessStore store) {
    List<Cosigner> cosigners = new ArrayList<>();
    for (KeyAlgorithm algorithm : KeyAlgorithm.values()) {
      cosigners.add(TestWitnesses.cosigner("market", algorithm));
    }
    List<NoteVerifier> logs =
        List.of(log.signer(HashSuite.SHA256).verifier(), log.signer(HashSuite.SM3).verifier());
    return new Witness(logs, cosigners, store, CLOCK);
  }

  /** What the log would send now to a witness that saw {@code old} leaves. */
  static AddCheckpoint ask(TestLog from, HashSuite suite, long old) {
    ConsistencyProof proof =
        ConsistencyProof.prove(from.tree(suite).snapshot(), old, from.tree(suite).size());
    return new AddCheckpoint(old, proof.hashes(), Note.parse(from.note(suite)));
  }

  static Verdict verdict(Witness witness, AddCheckpoint asked) {
    return witness.add(asked.bytes()).verdict();
  }
}
