package org.mifeng.platform.consultation.knowledge;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The search of this platform. Its index is built as soon as the platform answers, beside the first
 * requests, so that no start waits for it; whoever searches before it is there waits.
 */
@Component
class KnowledgeSearch {
  private final FutureTask<Engine> building;

  KnowledgeSearch(Knowledge knowledge) {
    this.building = new FutureTask<>(() -> new Engine(knowledge.base()));
  }

  @EventListener(ApplicationReadyEvent.class)
  void build() {
    Thread.ofPlatform().daemon().name("knowledge-index").start(building);
  }

  /** The engine; built by whoever comes first. */
  Engine engine() {
    building.run();
    try {
      return building.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } catch (ExecutionException defect) {
      throw new IllegalStateException(defect.getCause());
    }
  }
}
