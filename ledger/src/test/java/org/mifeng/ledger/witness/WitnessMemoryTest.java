package org.mifeng.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.witness.WitnessAnswer.Verdict;

class WitnessMemoryTest extends WitnessCase {
  @Test
  void whatWasNotRememberedIsNotSigned() {
    Witness witness = witness(stored);
    stored.failsBefore = true;
    WitnessAnswer answer = witness.add(ask(log.fill(3), HashSuite.SHA256, 0));
    assertThat(answer.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(answer.verdict().status()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("\u2014");
    // Nobody knows what is on disk now: no signature for this log until a new start.
    stored.failsBefore = false;
    assertThat(verdict(witness, ask(log, HashSuite.SHA256, 0))).isEqualTo(Verdict.FAILED);
    assertThat(verdict(witness, ask(log, HashSuite.SM3, 0))).isEqualTo(Verdict.COSIGNED);
    assertThat(verdict(witness(stored), ask(log, HashSuite.SHA256, 0))).isEqualTo(Verdict.COSIGNED);
  }

  @Test
  void aCrashBetweenRememberingAndAnsweringLosesAnAnswerAndNothingElse() {
    Witness before = witness(stored);
    stored.failsAfter = true;
    assertThat(before.add(ask(log.fill(3), HashSuite.SHA256, 0)).body()).doesNotContain("\u2014");
    stored.failsAfter = false;
    Witness after = witness(stored);
    TestLog fork = new TestLog();
    fork.append(new byte[] {1});
    fork.fill(2);
    assertThat(verdict(after, ask(fork, HashSuite.SHA256, 0))).isEqualTo(Verdict.OTHER_SIZE);
    assertThat(verdict(after, ask(fork, HashSuite.SHA256, 3))).isEqualTo(Verdict.FORK);
    WitnessAnswer asked = after.add(ask(log, HashSuite.SHA256, 0));
    assertThat(asked.body()).isEqualTo("3\n");
    assertThat(verdict(after, ask(log, HashSuite.SHA256, 3))).isEqualTo(Verdict.COSIGNED);
  }

  @Test
  void remembersAcrossAStart() throws IOException {
    try (FileWitnessStore store = FileWitnessStore.open(folder)) {
      witness(store).add(ask(log.fill(5), HashSuite.SHA256, 0));
    }
    try (FileWitnessStore store = FileWitnessStore.open(folder)) {
      Witness witness = witness(store);
      assertThat(verdict(witness, ask(log, HashSuite.SHA256, 0))).isEqualTo(Verdict.OTHER_SIZE);
      assertThat(verdict(witness, ask(log.fill(2), HashSuite.SHA256, 5)))
          .isEqualTo(Verdict.COSIGNED);
    }
  }

  @Test
  void aDamagedMemoryIsNotTakenForNone() throws IOException {
    stored.notes.put(TestLog.ORIGIN, "damaged".getBytes(StandardCharsets.UTF_8));
    assertThat(verdict(witness(stored), ask(log.fill(1), HashSuite.SHA256, 0)))
        .isEqualTo(Verdict.FAILED);
    Path file = folder.resolve(FileWitnessStore.hash("x"));
    Files.createDirectories(folder);
    Files.write(file, new byte[32 * 1024]);
    try (FileWitnessStore store = FileWitnessStore.open(folder)) {
      assertThatThrownBy(() -> store.read("x")).isInstanceOf(MalformedException.class);
    }
  }

  @Test
  void aTornWriteLeavesTheNoteBefore() throws IOException {
    byte[] one = "one".getBytes(StandardCharsets.UTF_8);
    byte[] two = "two".getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve(FileWitnessStore.hash("x"));
    try (FileWitnessStore store = FileWitnessStore.open(folder)) {
      assertThat(store.read("x")).isEmpty();
      store.write("x", one);
      store.write("x", two);
      assertThat(store.read("x")).contains(two);
      assertThatThrownBy(() -> store.write("x", new byte[20_000])).isInstanceOf(IOException.class);
    }
    byte[] bytes = Files.readAllBytes(file);
    assertThat(bytes).hasSize(32 * 1024);
    bytes[16 * 1024 + 45] ^= 1;
    Files.write(file, bytes);
    try (FileWitnessStore store = FileWitnessStore.open(folder)) {
      assertThat(store.read("x")).contains(one);
      store.write("x", two);
    }
    try (FileWitnessStore store = FileWitnessStore.open(folder)) {
      assertThat(store.read("x")).contains(two);
    }
  }

  @Test
  void oneFolderServesOneWitness() throws IOException {
    try (FileWitnessStore store = FileWitnessStore.open(folder)) {
      assertThat(store.read("x")).isEmpty();
      assertThatThrownBy(() -> FileWitnessStore.open(folder)).isInstanceOf(IOException.class);
    }
    FileWitnessStore.open(folder).close();
  }
}
