package org.mifeng.platform.oversight;

import static org.mifeng.platform.identity.Permission.READ_OVERSIGHT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.oversight.Figure.Suppressed;
import org.mifeng.platform.oversight.Measure.Series;
import org.mifeng.platform.oversight.MeasureStore.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What is told beside the targets, asked of the rooms every ten minutes and kept. Months are asked
 * for one by one, and those that are over once a day: a city may have ten million deposits. A
 * number about few is told to nobody, nor is one from which such a number would follow by
 * subtraction; a view that is missing leaves its series out.
 */
@Component
public class Measures {
  private static final Viewer PLATFORM = Viewer.system("oversight.measures");
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final int MONTHS = 24;
  private static final Duration ONCE_A_DAY = Duration.ofHours(20);

  /** Series whose buckets are no months. */
  private static final Set<Series> WHOLE =
      EnumSet.of(Series.QUOTA_USERS, Series.QUOTA_OVER, Series.GRADES, Series.PARK_DESKS);

  /** Of them, those that read everything that ever happened, and how often they do. */
  private static final Set<Series> SLOW = EnumSet.of(Series.QUOTA_USERS, Series.QUOTA_OVER);

  private static final Duration SLOW_EVERY = Duration.ofHours(1);

  private static final Logger LOG = LoggerFactory.getLogger(Measures.class);

  private final MeasureStore store;
  private final RowStore rows;
  private final Transactions transactions;
  private final Clock clock;

  Measures(MeasureStore store, RowStore rows, Transactions transactions, Clock clock) {
    this.store = store;
    this.rows = rows;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The series of which a view exists. */
  public Set<Series> listRecorded() {
    return transactions.as(
        PLATFORM,
        () ->
            java.util.Arrays.stream(Series.values())
                .filter(series -> rows.isThere(series.view()))
                .collect(Collectors.toUnmodifiableSet()));
  }

  /** What is kept of a part of the city, as far as it may be told to this reader. */
  public List<Measure> list(Viewer viewer, Extent extent) {
    viewer.require(READ_OVERSIGHT);
    return transactions.as(
        viewer,
        () -> {
          var own =
              extent.kind() == Extent.Kind.CITY && viewer.reach().kind() == Reach.Kind.DISTRICT
                  ? sizes(store.list(Extent.district(viewer.reach().key())))
                  : Map.<String, Long>of();
          return store.list(extent).stream().map(row -> toldTo(row, own)).toList();
        });
  }

  /** Beside what an officer sees of their own part, the others must not be few. */
  private static Measure toldTo(MeasureStore.Stored row, Map<String, Long> own) {
    var measure = row.measure();
    var size = row.size();
    var mine = own.get(key(measure));
    boolean told = measure.told() && (size == null || mine == null || !Telling.isFew(size - mine));
    return new Measure(
        measure.series(),
        measure.extent(),
        measure.bucket(),
        told ? measure.value() : 0,
        told,
        measure.at());
  }

  private static Map<String, Long> sizes(List<MeasureStore.Stored> rows) {
    var sizes = new HashMap<String, Long>();
    for (var row : rows) {
      var size = row.size();
      if (size != null) {
        sizes.put(key(row.measure()), size);
      }
    }
    return sizes;
  }

  private static String key(Measure measure) {
    return measure.series() + " " + measure.bucket();
  }

  @Scheduled(
      initialDelayString = "PT25S",
      fixedDelayString = "${mifeng.oversight.measure-every:PT10M}")
  void keepUp() {
    try {
      transactions.run(
          PLATFORM,
          () -> {
            store.lock();
            var before = clock.instant().minus(FRESH);
            if (store.lastTime().filter(last -> last.isAfter(before)).isEmpty()) {
              compute(false);
            }
          });
    } catch (RuntimeException failed) {
      // What was said before stays, with its time; the next round tries again.
      LOG.error("Measures could not be computed", failed);
    }
  }

  /** Asks the rooms for everything, now. */
  void refresh() {
    transactions.run(
        PLATFORM,
        () -> {
          store.lock();
          compute(true);
        });
  }

  private void compute(boolean everything) {
    var now = clock.instant();
    var today = LegalTime.day(now);
    var last = YearMonth.from(today);
    var first = last.minusMonths(MONTHS - 1);
    for (var series : Series.values()) {
      if (!rows.isThere(series.view())) {
        store.clear(series);
        continue;
      }
      var asked = everything ? Map.<String, Instant>of() : store.listAsked(series);
      if (WHOLE.contains(series)) {
        if (!SLOW.contains(series) || isBefore(asked.values(), now.minus(SLOW_EVERY))) {
          store.clear(series);
          put(series, store.ask(series, first.atDay(1), today), now);
        }
        continue;
      }
      putMonths(series, first, last, asked, now);
    }
  }

  private void putMonths(
      Series series, YearMonth first, YearMonth last, Map<String, Instant> asked, Instant now) {
    store.clearBefore(series, first.toString());
    for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      if (isDue(month, asked.get(month.toString()), now)) {
        store.clear(series, month.toString());
        put(series, store.ask(series, month.atDay(1), month.atEndOfMonth()), now);
      }
    }
  }

  private static boolean isBefore(Collection<Instant> asked, Instant moment) {
    return asked.stream().allMatch(one -> one.isBefore(moment));
  }

  /** A month that is over is asked for once after its end, and then once a day. */
  private static boolean isDue(YearMonth month, @Nullable Instant asked, Instant now) {
    var end = LegalTime.beginning(month.plusMonths(1).atDay(1));
    return asked == null || asked.isBefore(end) || asked.isBefore(now.minus(ONCE_A_DAY));
  }

  private void put(Series series, List<Row> asked, Instant now) {
    Map<String, Map<Extent, Long>> districts = new LinkedHashMap<>();
    for (var row : asked) {
      var size = row.size();
      if (size != null && row.extent().kind() == Extent.Kind.DISTRICT) {
        districts
            .computeIfAbsent(row.bucket(), bucket -> new LinkedHashMap<>())
            .put(row.extent(), size);
      }
    }
    var hidden =
        districts.entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, one -> Telling.suppressed(one.getValue())));
    asked.forEach(
        row -> store.insert(series, row, why(series, row, hidden.get(row.bucket())), now));
  }

  /** Grades come as an edition told or refused them, which weighed all groups already. */
  private static @Nullable Suppressed why(
      Series series, Row row, @Nullable Map<Extent, Suppressed> hidden) {
    var size = row.size();
    if (row.refused()) {
      return Suppressed.FEW;
    }
    if (series == Series.GRADES || size == null) {
      return null;
    }
    if (Telling.isFew(size)) {
      return Suppressed.FEW;
    }
    return hidden == null ? null : hidden.get(row.extent());
  }
}
