package org.mifeng.platform.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.mifeng.platform.kernel.Refusal;

/** Orders that wait for the log's writer: so many deposits and no more. */
final class OrderQueue {
  /** An order with the answer its sender waits for. */
  record Waiting(Order order, CompletableFuture<Outcome> outcome) {}

  private final int limit;
  private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final AtomicInteger deposits = new AtomicInteger();

  /**
   * @param limit deposits that may wait
   */
  OrderQueue(int limit) {
    this.limit = limit;
  }

  /**
   * Puts an order at the end.
   *
   * @throws Refusal 503 when too many deposits wait
   */
  CompletableFuture<Outcome> add(Order order) {
    if (deposits.addAndGet(order.size()) > limit) {
      deposits.addAndGet(-order.size());
      throw Refusal.unavailable("evidence.refusal.busy");
    }
    var waiting = new Waiting(order, new CompletableFuture<>());
    queue.add(waiting);
    return waiting.outcome();
  }

  /**
   * Takes what is there, whole orders, up to so many deposits (one order alone may have more).
   *
   * @param millis how long to wait for a first one; the result is empty when none came
   */
  List<Waiting> take(int most, long millis) throws InterruptedException {
    List<Waiting> batch = new ArrayList<>();
    int leaves = 0;
    for (var next = queue.poll(millis, TimeUnit.MILLISECONDS); next != null; next = queue.poll()) {
      batch.add(next);
      leaves += next.order().size();
      if (leaves >= most) {
        break;
      }
    }
    deposits.addAndGet(-leaves);
    return batch;
  }

  /** Refuses everything that waits. */
  void refuse(Refusal refusal) {
    for (var waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
      deposits.addAndGet(-waiting.order().size());
      waiting.outcome().completeExceptionally(refusal);
    }
  }
}
