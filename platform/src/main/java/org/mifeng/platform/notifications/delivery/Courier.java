package org.mifeng.platform.notifications.delivery;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.notifications.Latecomers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Goes round again and again, on every node: rows are taken by one node at a time. What a round
 * needs to know it reads anew, so nothing is lost with a node.
 */
@Component
class Courier implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Courier.class);
  private static final int MOST_LATECOMERS = 100;
  private static final long LAST_ROUND_SECONDS = 10;

  private final Latecomers latecomers;
  private final Planning planning;
  private final Delivering delivering;
  private final DeliveryProperties properties;
  private final ReentrantLock round = new ReentrantLock();
  private @Nullable ScheduledExecutorService schedule;

  Courier(
      Latecomers latecomers,
      Planning planning,
      Delivering delivering,
      DeliveryProperties properties) {
    this.latecomers = latecomers;
    this.planning = planning;
    this.delivering = delivering;
    this.properties = properties;
  }

  /** One round, after the one that may be under way. */
  void go() {
    round.lock();
    try {
      latecomers.tell(MOST_LATECOMERS);
      planning.go();
      delivering.go();
    } finally {
      round.unlock();
    }
  }

  private void goUnlessBroken() {
    try {
      go();
    } catch (RuntimeException failed) {
      log.warn("A round of deliveries failed; it is tried again", failed);
    }
  }

  @Override
  public synchronized void start() {
    var executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("notifications-courier").factory());
    long millis = properties.look().toMillis();
    executor.scheduleWithFixedDelay(this::goUnlessBroken, millis, millis, TimeUnit.MILLISECONDS);
    schedule = executor;
  }

  @Override
  public synchronized void stop() {
    var executor = schedule;
    schedule = null;
    if (executor == null) {
      return;
    }
    executor.shutdown();
    try {
      if (!executor.awaitTermination(LAST_ROUND_SECONDS, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return schedule != null;
  }
}
