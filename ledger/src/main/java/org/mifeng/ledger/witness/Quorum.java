package org.mifeng.ledger.witness;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a policy says about the cosignatures of one checkpoint.
 *
 * @param met whether enough witnesses cosigned
 * @param since the earliest time at which the cosignatures up to then were already enough: by then
 *     the checkpoint existed; empty when they are not enough, or the policy asks for none
 * @param names witnesses and groups of the policy that witnessed the checkpoint, in its order
 */
public record Quorum(boolean met, Optional<Instant> since, Set<String> names) {
  public Quorum {
    names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
  }
}
