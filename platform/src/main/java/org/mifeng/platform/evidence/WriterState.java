package org.mifeng.platform.evidence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.kernel.Refusal;

/** What this node's writer is doing, told by its thread and asked by every other. */
final class WriterState {
  /** The refusal of a node that does not write. */
  static final Refusal STANDING_BY = Refusal.unavailable("evidence.refusal.standing-by");

  private volatile Sequencer.Standing standing = Sequencer.Standing.STOPPED;
  private volatile @Nullable SignedHead head;
  private volatile @Nullable OpenedLog opened;

  /** It writes this log from this head on. */
  void writes(OpenedLog log, SignedHead first) {
    opened = log;
    head = first;
    standing = Sequencer.Standing.WRITING;
  }

  /** It has signed a head. */
  void signed(SignedHead newest) {
    head = newest;
  }

  /** It no longer writes. */
  void ends(Sequencer.Standing next) {
    standing = next;
    head = null;
    opened = null;
  }

  Sequencer.Standing standing() {
    return standing;
  }

  Optional<SignedHead> head() {
    return Optional.ofNullable(head);
  }

  Optional<OpenedLog> opened() {
    return Optional.ofNullable(opened);
  }

  void requireWriting() {
    switch (standing) {
      case WRITING -> {}
      case STANDING_BY, STOPPED -> throw STANDING_BY;
      case REFUSED -> throw Refusal.unavailable("evidence.refusal.log-not-open");
    }
  }

  OpenedLog requireOpened() {
    requireWriting();
    var log = opened;
    if (log == null) {
      throw STANDING_BY;
    }
    return log;
  }
}
