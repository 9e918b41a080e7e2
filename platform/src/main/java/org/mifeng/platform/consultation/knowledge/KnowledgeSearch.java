package org.mifeng.platform.consultation.knowledge;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The search of this platform. Its index is built as soon as the platform answers, beside the first
 * requests, so that no start waits for it; whoever searches before it is there waits. It is built
 * anew when answers came out of questions, here at once and on other nodes within a minute.
 */
@Component
class KnowledgeSearch {
  private final Knowledge knowledge;
  private volatile FutureTask<Engine> building;

  KnowledgeSearch(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.building = task();
  }

  private FutureTask<Engine> task() {
    return new FutureTask<>(() -> new Engine(knowledge.base()));
  }

  @EventListener(ApplicationReadyEvent.class)
  void build() {
    Thread.ofPlatform()
        .daemon()
        .name("knowledge-index")
        .start(
            () -> {
              if (!refresh()) {
                building.run();
              }
            });
  }

  /** Looks for answers that came out of questions; whoever searches meanwhile has the old index. */
  @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
  void lookAgain() {
    var unused = refresh();
  }

  /** Builds the index anew when something is new. */
  synchronized boolean refresh() {
    if (!knowledge.refresh()) {
      return false;
    }
    var next = task();
    next.run();
    building = next;
    return true;
  }

  /** The engine; built by whoever comes first. */
  Engine engine() {
    var current = building;
    current.run();
    try {
      return current.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } catch (ExecutionException defect) {
      throw new IllegalStateException(defect.getCause());
    }
  }
}
