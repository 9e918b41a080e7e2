package org.mifeng.platform.evidence;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Gives deposits their places: one thread, one commit per batch. Whatever has gathered while the
 * last commit ran is the next batch; nothing waits for company. The queue is bounded, and a full
 * queue refuses.
 *
 * <p>Of several nodes on one database the one that holds the turn ({@link LogTurnStore}) writes;
 * the others stand by and take over when it ends. Any failure ends a turn: what was in the batch is
 * not acknowledged, and the next turn begins from what the database holds.
 */
@Component
class Sequencer implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Sequencer.class);
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** Most leaves in one commit, unless one request alone has more. */
  static final int BATCH_LIMIT = 4096;

  /** How long an idle writer waits before it stores the last signed head on its own. */
  private static final long IDLE_MILLIS = 25;

  /** How often an idle writer looks whether the node stops or the year ends. */
  private static final long LOOK_UP_MILLIS = 200;

  /** How long to wait before a turn that failed is taken anew. */
  private static final long AFTER_FAILURE_MILLIS = 100;

  /** A log that waits for an operator is looked at this much more rarely than another's turn. */
  private static final int REFUSED_TIMES = 30;

  /** Whether this node can take deposits now. */
  enum Standing {
    /** It writes. */
    WRITING,
    /** Another node writes, or the database cannot be reached. */
    STANDING_BY,
    /** The log cannot be opened; an operator has to look. */
    REFUSED,
    /** The node is starting or stopping. */
    STOPPED
  }

  private static final Refusal STANDING_BY = Refusal.unavailable("evidence.refusal.standing-by");

  private final EvidenceProperties properties;
  private final LogOpening opening;
  private final LogTurnStore turn;
  private final Clock clock;
  private final OrderQueue queue;
  private volatile Standing standing = Standing.STOPPED;
  private volatile @Nullable SignedHead head;
  private volatile @Nullable OpenedLog opened;
  private volatile boolean running;
  private volatile CountDownLatch stopping = new CountDownLatch(1);
  private @Nullable Thread thread;

  Sequencer(EvidenceProperties properties, LogOpening opening, LogTurnStore turn, Clock clock) {
    this.properties = properties;
    this.opening = opening;
    this.turn = turn;
    this.clock = clock;
    this.queue = new OrderQueue(properties.evidence().queueLimit());
  }

  /**
   * Hands in an order. The future fails with a {@link Refusal} when it is not acknowledged; whether
   * it was written is then said by the refusal.
   */
  CompletableFuture<Outcome> submit(Order order) {
    requireWriting();
    var outcome = queue.add(order);
    if (standing != Standing.WRITING) {
      queue.refuse(STANDING_BY);
    }
    return outcome;
  }

  private void requireWriting() {
    switch (standing) {
      case WRITING -> {}
      case STANDING_BY, STOPPED -> throw STANDING_BY;
      case REFUSED -> throw Refusal.unavailable("evidence.refusal.log-not-open");
    }
  }

  /** Whether this node writes. */
  Standing standing() {
    return standing;
  }

  /** The newest signed head, when this node writes. */
  Optional<SignedHead> head() {
    return Optional.ofNullable(head);
  }

  /** The log being written, when this node writes. */
  Optional<OpenedLog> opened() {
    return Optional.ofNullable(opened);
  }

  /** The log being written; 503 when this node does not write. */
  OpenedLog requireOpened() {
    requireWriting();
    var log = opened;
    if (log == null) {
      throw STANDING_BY;
    }
    return log;
  }

  /**
   * Takes the first turn before the node answers requests, so that a log that cannot be opened
   * stops the start with its sentence.
   */
  @Override
  public void start() {
    running = true;
    stopping = new CountDownLatch(1);
    LogWriter first = null;
    if (turn.tryTake()) {
      try {
        first = takeOver();
      } catch (RuntimeException e) {
        turn.giveBack();
        running = false;
        throw e;
      }
    } else {
      standing = Standing.STANDING_BY;
    }
    var writer = first;
    thread = Thread.ofPlatform().name("evidence-log").start(() -> run(writer));
  }

  private LogWriter takeOver() {
    var log = opening.openOrCreate(year());
    try {
      var writer = opening.takeOver(log);
      opened = log;
      head = writer.head();
      standing = Standing.WRITING;
      return writer;
    } catch (RuntimeException e) {
      close(log);
      throw e;
    }
  }

  private int year() {
    return year(clock);
  }

  /** The year whose log is written: it changes at midnight in China. */
  static int year(Clock clock) {
    return clock.instant().atZone(CHINA).getYear();
  }

  private void run(@Nullable LogWriter first) {
    var writer = first;
    while (running) {
      try {
        if (writer == null) {
          writer = awaitTurn();
        }
        if (writer != null && !write(writer)) {
          writer = end(writer, Standing.STANDING_BY);
        }
      } catch (LogNotOpenedException refused) {
        log.error("The evidence log takes no deposits: {}", refused.getMessage());
        writer = end(writer, Standing.REFUSED);
        pause(REFUSED_TIMES * properties.evidence().standbyMillis());
      } catch (RuntimeException failed) {
        log.warn("The turn to write the evidence log ended; it is taken anew", failed);
        writer = end(writer, Standing.STANDING_BY);
        pause(AFTER_FAILURE_MILLIS);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    end(writer, Standing.STOPPED);
  }

  private @Nullable LogWriter awaitTurn() {
    if (turn.tryTake()) {
      return takeOver();
    }
    pause(properties.evidence().standbyMillis());
    return null;
  }

  /** Waits, unless the node stops meanwhile. */
  private void pause(long millis) {
    try {
      if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
        running = false;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  /** Writes one batch; false when another log begins with the year, or the turn is lost. */
  private boolean write(LogWriter writer) throws InterruptedException {
    boolean unstored = writer.hasUnstoredHead();
    var batch = queue.take(BATCH_LIMIT, unstored ? IDLE_MILLIS : LOOK_UP_MILLIS);
    if (batch.isEmpty()) {
      if (unstored) {
        writer.storeHead();
      }
      return writer.year() == year() && turn.isHeld();
    }
    List<Outcome> outcomes;
    try {
      outcomes = writer.append(batch.stream().map(OrderQueue.Waiting::order).toList());
    } catch (RuntimeException failed) {
      var refusal =
          failed instanceof LogWriter.FencedException
              ? STANDING_BY
              : Refusal.unavailable("evidence.refusal.outcome-unknown");
      batch.forEach(waiting -> waiting.outcome().completeExceptionally(refusal));
      throw failed;
    }
    head = writer.head();
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).outcome().complete(outcomes.get(i));
    }
    return writer.year() == year();
  }

  private @Nullable LogWriter end(@Nullable LogWriter writer, Standing next) {
    standing = next;
    head = null;
    opened = null;
    if (writer != null) {
      close(writer);
    }
    turn.giveBack();
    queue.refuse(STANDING_BY);
    return null;
  }

  private static void close(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      log.warn("a log could not be closed", e);
    }
  }

  @Override
  public void stop() {
    running = false;
    stopping.countDown();
    var writing = thread;
    if (writing != null) {
      try {
        // Never interrupted: an interrupt in the middle of a write would close the mark's file.
        writing.join(10_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Started before the web server answers, stopped after it has answered. */
  @Override
  public int getPhase() {
    return 0;
  }
}
