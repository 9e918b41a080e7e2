package org.mifeng.platform.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** What the sequencer does when it may not write, and when too many want to. */
class SequencerTest extends OwnYear {
  @Autowired private JdbcClient jdbc;

  @Test
  void aNodeWithoutTheTurnStandsBy() throws Exception {
    var idle = sequencer(false);
    assertRefused(() -> idle.submit(order(1)), "evidence.refusal.standing-by");

    idle.start();
    try {
      assertRefused(() -> idle.submit(order(1)), "evidence.refusal.standing-by");
    } finally {
      idle.stop();
    }
  }

  @Test
  void aFullQueueRefusesAndWhatWaitedIsSealed() throws Exception {
    var busy = sequencer(true);
    busy.start();
    try {
      List<CompletableFuture<Outcome>> waiting = new ArrayList<>();
      tables.asSystem(
          () -> {
            // The head is held: the writer waits in its commit while others queue.
            jdbc.sql("select 1 from evidence.log_state where year = :year for update")
                .param("year", year)
                .query(Integer.class)
                .single();
            waiting.add(busy.submit(order(60)));
            waiting.add(busy.submit(order(40)));
            assertRefused(() -> submitUntilFull(busy, waiting), "evidence.refusal.busy");
          });
      long sealed = 0;
      for (var outcome : waiting) {
        assertThat(outcome.get()).isInstanceOf(Outcome.Appended.class);
        sealed++;
      }
      assertThat(sealed).isGreaterThanOrEqualTo(2);
    } finally {
      busy.stop();
    }
  }

  /** At most the batch in the writer's hands and a full queue are taken. */
  private void submitUntilFull(Sequencer busy, List<CompletableFuture<Outcome>> waiting) {
    for (int i = 0; i < 10; i++) {
      waiting.add(busy.submit(order(60)));
    }
  }

  private Sequencer sequencer(boolean mayTake) {
    var calendar = calendar(new LogProperties(0, Map.of()));
    return new Sequencer(properties(), calendar, opening, new HandyTurn(mayTake));
  }

  /** A turn that is always, or never, free: the application under test holds the real one. */
  private static final class HandyTurn extends LogTurnStore {
    private final boolean free;

    HandyTurn(boolean free) {
      super(new SimpleDriverDataSource());
      this.free = free;
    }

    @Override
    boolean tryTake() {
      return free;
    }

    @Override
    boolean isHeld() {
      return free;
    }
  }

  private static void assertRefused(ThrowingCallable work, String key) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(work)
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key))
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
  }
}
