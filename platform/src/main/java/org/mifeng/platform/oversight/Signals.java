package org.mifeng.platform.oversight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps in step what would inflate figures, beside them and not in their way: days in which
 * something has changed at once, every day and every sixteenth of the files once a day.
 */
@Component
class Signals {
  private static final Viewer PLATFORM = Viewer.system("oversight");
  private static final Duration RECOUNTED_EVERY = Duration.ofHours(20);
  private static final Duration SLOW_EVERY = Duration.ofMinutes(10);

  /** So many days are counted at once. */
  private static final int DAYS = 30;

  private static final Logger LOG = LoggerFactory.getLogger(Signals.class);

  private final SignalStore store;
  private final SignalPartStore parts;
  private final Transactions transactions;
  private final Clock clock;

  Signals(SignalStore store, SignalPartStore parts, Transactions transactions, Clock clock) {
    this.store = store;
    this.parts = parts;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "PT20S",
      fixedDelayString = "${mifeng.oversight.refresh-every:PT30S}")
  void keepUp() {
    try {
      refresh();
    } catch (RuntimeException failed) {
      // What was counted before stays; the next round tries again.
      LOG.error("Signals could not be counted", failed);
    }
  }

  /** Counts what has changed, and some of the rest. */
  void refresh() {
    var now = clock.instant();
    var today = LegalTime.day(now);
    var window = new RefreshStore.Window(today.minusYears(1).plusDays(1), today);
    for (var name : SignalPartStore.byDays()) {
      while (slice(name, window, now)) {
        // The next days, in a transaction of their own.
      }
    }
    do {
      transactions.run(
          PLATFORM,
          () -> {
            parts.lock();
            parts
                .findDueDigit(now.minus(RECOUNTED_EVERY))
                .ifPresent(digit -> parts.putDigit(digit, window, now));
          });
    } while (!transactions.as(PLATFORM, parts::hasAllDigits));
    transactions.run(
        PLATFORM,
        () -> {
          parts.lock();
          store.putCounted(window, now);
          if (store.isDue(now.minus(SLOW_EVERY))) {
            store.put(window, now);
          }
        });
  }

  /** Counts the earliest days that are due; tells whether there were any. */
  private boolean slice(String name, RefreshStore.Window window, Instant now) {
    return transactions.as(
        PLATFORM,
        () -> {
          parts.lock();
          var due = parts.findDueDay(name, window, now.minus(RECOUNTED_EVERY));
          due.ifPresent(
              first -> {
                var last = first.plusDays(DAYS - 1);
                parts.putDays(name, first, last.isAfter(window.to()) ? window.to() : last, now);
              });
          return due.isPresent();
        });
  }
}
