package org.mifeng.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.TestWitnesses;
import org.mifeng.ledger.crypto.KeyAlgorithm;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.note.NoteSigner;
import org.mifeng.ledger.note.NoteVerifier;
import org.mifeng.ledger.witness.WitnessAnswer.Verdict;

class WitnessTest extends WitnessCase {
  @ParameterizedTest
  @EnumSource
  void cosignsAGrowingLogEachTimeAndShowsTheLastToMonitors(HashSuite suite) throws IOException {
    Witness witness = witness(stored);
    String origin = log.signer(suite).verifier().name();
    String hash = FileWitnessStore.hash(origin);
    assertThat(witness.newest(hash)).isEmpty();
    long old = 0;
    for (int more : new int[] {0, 1, 6, 300}) {
      log.fill(more);
      WitnessAnswer answer = witness.add(ask(log, suite, old).bytes());
      assertThat(answer.verdict()).isEqualTo(Verdict.COSIGNED);
      assertThat(answer.verdict().status()).isEqualTo(200);
      Note cosigned = Note.parse(log.note(suite) + answer.body());
      List<WitnessKey> own = witness.keys().stream().filter(key -> key.suite() == suite).toList();
      Cosignatures found = Cosignatures.read(cosigned, log.signer(suite).verifier(), own);
      assertThat(found.good()).hasSize(suite == HashSuite.SHA256 ? 2 : 1);
      assertThat(found.good().values()).containsOnly(TestLog.NOW);
      assertThat(found.unknown()).isZero();
      Note shown = witness.newest(hash).orElseThrow();
      assertThat(shown.text()).isEqualTo(cosigned.text());
      assertThat(shown.check(log.signer(suite).verifier())).isEqualTo(Note.Standing.SIGNED);
      old = log.tree(suite).size();
    }
  }

  @Test
  void answers400ToWhatIsNoRequest() {
    WitnessAnswer answer = witness(stored).add("old 0\n".getBytes(StandardCharsets.UTF_8));
    assertThat(answer.verdict().status()).isEqualTo(400);
    assertThat(stored.notes).isEmpty();
  }

  @Test
  void answers400WhenTheOldSizeIsAboveTheNew() {
    AddCheckpoint asked = ask(log.fill(3), HashSuite.SHA256, 0);
    AddCheckpoint wrong = new AddCheckpoint(4, List.of(), asked.note());
    assertThat(witness(stored).add(wrong.bytes()).verdict().status()).isEqualTo(400);
  }

  @Test
  void answers404ForALogItDoesNotKnow() {
    NoteSigner other = TestLog.signer(KeyAlgorithm.ED25519, "other.example/log", 9);
    Note note = new Checkpoint("other.example/log", 0, HashSuite.SHA256.empty()).sign(other);
    WitnessAnswer answer = witness(stored).add(new AddCheckpoint(0, List.of(), note));
    assertThat(answer.verdict()).isEqualTo(Verdict.ORIGIN_UNKNOWN);
    assertThat(answer.verdict().status()).isEqualTo(404);
  }

  @Test
  void answers403WhenNoKnownKeySignedOrOneSignedBadly() {
    log.fill(2);
    String text = Note.parse(log.note(HashSuite.SHA256)).text();
    NoteSigner stranger = TestLog.signer(KeyAlgorithm.ED25519, TestLog.ORIGIN, 9);
    AddCheckpoint unknown = new AddCheckpoint(0, List.of(), Note.sign(text, stranger));
    assertThat(verdict(witness(stored), unknown)).isEqualTo(Verdict.NOT_SIGNED);
    assertThat(Verdict.NOT_SIGNED.status()).isEqualTo(403);
    Note good = Note.parse(log.note(HashSuite.SHA256));
    Note other = new Note(text.replace("\n2\n", "\n3\n"), good.signatures());
    assertThat(verdict(witness(stored), new AddCheckpoint(0, List.of(), other)))
        .isEqualTo(Verdict.NOT_SIGNED);
    assertThat(stored.notes).isEmpty();
  }

  @Test
  void passesOverSignaturesOfKeysItDoesNotKnow() {
    log.fill(2);
    String text = Note.parse(log.note(HashSuite.SHA256)).text();
    NoteSigner stranger = TestLog.signer(KeyAlgorithm.ED25519, "stranger.example", 9);
    Note both = Note.sign(text, stranger, log.signer(HashSuite.SHA256));
    assertThat(verdict(witness(stored), new AddCheckpoint(0, List.of(), both)))
        .isEqualTo(Verdict.COSIGNED);
    assertThat(new String(stored.notes.get(TestLog.ORIGIN), StandardCharsets.UTF_8))
        .doesNotContain("stranger");
  }

