package org.mifeng.platform.evidence;

import java.util.ArrayList;
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

  /** Most leaves in one commit, unless one request alone has more. */
  static final int BATCH_LIMIT = 4096;

  /** How long an idle writer waits before it stores the last signed head on its own. */
  private static final long IDLE_MILLIS = 25;

  /** How often an idle writer looks whether the node stops or the year ends. */
  private static final long LOOK_UP_MILLIS = 200;

  /** Every so many looks an idle writer asks its session whether it still has the turn. */
  private static final int LOOKS_PER_QUESTION = 5;

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

  private final EvidenceProperties properties;
  private final LogOpening opening;
  private final LogCalendar calendar;
  private final LogTurnStore turn;
  private final OrderQueue queue;
  private final WriterState state = new WriterState();
  private volatile boolean running;
  private volatile CountDownLatch stopping = new CountDownLatch(1);
  private int idleLooks;
  private @Nullable Thread thread;

  Sequencer(
      EvidenceProperties properties, LogCalendar calendar, LogOpening opening, LogTurnStore turn) {
    this.properties = properties;
    this.calendar = calendar;
    this.opening = opening;
    this.turn = turn;
    this.queue = new OrderQueue(properties.evidence().queueLimit());
  }

  /**
   * Hands in an order. The future fails with a {@link Refusal} when it is not acknowledged; whether
   * it was written is then said by the refusal.
   */
  CompletableFuture<Outcome> submit(Order order) {
    state.requireWriting();
    var outcome = queue.add(order);
    if (state.standing() != Standing.WRITING) {
      queue.refuse(WriterState.STANDING_BY);
    }
    return outcome;
  }

  /** Whether this node writes. */
  Standing standing() {
    return state.standing();
  }

  /** The newest signed head, when this node writes. */
  Optional<SignedHead> head() {
    return state.head();
  }

  /** The log being written, when this node writes. */
  Optional<OpenedLog> opened() {
    return state.opened();
  }

  /** The log being written; 503 when this node does not write. */
  OpenedLog requireOpened() {
    return state.requireOpened();
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
      state.ends(Standing.STANDING_BY);
    }
    var writer = first;
    thread = Thread.ofPlatform().name("evidence-log").start(() -> run(writer));
  }

  private LogWriter takeOver() {
    var log = opening.openOrCreate(calendar.due());
    try {
      var writer = opening.takeOver(log);
      state.writes(log, writer.head());
      return writer;
    } catch (RuntimeException e) {
      close(log);
      throw e;
    }
  }

  private void run(@Nullable LogWriter first) {
    var writer = first;
    while (running) {
      try {
        if (writer == null) {
          writer = awaitTurn();
        }
        writer = writer == null ? null : write(writer);
      } catch (LogNotOpenedException refused) {
        log.error("The evidence log takes no deposits: {}", refused.getMessage());
        writer = end(writer, Standing.REFUSED);
        pause(REFUSED_TIMES * properties.evidence().standbyMillis());
      } catch (RuntimeException | Error failed) {
        // Also an Error: a thread that ended here would leave everybody waiting for it.
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

  /** The log ends and the next begins; who has come meanwhile is served by the next. */
  private LogWriter handOver(LogWriter writer) {
    close(writer);
    return takeOver();
  }

  /** Writes one batch; gives who goes on writing: it, its successor in a new year, or nobody. */
  private @Nullable LogWriter write(LogWriter writer) throws InterruptedException {
    boolean unstored = writer.hasUnstoredHead();
    var batch = queue.take(BATCH_LIMIT, unstored ? IDLE_MILLIS : LOOK_UP_MILLIS);
    // Asked after the orders were made: what was received after midnight goes into the next log.
    boolean over = calendar.isOver(writer.year());
    List<OrderQueue.Waiting> ours = new ArrayList<>();
    for (var waiting : batch) {
      if (over || waiting.order().year() != writer.year()) {
        waiting.outcome().complete(new Outcome.LogChanged());
      } else {
        ours.add(waiting);
      }
    }
    if (over) {
      return handOver(writer);
    }
    if (ours.isEmpty()) {
      if (unstored) {
        writer.storeHead();
      }
      return isTurnHeld() ? writer : end(writer, Standing.STANDING_BY);
    }
    append(writer, ours);
    return writer;
  }

  private boolean isTurnHeld() {
    idleLooks = (idleLooks + 1) % LOOKS_PER_QUESTION;
    return idleLooks != 0 || turn.isHeld();
  }

  private void append(LogWriter writer, List<OrderQueue.Waiting> batch) {
    List<Outcome> outcomes;
    try {
      outcomes = writer.append(batch.stream().map(OrderQueue.Waiting::order).toList());
    } catch (RuntimeException | Error failed) {
      var refusal =
          failed instanceof LogWriter.FencedException
              ? WriterState.STANDING_BY
              : Refusal.unavailable("evidence.refusal.outcome-unknown");
      batch.forEach(waiting -> waiting.outcome().completeExceptionally(refusal));
      throw failed;
    }
    state.signed(writer.head());
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).outcome().complete(outcomes.get(i));
    }
  }

  private @Nullable LogWriter end(@Nullable LogWriter writer, Standing next) {
    state.ends(next);
    if (writer != null) {
      close(writer);
    }
    turn.giveBack();
    queue.refuse(WriterState.STANDING_BY);
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
