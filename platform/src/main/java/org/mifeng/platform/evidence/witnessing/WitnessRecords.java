package org.mifeng.platform.evidence.witnessing;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.witness.Quorum;
import org.mifeng.ledger.witness.WitnessKey;
import org.mifeng.ledger.witness.WitnessPolicy;
import org.mifeng.platform.evidence.publishing.Published;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/** Writes down what witnesses answered, and judges whether it is enough. */
@Component
class WitnessRecords {
  private static final Viewer WITNESSING = Viewer.system("evidence.witnessing");

  private final CosignatureStore cosignatures;
  private final StandingStore standings;
  private final Transactions transactions;
  private final Clock clock;

  WitnessRecords(
      CosignatureStore cosignatures,
      StandingStore standings,
      Transactions transactions,
      Clock clock) {
    this.cosignatures = cosignatures;
    this.standings = standings;
    this.transactions = transactions;
    this.clock = clock;
  }

  Standing standing(int year, String witness, HashSuite suite) {
    return standings.find(year, witness, suite);
  }

  /** Keeps how a conversation went, then asks whether the checkpoint now has its quorum. */
  void keep(Published published, Conversation.Result result, WitnessCircle circle) {
    int year = published.year();
    long size = published.size();
    transactions.run(
        WITNESSING,
        () -> {
          standings.save(year, result.standing());
          result.cosigned().forEach(one -> cosignatures.insert(year, size, one, clock.instant()));
        });
    if (!result.cosigned().isEmpty()) {
      // After the commit: of two answers at once the later one sees both.
      circle.policy().ifPresent(policy -> judge(published, policy, circle.mark()));
    }
  }

  private void judge(Published published, WitnessPolicy policy, String mark) {
    var cosigned = cosignatures.list(published.year(), published.size());
    var one = judge(HashSuite.SHA256, policy, cosigned).since();
    var other = judge(HashSuite.SM3, policy, cosigned).since();
    if (one.isEmpty() || other.isEmpty()) {
      return;
    }
    var since = one.get().isAfter(other.get()) ? one.get() : other.get();
    transactions.run(
        WITNESSING,
        () ->
            cosignatures.insertWitnessed(
                published.year(), published.size(), mark, since, clock.instant()));
  }

  private static Quorum judge(HashSuite suite, WitnessPolicy policy, List<Cosigned> cosigned) {
    Map<WitnessKey, Instant> times = new HashMap<>();
    cosigned.stream()
        .filter(one -> one.suite() == suite)
        .forEach(one -> times.put(one.key(), one.time()));
    return policy.judge(suite, times);
  }
}
