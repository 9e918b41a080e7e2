/**
 * Witnesses: others than the log's keeper who see that it only grows, and say so under each
 * checkpoint with the time (C2SP tlog-cosignature, tlog-witness, tlog-policy, and the SM2 profile
 * of them). {@link org.mifeng.ledger.witness.Witness} is what a department runs; {@link
 * org.mifeng.ledger.witness.WitnessPolicy} says how many of whom are enough.
 */
@NullMarked
package org.mifeng.ledger.witness;

import org.jspecify.annotations.NullMarked;
