package org.mifeng.platform.evidence.witnessing;

import java.time.Instant;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.witness.WitnessKey;

/**
 * A checked cosignature of a published checkpoint.
 *
 * @param suite of which tree
 * @param key whose
 * @param line the signature line, with its newline
 * @param time what the witness's clock said
 */
record Cosigned(HashSuite suite, WitnessKey key, String line, Instant time) {}
