package org.mifeng.platform.evidence.witnessing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.platform.evidence.PublicLog;
import org.mifeng.platform.evidence.Round;
import org.mifeng.platform.evidence.Writing;
import org.mifeng.platform.evidence.publishing.Published;
import org.mifeng.platform.evidence.publishing.PublishedCheckpoints;
import org.mifeng.platform.evidence.publishing.PublishedListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends the newest published checkpoint to all witnesses at once, each on a thread of its own, so
 * that a slow one holds up nobody. A witness that fails is asked again, at first soon, then each
 * half minute.
 */
@Component
class Witnessing extends Round implements PublishedListener {
  private static final Logger log = LoggerFactory.getLogger(Witnessing.class);
  private static final Duration EACH = Duration.ofSeconds(1);
  private static final int LONGEST_PAUSE_SECONDS = 30;

  private final WitnessCircle circle;
  private final PublishedCheckpoints published;
  private final WitnessRecords records;
  private final QuorumAlarm alarm;
  private final Writing writing;
  private final Conversation conversation;
  private final Clock clock;
  private final Map<String, Progress> progress = new ConcurrentHashMap<>();

  Witnessing(
      WitnessCircle circle,
      PublishedCheckpoints published,
      WitnessRecords records,
      QuorumAlarm alarm,
      Writing writing,
      PublicLog source,
      Clock clock) {
    super("witnessing", circle.witnesses().isEmpty() ? Duration.ZERO : EACH, writing);
    this.circle = circle;
    this.published = published;
    this.records = records;
    this.alarm = alarm;
    this.writing = writing;
    this.conversation = new Conversation(source, clock);
    this.clock = clock;
  }

  /**
   * Where one witness is with one tree.
   *
   * @param size cosigned last since this node began, or −1
   * @param failures in a row
   * @param notBefore when it may be asked again
   * @param busy whether it is being asked
   */
  private record Progress(long size, int failures, Instant notBefore, boolean busy) {
    static final Progress NONE = new Progress(-1, 0, Instant.EPOCH, false);

    boolean wants(long newest, Instant now) {
      return !busy && size < newest && !now.isBefore(notBefore);
    }

    Progress begun() {
      return new Progress(size, failures, notBefore, true);
    }

    Progress ended(boolean cosigned, long newest, Instant now) {
      if (cosigned) {
        return new Progress(newest, 0, now, false);
      }
      int pause = Math.min(LONGEST_PAUSE_SECONDS, 1 << Math.min(failures, 5));
      return new Progress(size, failures + 1, now.plusSeconds(pause), false);
    }
  }

  @Override
  protected void go() {
    var years = writing.years();
    years.forEach(this::send);
    alarm.look(years, circle);
  }

  @Override
  public void published() {
    writing.years().forEach(this::send);
  }

  /** Begins a conversation with each witness that has not cosigned the newest checkpoint yet. */
  void send(int year) {
    if (circle.witnesses().isEmpty()) {
      return;
    }
    published.newest(year).ifPresent(newest -> circle.witnesses().forEach(w -> send(newest, w)));
  }

  private void send(Published newest, KnownWitness witness) {
    for (var suite : HashSuite.values()) {
      if (!witness.keys(suite).isEmpty() && begin(newest, witness, suite)) {
        Thread.ofVirtual()
            .name("evidence-witness-" + witness.name() + "-" + suite.label())
            .start(() -> talk(newest, witness, suite));
      }
    }
  }

  private static String key(Published newest, KnownWitness witness, HashSuite suite) {
    return newest.year() + " " + witness.name() + " " + suite.label();
  }

  /** Whether this caller is the one to ask. */
  private boolean begin(Published newest, KnownWitness witness, HashSuite suite) {
    boolean[] mine = {false};
    progress.compute(
        key(newest, witness, suite),
        (key, was) -> {
          var now = was == null ? Progress.NONE : was;
          mine[0] = now.wants(newest.size(), clock.instant());
          return mine[0] ? now.begun() : now;
        });
    return mine[0];
  }

  private void talk(Published newest, KnownWitness witness, HashSuite suite) {
    boolean cosigned = false;
    try {
      var before = records.standing(newest.year(), witness.name(), suite);
      var result = conversation.hold(witness, newest, suite, before);
      records.keep(newest, result, circle);
      cosigned = !result.cosigned().isEmpty();
      if (!cosigned && before.trouble() != result.standing().trouble()) {
        log.warn(
            "Witness {} did not cosign {} {}: {} {}",
            witness.name(),
            suite.label(),
            newest.size(),
            result.standing().trouble(),
            result.standing().detail());
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failed) {
      log.warn("Asking witness {} failed; it is tried again", witness.name(), failed);
    } finally {
      boolean done = cosigned;
      progress.computeIfPresent(
          key(newest, witness, suite),
          (key, was) -> was.ended(done, newest.size(), clock.instant()));
    }
  }
}
