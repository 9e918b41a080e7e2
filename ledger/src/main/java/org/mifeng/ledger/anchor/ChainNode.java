package org.mifeng.ledger.anchor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.trust.TrustedChain;

/** Somebody who asks a chain's node about an anchor. This library only listens. */
@FunctionalInterface
public interface ChainNode {

  /** What a node says about an anchor. */
  enum Standing {
    /** The block is part of the chain and deep enough, and the event stands in it. */
    FINAL,
    /** The block is not part of the chain, not deep enough, or does not hold the event. */
    NOT_FINAL,
    /** There is no node of this chain to ask, or it did not answer. */
    SILENT
  }

  /**
   * A node's answer.
   *
   * @param standing what it says
   * @param blockTime when the block says it was made, if the node said
   * @param detail more about it, for people who look closely
   */
  record Answer(Standing standing, @Nullable Instant blockTime, String detail) {}

  /** Asks about an anchor. */
  Answer ask(TrustedChain chain, Anchor anchor);
}
