package org.mifeng.ledger.receipt;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.Leaf;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.InclusionProof;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.note.NoteVerifier;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.ledger.trust.TrustedLog;

/** The steps NOTE and PROOF, once for each tree, and what the two trees must agree on. */
final class NoteAndProofCheck {
  private final Receipt receipt;
  private final @Nullable Leaf leaf;
  private final List<TrustPolicy> policies;
  private final ReceiptCheck.Findings found;

  NoteAndProofCheck(
      Receipt receipt,
      @Nullable Leaf leaf,
      List<TrustPolicy> policies,
      ReceiptCheck.Findings found) {
    this.receipt = receipt;
    this.leaf = leaf;
    this.policies = policies;
    this.found = found;
  }

  void run() {
    Optional<TrustedLog> log =
        policies.stream()
            .flatMap(policy -> policy.find(receipt.proofs().originC2sp()).stream())
            .findFirst();
    Map<HashSuite, Checkpoint> checkpoints = new EnumMap<>(HashSuite.class);
    for (HashSuite suite : HashSuite.values()) {
      Checkpoint checkpoint = checkNote(suite, log);
      if (checkpoint != null) {
        checkpoints.put(suite, checkpoint);
        checkProof(suite, checkpoint);
      }
    }
    checkAgreement(checkpoints);
    checkLog(log);
  }

  private @Nullable Checkpoint checkNote(HashSuite suite, Optional<TrustedLog> log) {
    Note note;
    try {
      note = Note.parse(receipt.proofs().of(suite).checkpoint());
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
    if (!checkpoint.origin().equals(receipt.proofs().origin(suite))) {
      found.add(CheckCode.N02, suite, "the checkpoint names another log than the receipt");
    }
    return checkpoint;
  }

  private void checkSignature(HashSuite suite, Note note, NoteVerifier key) {
    switch (note.check(key)) {
      case SIGNED -> {}
      case ABSENT -> found.add(CheckCode.N03, suite, "");
      case BAD -> found.add(CheckCode.N04, suite, "");
    }
  }

  private void checkLog(Optional<TrustedLog> log) {
    if (log.isEmpty()) {
      if (!policies.isEmpty()) {
        found.add(isNewerThanEveryPolicy() ? CheckCode.N10 : CheckCode.N02, null, "");
      }
      return;
    }
    TrustedLog trusted = log.get();
    if (!trusted.originSm().equals(receipt.proofs().originSm())) {
      found.add(CheckCode.N02, HashSuite.SM3, "the policy pairs the log with another SM3 tree");
    }
    boolean distrusted =
        policies.stream()
            .flatMap(policy -> policy.find(trusted.originC2sp()).stream())
            .anyMatch(known -> known.distrusted() != null);
    if (distrusted) {
      // Without a time from elsewhere a stolen key can date back, so the time is not asked.
      found.add(CheckCode.N06);
    }
    if (leaf != null && !trusted.ranAt(Instant.ofEpochMilli(leaf.receivedAt()))) {
      found.add(CheckCode.N05);
    }
  }

  /** Whether a policy knows an earlier log of the same house and was issued before the deposit. */
  private boolean isNewerThanEveryPolicy() {
    if (leaf == null) {
      return false;
    }
    Instant received = Instant.ofEpochMilli(leaf.receivedAt());
    String origin = receipt.proofs().originC2sp();
    List<TrustPolicy> ofTheHouse =
        policies.stream().filter(policy -> policy.knowsHouseOf(origin)).toList();
    return !ofTheHouse.isEmpty()
        && ofTheHouse.stream().allMatch(policy -> policy.issuedAt().isBefore(received));
  }

  private void checkProof(HashSuite suite, Checkpoint checkpoint) {
    SuiteProof carried = receipt.proofs().of(suite);
    InclusionProof proof = new InclusionProof(carried.index(), checkpoint.size(), carried.hashes());
    byte[] leafHash = suite.leaf(receipt.entry().body());
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

  private void checkAgreement(Map<HashSuite, Checkpoint> checkpoints) {
    long index = receipt.entry().index();
    Checkpoint sha256 = checkpoints.get(HashSuite.SHA256);
    Checkpoint sm3 = checkpoints.get(HashSuite.SM3);
    boolean indicesAgree =
        index == receipt.proofs().sha256().index() && index == receipt.proofs().sm3().index();
    boolean sizesAgree = sha256 == null || sm3 == null || sha256.size() == sm3.size();
    if (!indicesAgree || !sizesAgree) {
      found.add(CheckCode.P06);
    }
  }
}
