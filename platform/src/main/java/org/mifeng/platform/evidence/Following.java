package org.mifeng.platform.evidence;

import org.jspecify.annotations.Nullable;

/**
 * That a deposit follows an earlier one: the owner's own statement, written into the leaf.
 *
 * @param previous the earlier deposit
 * @param relation how it is followed
 */
public record Following(DepositId previous, Relation relation) {
  /** A new version, unless something else is said. */
  static Following of(DepositId previous, @Nullable Relation relation) {
    return new Following(previous, relation == null ? Relation.SUPERSEDES : relation);
  }
}
