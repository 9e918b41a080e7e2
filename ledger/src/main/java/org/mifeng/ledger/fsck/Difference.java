package org.mifeng.ledger.fsck;

import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.merkle.HashSuite;

/**
 * Where a log is not what it should be.
 *
 * @param kind what is wrong
 * @param suite in which tree, or null when it is about entries, which both share
 * @param level tile level, 0 for entries and leaves, or -1 when it is about a checkpoint
 * @param index of the first hash or entry concerned in its level; the size when it is about a
 *     checkpoint
 */
public record Difference(Kind kind, @Nullable HashSuite suite, int level, long index) {
  /** What can be wrong. */
  public enum Kind {
    /** There is no checkpoint. */
    CHECKPOINT_MISSING,
    /** The checkpoint cannot be read. */
    CHECKPOINT_MALFORMED,
    /** The checkpoint is not signed by a key of the policy. */
    SIGNATURE_UNKNOWN,
    /** The checkpoint's signature is wrong. */
    SIGNATURE_BAD,
    /** Entries that the checkpoint counts are not there. */
    ENTRIES_MISSING,
    /** Entries cannot be taken apart. */
    ENTRIES_MALFORMED,
    /** A tile that the checkpoint needs is not there. */
    TILE_MISSING,
    /** A tile is longer or shorter than its hashes. */
    TILE_LENGTH,
    /** A tile holds another hash than the entries give. */
    HASH_DIFFERS,
    /** The checkpoint has another root than the entries give. */
    ROOT_DIFFERS,
    /** The first entry should say which log this one continues, and cannot be read. */
    CONTINUATION_MALFORMED,
    /** An entry that is not the first says which log this one continues. */
    CONTINUATION_MISPLACED,
    /** The head of the log continued is not signed by a key of the policy. */
    CONTINUATION_UNSIGNED,
    /** The log continued has another head than its successor says. */
    CONTINUATION_DIFFERS
  }
}
