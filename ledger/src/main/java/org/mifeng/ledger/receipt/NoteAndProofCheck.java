package org.mifeng.ledger.receipt;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.PublishedNote;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.InclusionProof;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.note.NoteVerifier;
import org.mifeng.ledger.trust.TrustedLog;

/** The steps NOTE and PROOF for one pair of checkpoints, and what the two trees must agree on. */
final class NoteAndProofCheck {
  private final Receipt.Entry entry;
  private final Receipt.Proofs proofs;
  private final ReceiptCheck.Findings found;

  NoteAndProofCheck(Receipt.Entry entry, Receipt.Proofs proofs, ReceiptCheck.Findings found) {
    this.entry = entry;
    this.proofs = proofs;
    this.found = found;
  }

  /**
   * Checks both trees.
   *
   * @param log whose keys must have signed; when it is unknown no signature is checked
   * @return the notes that could be read
   */
  Map<HashSuite, PublishedNote> run(Optional<TrustedLog> log) {
    Map<HashSuite, PublishedNote> notes = new EnumMap<>(HashSuite.class);
    for (HashSuite suite : HashSuite.values()) {
      PublishedNote note = checkNote(suite, log);
      if (note != null) {
        notes.put(suite, note);
        checkProof(suite, note.checkpoint());
      }
    }
    checkAgreement(notes);
    return notes;
  }

  private @Nullable PublishedNote checkNote(HashSuite suite, Optional<TrustedLog> log) {
    Note note;
    try {
      note = Note.parse(proofs.of(suite).checkpoint());
    } catch (MalformedException e) {
      found.add(CheckCode.N01, suite, e.rule());
      return null;
    }
    log.ifPresent(trusted -> checkSignature(suite, note, trusted.key(suite)));
    Checkpoint checkpoint;
    try {
      checkpoint = Checkpoint.parse(note.text());
    } catch (MalformedException e) {
      found.add(CheckCode.N07, suite, e.rule());
      return null;
    }
    if (!checkpoint.origin().equals(proofs.origin(suite))) {
      found.add(CheckCode.N02, suite, "the checkpoint names another log than the receipt");
    }
    return new PublishedNote(note, checkpoint);
  }

  private void checkSignature(HashSuite suite, Note note, NoteVerifier key) {
    switch (note.check(key)) {
      case SIGNED -> {}
      case ABSENT -> found.add(CheckCode.N03, suite, "");
      case BAD -> found.add(CheckCode.N04, suite, "");
    }
  }

  private void checkProof(HashSuite suite, Checkpoint checkpoint) {
    SuiteProof carried = proofs.of(suite);
    InclusionProof proof = new InclusionProof(carried.index(), checkpoint.size(), carried.hashes());
    byte[] leafHash = suite.leaf(entry.body());
    switch (proof.check(suite, leafHash, checkpoint.root())) {
      case NONE -> {}
      case INDEX_BEYOND_SIZE -> found.add(CheckCode.P01, suite, "");
      case WRONG_LENGTH -> found.add(CheckCode.P02, suite, "");
      case HASH_LENGTH -> found.add(CheckCode.P03, suite, "");
      case ROOT_DIFFERS ->
          found.add(
              switch (suite) {
                case SHA256 -> CheckCode.P04;
                case SM3 -> CheckCode.P05;
              },
              suite,
              "");
    }
  }

  private void checkAgreement(Map<HashSuite, PublishedNote> notes) {
    PublishedNote sha256 = notes.get(HashSuite.SHA256);
    PublishedNote sm3 = notes.get(HashSuite.SM3);
    boolean indicesAgree =
        entry.index() == proofs.sha256().index() && entry.index() == proofs.sm3().index();
    boolean sizesAgree =
        sha256 == null || sm3 == null || sha256.checkpoint().size() == sm3.checkpoint().size();
    if (!indicesAgree || !sizesAgree) {
      found.add(CheckCode.P06);
    }
  }
}
