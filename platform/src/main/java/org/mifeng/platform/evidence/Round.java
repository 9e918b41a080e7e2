package org.mifeng.platform.evidence;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work done again and again by the node that writes the log, one go at a time. A go that fails is
 * logged and tried again after the next pause. What a go needs to know it reads anew, so that
 * another node can take over at any time.
 */
public abstract class Round implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Round.class);
  private static final long LAST_GO_SECONDS = 10;

  private final String name;
  private final Duration pause;
  private final Writing writing;
  private @Nullable ScheduledExecutorService schedule;

  /**
   * Work of a name.
   *
   * @param name for the log file, such as {@code publishing}
   * @param pause between two goes; zero for no work at all
   * @param writing tells whether this node writes the log
   */
  protected Round(String name, Duration pause, Writing writing) {
    this.name = name;
    this.pause = pause;
    this.writing = writing;
  }

  /** One go. Calls to others are made outside of transactions. */
  protected abstract void go() throws Exception;

  private void goWhenHere() {
    if (!writing.isHere()) {
      return;
    }
    try {
      go();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (Exception failed) {
      log.warn("{} failed; it is tried again", name, failed);
    }
  }

  @Override
  public final synchronized void start() {
    var executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("evidence-" + name).factory());
    if (pause.isPositive()) {
      long millis = pause.toMillis();
      executor.scheduleWithFixedDelay(this::goWhenHere, millis, millis, TimeUnit.MILLISECONDS);
    }
    schedule = executor;
  }

  @Override
  public final synchronized void stop() {
    var executor = schedule;
    schedule = null;
    if (executor == null) {
      return;
    }
    executor.shutdown();
    try {
      if (!executor.awaitTermination(LAST_GO_SECONDS, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public final synchronized boolean isRunning() {
    return schedule != null;
  }

  /** After the writer has begun; ended before it. */
  @Override
  public final int getPhase() {
    return 1;
  }
}
