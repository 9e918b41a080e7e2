package org.mifeng.platform.oversight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * Keeps the figures in step with what the rooms record: the rows first, of which only those that
 * changed are written, then the figures over them, all in one transaction, so that a figure and the
 * list behind it never differ. Pages read what is stored.
 */
@Component
class Refreshing {
  private static final Viewer PLATFORM = Viewer.system("oversight");
  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final Duration SIGNALS_EVERY = Duration.ofMinutes(10);
  private static final Logger LOG = LoggerFactory.getLogger(Refreshing.class);

  private final RefreshStore store;
  private final RowStore rows;
  private final TargetFigureStore figures;
  private final SignalStore signals;
  private final Transactions transactions;
  private final Clock clock;

  Refreshing(
      RefreshStore store,
      RowStore rows,
      TargetFigureStore figures,
      SignalStore signals,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.rows = rows;
    this.figures = figures;
    this.signals = signals;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "PT15S",
      fixedDelayString = "${mifeng.oversight.refresh-every:PT30S}")
  void keepUp() {
    try {
      transactions.run(
          PLATFORM,
          () -> {
            store.lock();
            if (!isFresh()) {
              compute();
            }
          });
    } catch (RuntimeException failed) {
      // The figures of before stay, with their time; the next round tries again.
      LOG.error("Figures could not be computed", failed);
    }
  }

  /** Computes all figures now. */
  void refresh() {
    transactions.run(
        PLATFORM,
        () -> {
          store.lock();
          compute();
        });
  }

  /** Whether another node has computed them a moment ago. */
  private boolean isFresh() {
    return figures
        .findComputation(TargetIndicator.PARK_USE)
        .filter(last -> last.at().isAfter(clock.instant().minus(FRESH)))
        .isPresent();
  }

  private void compute() {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, LegalTime.CHINA);
    var window = new RefreshStore.Window(today.minusYears(1).plusDays(1), today);
    var sources = rows.listPresent();
    rows.putRoster(window, sources);
    rows.putParks();
    store.putFigures(window, now);
    suppress();
    store.putDay(today);
    record(sources, now);
    if (signals.isDue(now.minus(SIGNALS_EVERY))) {
      signals.put(window, now);
    }
  }

  /** What was asked of the rooms, for whoever runs it again. */
  private void record(List<UseSource> sources, Instant now) {
    var missing = UseSource.missing(sources);
    for (var indicator : TargetIndicator.values()) {
      if (indicator.counted() == TargetIndicator.Counted.NOTHING) {
        continue;
      }
      var query = rows.queryOf(indicator, sources);
      var id = indicator.code() + "-" + digest(query).substring(0, 12);
      var lacks = new ArrayList<>(indicator.readsUse() ? missing : List.<String>of());
      if (indicator == TargetIndicator.VULNERABLE_VISITS) {
        lacks.add("visits");
      }
      var millis = Duration.between(now, clock.instant()).toMillis();
      store.putComputation(indicator, new Computation(id, query, lacks, Math.max(0, millis), now));
    }
  }

  private static String digest(String text) {
    return Bytes.hex(Digests.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)).sha256());
  }

  /** Divisions are parts of the city, parks are parts of their division. */
  private void suppress() {
    for (var indicator : List.of(TargetIndicator.PARK_USE, TargetIndicator.VULNERABLE_VISITS)) {
      var wholes = new HashMap<String, Map<Extent, Long>>();
      for (var size : store.listSizes(indicator)) {
        wholes
            .computeIfAbsent(size.whole(), whole -> new HashMap<>())
            .put(size.extent(), size.counted());
      }
      wholes
          .values()
          .forEach(
              parts ->
                  Telling.suppressed(parts)
                      .forEach((extent, why) -> store.suppress(indicator, extent, why)));
    }
  }
}
