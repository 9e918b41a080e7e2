package org.mifeng.ledger.fsck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Continuation;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.trust.TrustPolicy;

/** Whether the log says which log it continues: at its first entry, once, over a signed head. */
final class ContinuationFsck {
  private final List<TrustPolicy> policies;
  private final List<Difference> differences;
  private @Nullable Continuation found;

  ContinuationFsck(List<TrustPolicy> policies, List<Difference> differences) {
    this.policies = policies;
    this.differences = differences;
  }

  @Nullable Continuation found() {
    return found;
  }

  void look(long first, List<byte[]> bodies) {
    for (int i = 0; i < bodies.size(); i++) {
      if (Continuation.isClaimedBy(bodies.get(i))) {
        look(first + i, bodies.get(i));
      }
    }
  }

  private void look(long index, byte[] body) {
    if (index > 0) {
      differences.add(new Difference(Difference.Kind.CONTINUATION_MISPLACED, null, 0, index));
      return;
    }
    try {
      Continuation continuation = Continuation.parse(body);
      found = continuation;
      if (!policies.isEmpty()) {
        for (HashSuite suite : HashSuite.values()) {
          if (!isSigned(continuation, suite)) {
            differences.add(new Difference(Difference.Kind.CONTINUATION_UNSIGNED, suite, 0, 0));
          }
        }
      }
    } catch (MalformedException e) {
      differences.add(new Difference(Difference.Kind.CONTINUATION_MALFORMED, null, 0, 0));
    }
  }

  private boolean isSigned(Continuation continuation, HashSuite suite) {
    Note note = continuation.note(suite);
    String origin = continuation.checkpoint(suite).origin();
    return policies.stream()
        .flatMap(policy -> policy.logs().stream())
        .map(log -> log.key(suite))
        .filter(key -> key.name().equals(origin))
        .anyMatch(key -> note.check(key) == Note.Standing.SIGNED);
  }
}
