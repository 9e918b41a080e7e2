package org.mifeng.platform.oversight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the figures in step with what the rooms record (docs/adr/0051). A round takes from the
 * rooms what has changed and counts that anew; beside it, park after park is counted anew from
 * everything, each at least once a day, and what then differs is told. A round is one transaction:
 * the changes are gone from the rooms exactly when their figures are there, and a figure and the
 * list behind it never differ. Pages read what is stored.
 */
@Component
class Refreshing {
  private static final Viewer PLATFORM = Viewer.system("oversight");
  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final Duration RECOUNTED_EVERY = Duration.ofHours(20);
  private static final Instant LONG_AGO = Instant.EPOCH;
  private static final Logger LOG = LoggerFactory.getLogger(Refreshing.class);

  private final Following following;
  private final RefreshStore store;
  private final RowStore rows;
  private final ChangeStore changes;
  private final TargetFigureStore figures;
  private final Transactions transactions;
  private final Clock clock;

  Refreshing(
      Following following,
      RefreshStore store,
      RowStore rows,
      ChangeStore changes,
      TargetFigureStore figures,
      Transactions transactions,
      Clock clock) {
    this.following = following;
    this.store = store;
    this.rows = rows;
    this.changes = changes;
    this.figures = figures;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "PT15S",
      fixedDelayString = "${mifeng.oversight.refresh-every:PT30S}")
  void keepUp() {
    try {
      rounds(false);
    } catch (RuntimeException failed) {
      // The figures of before stay, with their time; the next round tries again.
      LOG.error("Figures could not be computed", failed);
    }
  }

  /** Brings the figures in step with what has changed, now. */
  void follow() {
    rounds(true);
  }

  /** Counts every park anew, now; tells what differed from the figures that followed changes. */
  Recount refresh() {
    follow();
    transactions.run(
        PLATFORM,
        () -> {
          store.lock();
          changes.putAllDue(LONG_AGO);
        });
    while (transactions.as(
        PLATFORM, () -> !changes.listDue(LONG_AGO.plusSeconds(1), 1).isEmpty())) {
      rounds(true);
    }
    return transactions.as(PLATFORM, changes::findRecount);
  }

  private void rounds(boolean atOnce) {
    var first = !atOnce;
    var more = true;
    while (more) {
      var skippable = first;
      more =
          transactions.as(
              PLATFORM,
              () -> {
                store.lock();
                return !(skippable && isFresh()) && round();
              });
      first = false;
    }
  }

  /** Whether another node has computed them a moment ago. */
  private boolean isFresh() {
    return !changes.isIncomplete()
        && lastComputation().filter(at -> at.isAfter(clock.instant().minus(FRESH))).isPresent();
  }

  /** One round; tells whether another should follow at once. */
  private boolean round() {
    var now = clock.instant();
    var today = LegalTime.day(now);
    var window = new RefreshStore.Window(today.minusYears(1).plusDays(1), today);
    var sources = rows.listPresent();
    if (isAskedOtherwise(sources)) {
      changes.forgetChecks();
    }
    var newDay = lastComputation().filter(at -> LegalTime.day(at).equals(today)).isEmpty();
    var more = following.round(window, sources, now, now.minus(RECOUNTED_EVERY));
    if (newDay) {
      store.putDay(today);
    }
    if (changes.isIncomplete()) {
      // Until each park was counted once, what there is is no figure of the city.
      return true;
    }
    record(sources, now);
    return more;
  }

  private Optional<Instant> lastComputation() {
    return figures.findComputation(TargetIndicator.PARK_USE).map(Computation::at);
  }

  /** Whether the figures were last computed by another statement, or never. */
  private boolean isAskedOtherwise(List<UseSource> sources) {
    var indicator = TargetIndicator.PARK_USE;
    return figures
        .findComputation(indicator)
        .filter(
            last -> !last.queryId().equals(queryId(indicator, rows.queryOf(indicator, sources))))
        .isPresent();
  }

  /** What was asked of the rooms, for whoever runs it again. */
  private void record(List<UseSource> sources, Instant now) {
    var missing = UseSource.missing(sources);
    for (var indicator : TargetIndicator.values()) {
      if (indicator.counted() == TargetIndicator.Counted.NOTHING) {
        continue;
      }
      var query = rows.queryOf(indicator, sources);
      var lacks = new ArrayList<>(indicator.readsUse() ? missing : List.<String>of());
      if (indicator == TargetIndicator.VULNERABLE_VISITS) {
        lacks.add("visits");
      }
      var millis = Duration.between(now, clock.instant()).toMillis();
      store.putComputation(
          indicator,
          new Computation(queryId(indicator, query), query, lacks, Math.max(0, millis), now));
    }
  }

  private static String queryId(TargetIndicator indicator, String query) {
    var text = query.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return indicator.code() + "-" + Bytes.hex(Digests.of(text).sha256()).substring(0, 12);
  }
}
