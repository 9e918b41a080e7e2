package org.mifeng.platform.evidence.witnessing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mifeng.ledger.witness.WitnessPolicy;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Tells the operator when a published checkpoint waits too long for its quorum: by a row, by the
 * health page and by the log file; and takes it back when a quorum is met again. Deposits go on all
 * the while, so the platform itself is not called ill.
 */
@Component("witnesses")
class QuorumAlarm implements HealthIndicator {
  private static final Logger log = LoggerFactory.getLogger(QuorumAlarm.class);
  private static final Viewer WITNESSING = Viewer.system("evidence.witnessing");

  private final CosignatureStore cosignatures;
  private final StandingStore standings;
  private final Transactions transactions;
  private final WitnessingProperties properties;
  private final Clock clock;

  QuorumAlarm(
      CosignatureStore cosignatures,
      StandingStore standings,
      Transactions transactions,
      WitnessingProperties properties,
      Clock clock) {
    this.cosignatures = cosignatures;
    this.standings = standings;
    this.transactions = transactions;
    this.properties = properties;
    this.clock = clock;
  }

  /** Raises or clears the alarm about the logs of some years. */
  void look(List<Integer> years, WitnessCircle circle) {
    var now = clock.instant();
    var late = years.stream().flatMap(year -> late(year, circle, now).stream()).findFirst();
    var raised = standings.findAlarm();
    if (late.isPresent() && raised.isEmpty()) {
      log.warn(
          "Checkpoint {} of log {} has waited for a quorum of witnesses for more than {} s",
          late.get().size(),
          late.get().year(),
          properties.alarmSeconds());
      transactions.run(WITNESSING, () -> standings.raise(late.get()));
    } else if (late.isEmpty() && raised.isPresent()) {
      log.info("The quorum of witnesses is met again");
      transactions.run(WITNESSING, () -> standings.clear(raised.get(), now));
    }
  }

  /** The alarm there should be about a year's log. */
  private Optional<StandingStore.Alarm> late(int year, WitnessCircle circle, Instant now) {
    if (circle.policy().filter(WitnessPolicy::asksForWitnesses).isEmpty()) {
      return Optional.empty();
    }
    long witnessed = cosignatures.findLastWitnessed(year, circle.mark()).orElse(0L);
    var patience = Duration.ofSeconds(properties.alarmSeconds());
    return cosignatures
        .findWaiting(year, witnessed)
        .filter(waiting -> Duration.between(waiting.since(), now).compareTo(patience) >= 0)
        .map(waiting -> new StandingStore.Alarm(year, waiting.size(), now));
  }

  @Override
  public Health health() {
    var raised = standings.findAlarm();
    // A status of its own: shown to the operator, and no reason to take the platform off the net.
    return raised
        .map(alarm -> Health.status("ALARM").withDetail("size", alarm.size()).build())
        .orElseGet(() -> Health.up().build());
  }
}