  @Test
  void answers409WithTheSizeItCosignedLast() {
    Witness witness = witness(stored);
    witness.add(ask(log.fill(5), HashSuite.SHA256, 0));
    WitnessAnswer answer = witness.add(ask(log.fill(2), HashSuite.SHA256, 0).bytes());
    assertThat(answer.verdict()).isEqualTo(Verdict.OTHER_SIZE);
    assertThat(answer.verdict().status()).isEqualTo(409);
    assertThat(answer.contentType()).isEqualTo("text/x.tlog.size");
    assertThat(answer.body()).isEqualTo("5\n");
    assertThat(verdict(witness, ask(log, HashSuite.SHA256, 5))).isEqualTo(Verdict.COSIGNED);
  }

  @Test
  void neverGoesBackToASmallerTree() {
    Witness witness = witness(stored);
    AddCheckpoint small = ask(log.fill(3), HashSuite.SHA256, 0);
    witness.add(ask(log.fill(4), HashSuite.SHA256, 0));
    assertThat(verdict(witness, small)).isEqualTo(Verdict.OTHER_SIZE);
    assertThat(verdict(witness, new AddCheckpoint(7, List.of(), small.note())))
        .isEqualTo(Verdict.MALFORMED);
  }

  @Test
  void cosignsTheSameCheckpointAgainButNoOtherOfThatSize() {
    Witness witness = witness(stored);
    TestLog fork = new TestLog();
    fork.append(new byte[] {1});
    witness.add(ask(log.fill(1), HashSuite.SHA256, 0));
    assertThat(verdict(witness, ask(log, HashSuite.SHA256, 1))).isEqualTo(Verdict.COSIGNED);
    WitnessAnswer answer = witness.add(ask(fork, HashSuite.SHA256, 1));
    assertThat(answer.verdict()).isEqualTo(Verdict.FORK);
    assertThat(answer.verdict().status()).isEqualTo(409);
    assertThat(answer.body()).isEqualTo("1\n");
  }

  @Test
  void answers422WhenTheLogDidNotMerelyGrow() {
    Witness witness = witness(stored);
    TestLog fork = new TestLog();
    fork.append(new byte[] {1});
    fork.fill(6);
    witness.add(ask(log.fill(3), HashSuite.SHA256, 0));
    assertThat(verdict(witness, ask(fork, HashSuite.SHA256, 3))).isEqualTo(Verdict.NOT_CONSISTENT);
    assertThat(Verdict.NOT_CONSISTENT.status()).isEqualTo(422);
    AddCheckpoint good = ask(log.fill(4), HashSuite.SHA256, 3);
    assertThat(verdict(witness, new AddCheckpoint(3, List.of(), good.note())))
        .isEqualTo(Verdict.NOT_CONSISTENT);
    assertThat(verdict(witness, good)).isEqualTo(Verdict.COSIGNED);
  }

  @Test
  void aProofFromNothingIsEmpty() {
    AddCheckpoint asked = ask(log.fill(3), HashSuite.SM3, 0);
    AddCheckpoint padded = new AddCheckpoint(0, List.of(new byte[32]), asked.note());
    assertThat(verdict(witness(stored), padded)).isEqualTo(Verdict.NOT_CONSISTENT);
  }

  @Test
  void twoAtOnceNeverGetBothSidesOfAFork() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        FileWitnessStore store = FileWitnessStore.open(folder)) {
      Witness witness = witness(store);
      TestLog known = log.fill(8);
      witness.add(ask(known, HashSuite.SHA256, 0));
      for (int round = 0; round < 20; round++) {
        long old = known.tree(HashSuite.SHA256).size();
        List<TestLog> sides = List.of(continued(known, 2 * round), continued(known, 2 * round + 1));
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Verdict>> answers = new ArrayList<>();
        for (TestLog side : sides) {
          AddCheckpoint asked = ask(side, HashSuite.SHA256, old);
          answers.add(
              threads.submit(
                  () -> {
                    start.await();
                    return witness.add(asked).verdict();
                  }));
        }
        start.countDown();
        List<Verdict> found = List.of(answers.get(0).get(), answers.get(1).get());
        assertThat(found).containsExactlyInAnyOrder(Verdict.COSIGNED, Verdict.OTHER_SIZE);
        known = sides.get(found.indexOf(Verdict.COSIGNED));
      }
    }
  }

  private static TestLog continued(TestLog log, int leaf) {
    TestLog next = new TestLog();
    log.bodies().forEach(next::append);
    next.append(new byte[] {(byte) leaf});
    return next;
  }

  @Test
  void refusesToStartWithKeysThatDoNotFitItsLogs() {
    NoteVerifier sm = log.signer(HashSuite.SM3).verifier();
    List<Cosigner> ed25519 = List.of(TestWitnesses.cosigner("market", KeyAlgorithm.ED25519));
    assertThatThrownBy(() -> new Witness(List.of(sm), ed25519, stored, CLOCK))
        .isInstanceOf(MalformedException.class);
  }
}
