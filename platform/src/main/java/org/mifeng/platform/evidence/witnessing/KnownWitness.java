package org.mifeng.platform.evidence.witnessing;

import java.util.List;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.witness.Department;
import org.mifeng.ledger.witness.WitnessKey;

/**
 * A witness the platform sends its checkpoints to.
 *
 * @param name in the policy
 * @param department what people call it
 * @param keys what it may cosign with
 * @param door the way to it
 */
record KnownWitness(String name, Department department, List<WitnessKey> keys, WitnessDoor door) {
  KnownWitness {
    keys = List.copyOf(keys);
  }

  /** Its keys for one tree. */
  List<WitnessKey> keys(HashSuite suite) {
    return keys.stream().filter(key -> key.suite() == suite).toList();
  }
}
