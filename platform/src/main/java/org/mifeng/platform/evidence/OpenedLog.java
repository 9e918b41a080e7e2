package org.mifeng.platform.evidence;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.merkle.TreeSnapshot;
import org.mifeng.ledger.note.Note;

/** One year's log with its keys at hand and its last signed head known: ready to be written. */
final class OpenedLog implements AutoCloseable {
  private final int year;
  private final LogIdentity identity;
  private final SignedMark mark;
  private final Instant begunAt;

  OpenedLog(int year, LogIdentity identity, SignedMark mark, Instant begunAt) {
    this.year = year;
    this.identity = identity;
    this.mark = mark;
    this.begunAt = begunAt;
  }

  /** When it was begun: nothing in it was received earlier, whatever a clock says. */
  Instant begunAt() {
    return begunAt;
  }

  int year() {
    return year;
  }

  LogIdentity identity() {
    return identity;
  }

  SignedMark mark() {
    return mark;
  }

  /**
   * Signs a committed head.
   *
   * @throws LogNotOpenedException when a larger size, or another root of this size, was signed
   */
  SignedMark.Mark sign(LogStore.State state) {
    var last = mark.last();
    if (last.isPresent() && last.get().size() >= state.size()) {
      requireNotNewer(last.get(), state.size());
      requireSameRoot(last.get().noteSha256(), state.rootSha256());
      requireSameRoot(last.get().noteSm3(), state.rootSm3());
      return last.get();
    }
    var international =
        new Checkpoint(identity.sha256().verifier().name(), state.size(), state.rootSha256());
    var chinese = new Checkpoint(identity.sm3().verifier().name(), state.size(), state.rootSm3());
    return new SignedMark.Mark(
        state.size(),
        international.sign(identity.sha256()).toString(),
        chinese.sign(identity.sm3()).toString());
  }

  /**
   * Compares the stored trees with the last signed head, before anything is signed again.
   *
   * @throws LogNotOpenedException when the database is older than what was signed, or another
   */
  void requireContinues(TreeSnapshot sha256, TreeSnapshot sm3) {
    var last = mark.last();
    if (last.isEmpty()) {
      return;
    }
    long signed = last.get().size();
    requireNotNewer(last.get(), sha256.size());
    requireSameRoot(last.get().noteSha256(), rootAt(sha256, signed));
    requireSameRoot(last.get().noteSm3(), rootAt(sm3, signed));
  }

  private static byte[] rootAt(TreeSnapshot tree, long size) {
    return size == 0 ? tree.suite().empty() : tree.range(0, size);
  }

  private void requireNotNewer(SignedMark.Mark last, long size) {
    if (last.size() > size) {
      throw new LogNotOpenedException(
          "Log %d was signed up to size %d, but the database holds only %d leaves: it is older than the log. Restore a newer backup; receipts beyond %d exist."
              .formatted(year, last.size(), size, size));
    }
  }

  private void requireSameRoot(String note, byte[] root) {
    Checkpoint signed;
    try {
      signed = Checkpoint.parse(Note.parse(note).text());
    } catch (MalformedException damaged) {
      throw new LogNotOpenedException(
          "The last signed head of log %d is damaged on disk.".formatted(year), damaged);
    }
    if (!Arrays.equals(signed.root(), root)) {
      throw new LogNotOpenedException(
          "Log %d signed another root at size %d than the database holds: the database is not the one this log was written to, or was changed."
              .formatted(year, signed.size()));
    }
  }

  @Override
  public void close() throws IOException {
    mark.close();
  }
}
