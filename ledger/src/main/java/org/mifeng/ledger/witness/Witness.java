package org.mifeng.ledger.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.crypto.KeyAlgorithm;
import org.mifeng.ledger.merkle.ConsistencyProof;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.ProofFault;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.note.NoteSignature;
import org.mifeng.ledger.note.NoteVerifier;
import org.mifeng.ledger.witness.WitnessAnswer.Verdict;

/**
 * A witness: cosigns a checkpoint of a log it knows when the log merely grew since the last one it
 * cosigned, and never two that contradict each other. For any number of threads: for one log,
 * looking at the last checkpoint and storing the next happen under one lock, and nothing is
 * answered before the store has it on disk.
 */
public final class Witness {
  private static final int MAX_KEYS = 4;

  private final Map<String, Watched> logs = new LinkedHashMap<>();
  private final List<Cosigner> cosigners;
  private final WitnessStore store;
  private final Clock clock;

  /** One log, under its lock. */
  private static final class Watched {
    final ReentrantLock lock = new ReentrantLock();
    final String origin;
    final List<NoteVerifier> keys = new ArrayList<>();
    final HashSuite suite;
    @Nullable Note last;
    boolean known;
    boolean broken;

    Watched(String origin, HashSuite suite) {
      this.origin = origin;
      this.suite = suite;
    }
  }

  /**
   * A witness of some logs.
   *
   * @param logs keys of the logs' own signatures, named as their origins: Ed25519 for a SHA-256
   *     tree, SM2 for an SM3 tree; several of one name while a log changes its key
   * @param cosigners its own keys, at least one for each tree it is to cosign
   * @param store where it remembers
   * @throws MalformedException when two keys of one origin belong to different trees, or no key of
   *     its own fits a log
   */
  public Witness(
      List<NoteVerifier> logs, List<Cosigner> cosigners, WitnessStore store, Clock clock) {
    this.cosigners = List.copyOf(cosigners);
    this.store = store;
    this.clock = clock;
    for (NoteVerifier key : logs) {
      HashSuite suite = key.algorithm() == KeyAlgorithm.SM2 ? HashSuite.SM3 : HashSuite.SHA256;
      Watched log = this.logs.computeIfAbsent(key.name(), name -> new Watched(name, suite));
      if (log.suite != suite || log.keys.size() == MAX_KEYS) {
        throw new MalformedException("a log has one tree and at most four keys");
      }
      if (cosigners.stream().noneMatch(cosigner -> cosigner.key().suite() == suite)) {
        throw new MalformedException("no key of the witness is for this log's tree");
      }
      log.keys.add(key);
    }
  }

  /** The public keys it cosigns with. */
  public List<WitnessKey> keys() {
    return cosigners.stream().map(Cosigner::key).toList();
  }

  /** Takes a request and answers it. */
  public WitnessAnswer add(byte[] request) {
    AddCheckpoint asked;
    try {
      asked = AddCheckpoint.parse(request);
    } catch (MalformedException e) {
      return new WitnessAnswer(Verdict.MALFORMED, e.rule() + "\n");
    }
    return add(asked);
  }

  /** Answers a request. */
  public WitnessAnswer add(AddCheckpoint asked) {
    Checkpoint next = asked.checkpoint();
    Watched log = logs.get(next.origin());
    if (log == null) {
      return new WitnessAnswer(Verdict.ORIGIN_UNKNOWN, "no log of this origin is known here\n");
    }
    if (!isSigned(log, asked.note())) {
      return new WitnessAnswer(Verdict.NOT_SIGNED, "not signed by a known key of this log\n");
    }
    if (asked.oldSize() > next.size()) {
      return new WitnessAnswer(Verdict.MALFORMED, "the old size is above the new one\n");
    }
    log.lock.lock();
    try {
      return decide(log, asked, next);
    } catch (IOException | MalformedException e) {
      // After a failed write nobody knows what is on disk: only a new start reads it again.
      log.broken = true;
      return new WitnessAnswer(Verdict.FAILED, "the checkpoint could not be remembered\n");
    } finally {
      log.lock.unlock();
    }
  }

  private static boolean isSigned(Watched log, Note note) {
    boolean signed = false;
    for (NoteVerifier key : log.keys) {
      switch (note.check(key)) {
        case SIGNED -> signed = true;
        case BAD -> {
          return false;
        }
        case ABSENT -> {
          // Another key of the log may have signed.
        }
      }
    }
    return signed;
  }

  private WitnessAnswer decide(Watched log, AddCheckpoint asked, Checkpoint next)
      throws IOException {
    if (log.broken) {
      return new WitnessAnswer(Verdict.FAILED, "this log waits for a new start of the witness\n");
    }
    Checkpoint last = last(log).orElse(new Checkpoint(log.origin, 0, log.suite.empty()));
    if (asked.oldSize() != last.size()) {
      return new WitnessAnswer(Verdict.OTHER_SIZE, last.size() + "\n");
    }
    if (last.size() == next.size() && !Arrays.equals(last.root(), next.root())) {
      return new WitnessAnswer(Verdict.FORK, last.size() + "\n");
    }
    ProofFault fault =
        new ConsistencyProof(last.size(), next.size(), asked.proof())
            .check(log.suite, last.root(), next.root());
    if (fault != ProofFault.NONE) {
      return new WitnessAnswer(Verdict.NOT_CONSISTENT, "proof: " + fault + "\n");
    }
    return cosign(log, asked.note());
  }

  private Optional<Checkpoint> last(Watched log) throws IOException {
    if (!log.known) {
      log.last = store.read(log.origin).map(bytes -> Note.parse(bytes)).orElse(null);
      log.known = true;
    }
    return Optional.ofNullable(log.last).map(note -> CheckpointText.head(note.text()));
  }

  /** Signs, remembers, and only then lets the signatures out. */
  private WitnessAnswer cosign(Watched log, Note note) throws IOException {
    List<NoteSignature> signatures = new ArrayList<>();
    StringBuilder lines = new StringBuilder();
    for (NoteSignature signature : note.signatures()) {
      if (log.keys.stream().anyMatch(key -> key.isNamedBy(signature))
          && signatures.size() < MAX_KEYS) {
        signatures.add(signature);
      }
    }
    for (Cosigner cosigner : cosigners) {
      if (cosigner.key().suite() == log.suite) {
        NoteSignature signature = cosigner.sign(note.text(), clock.instant());
        signatures.add(signature);
        lines.append(signature.line());
      }
    }
    Note cosigned = new Note(note.text(), signatures);
    store.write(log.origin, cosigned.toString().getBytes(StandardCharsets.UTF_8));
    log.last = cosigned;
    return new WitnessAnswer(Verdict.COSIGNED, lines.toString());
  }

  /**
   * The last checkpoint it cosigned of a log, with the log's signature and its own, for monitors.
   *
   * @param originHash SHA-256 of the log's origin, in hexadecimal
   */
  public Optional<Note> newest(String originHash) throws IOException {
    for (Watched log : logs.values()) {
      if (FileWitnessStore.hash(log.origin).equals(originHash)) {
        log.lock.lock();
        try {
          if (!log.broken) {
            last(log);
          }
          return Optional.ofNullable(log.last);
        } finally {
          log.lock.unlock();
        }
      }
    }
    return Optional.empty();
  }
}
