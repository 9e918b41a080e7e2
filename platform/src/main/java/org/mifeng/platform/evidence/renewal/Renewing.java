package org.mifeng.platform.evidence.renewal;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.renewal.AlgorithmCalendar;
import org.mifeng.ledger.renewal.Renewal;
import org.mifeng.ledger.renewal.RenewalCheck;
import org.mifeng.ledger.renewal.RenewalVerdict;
import org.mifeng.ledger.renewal.RenewalWriter;
import org.mifeng.ledger.renewal.RenewedObjects;
import org.mifeng.ledger.time.TimeToken;
import org.mifeng.ledger.trust.Corroboration;
import org.mifeng.platform.evidence.publishing.Corroborator;
import org.mifeng.platform.evidence.publishing.Published;
import org.mifeng.platform.evidence.publishing.PublishedCheckpoints;
import org.mifeng.platform.evidence.publishing.TimeStamper;
import org.mifeng.platform.evidence.publishing.UpgradeDraft;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Begins evidence records and renews them. Every record is judged before it is kept, by the same
 * check a stranger makes.
 */
final class Renewing {
  private static final Logger log = LoggerFactory.getLogger(Renewing.class);
  private static final Viewer RENEWER = Viewer.system("evidence.renewal");
  private static final int BATCH = 100;
  private static final int PAGE = 10_000;

  private final RecordStore store;
  private final PublishedCheckpoints published;
  private final List<Corroborator> others;
  private final List<TimeStamper> stampers;
  private final Surroundings surroundings;

  /**
   * What renewing needs to know of the platform.
   *
   * @param trust authorities, and the ends of algorithms, as of now
   */
  record Surroundings(
      Supplier<Corroboration> trust,
      Transactions transactions,
      RenewalProperties properties,
      Clock clock) {}

  Renewing(
      RecordStore store,
      PublishedCheckpoints published,
      List<Corroborator> others,
      List<TimeStamper> stampers,
      Surroundings surroundings) {
    this.store = store;
    this.published = published;
    this.others = others;
    this.stampers = stampers;
    this.surroundings = surroundings;
  }

  /** Begins the record of the day, when it is time and there is something new with a time-stamp. */
  void begin(int year) throws IOException, InterruptedException {
    var stamper = stamper();
    if (stamper.isEmpty()) {
      return;
    }
    Instant now = surroundings.clock().instant();
    var last = store.findLastBeginning(year);
    boolean early =
        last.filter(at -> now.isBefore(at.plus(surroundings.properties().apart()))).isPresent();
    if (early) {
      return;
    }
    long above = store.findLastBegun(year).map(KeptRecord::size).orElse(0L);
    var newest = newestTimeStamped(year, above);
    if (newest.isEmpty()) {
      return;
    }
    var objects = objects(newest.get());
    var token = stamper.get().stamp(RenewalWriter.toBegin(stamper.get().suite(), objects));
    keep(newest.get(), 1, RenewalWriter.begin(objects, token), objects);
  }

  private Optional<Published> newestTimeStamped(int year, long above) {
    var clock = others.stream().filter(one -> one.level() == Receipt.TIME_STAMPED).findFirst();
    long newest = above;
    while (clock.isPresent()) {
      var sizes = clock.get().sizes(year, newest, PAGE);
      newest = sizes.isEmpty() ? newest : sizes.getLast();
      if (sizes.size() < PAGE) {
        break;
      }
    }
    return newest == above ? Optional.empty() : published.find(year, newest);
  }

  /** Renews what ends soon; one that fails does not keep the others from it. */
  void renew() throws InterruptedException {
    Instant soon = surroundings.clock().instant().plus(surroundings.properties().ahead());
    var calendar = calendar();
    var ending = isEnding(calendar, soon) ? RecordStore.EVER : soon;
    for (var record : store.listCurrent(ending, BATCH)) {
      boolean digestEnds = !calendar.isUsable(digest(RenewalWriter.suite(record.renewal())), soon);
      if (!digestEnds && !record.until().isBefore(soon)) {
        continue;
      }
      try {
        renew(record, digestEnds);
      } catch (IOException failed) {
        log.warn(
            "The evidence record of log {} at size {} was not renewed; it ends {}",
            record.year(),
            record.size(),
            record.until(),
            failed);
      }
    }
  }

  private void renew(KeptRecord record, boolean digestEnds)
      throws IOException, InterruptedException {
    var checkpoint = published.find(record.year(), record.size());
    if (checkpoint.isEmpty()) {
      throw new IOException("the checkpoint of an evidence record is gone");
    }
    var objects = objects(checkpoint.get());
    var old = record.renewal();
    Renewal next;
    if (digestEnds) {
      var stamper = stamper().orElseThrow(() -> new IOException("no authority of a usable digest"));
      var about = RenewalWriter.toRenewDigest(old, stamper.suite(), objects);
      next = RenewalWriter.renewDigest(old, objects, stamper.stamp(about));
    } else {
      var suite = RenewalWriter.suite(old);
      var stamper =
          stampers.stream()
              .filter(one -> one.suite() == suite)
              .findFirst()
              .orElseThrow(() -> new IOException("no authority of the record's digest"));
      TimeToken token = stamper.stamp(RenewalWriter.toRenewTimeStamp(old));
      next = RenewalWriter.renewTimeStamp(old, token);
    }
    keep(checkpoint.get(), record.version() + 1, next, objects);
  }

  private void keep(Published checkpoint, int version, Renewal renewal, RenewedObjects objects)
      throws IOException {
    Instant now = surroundings.clock().instant();
    var trusted = surroundings.trust().get();
    RenewalVerdict verdict =
        RenewalCheck.check(
            renewal, objects, trusted.authorities(), trusted.algorithms()::isUsable, now);
    var until = verdict.until();
    if (!verdict.isGood() || until == null) {
      throw new IOException("an evidence record does not hold: " + verdict.findings());
    }
    var kept = new KeptRecord(checkpoint.year(), checkpoint.size(), version, renewal, now, until);
    surroundings.transactions().run(RENEWER, () -> store.insert(kept));
  }

  private RenewedObjects objects(Published checkpoint) {
    var draft = new UpgradeDraft(checkpoint);
    others.forEach(other -> other.contribute(checkpoint, draft));
    return draft.objects();
  }

  /** One whose digest lasts; SHA-256 first, because more tools can follow it. */
  private Optional<TimeStamper> stamper() {
    Instant soon = surroundings.clock().instant().plus(surroundings.properties().ahead());
    var calendar = calendar();
    return stampers.stream()
        .filter(one -> calendar.isUsable(digest(one.suite()), soon))
        .min((one, other) -> one.suite().compareTo(other.suite()));
  }

  private AlgorithmCalendar calendar() {
    return surroundings.trust().get().algorithms();
  }

  private static boolean isEnding(AlgorithmCalendar calendar, Instant soon) {
    return !calendar.isUsable(digest(HashSuite.SHA256), soon)
        || !calendar.isUsable(digest(HashSuite.SM3), soon);
  }

  private static String digest(HashSuite suite) {
    return switch (suite) {
      case SHA256 -> "SHA-256";
      case SM3 -> "SM3";
    };
  }
}
