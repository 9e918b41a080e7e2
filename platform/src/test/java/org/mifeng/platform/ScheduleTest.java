package org.mifeng.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.TaskScheduler;

/** Work that is done again and again. */
@PlatformTest
class ScheduleTest {
  private static final Duration PAUSE = Duration.ofMillis(20);

  @Autowired private TaskScheduler scheduler;

  @Test
  void aGoThatTakesLongHoldsUpNoOtherWork() throws InterruptedException {
    var underWay = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    var others = new CountDownLatch(3);
    var slow =
        scheduler.scheduleWithFixedDelay(
            () -> {
              underWay.countDown();
              awaitQuietly(end);
            },
            PAUSE);
    assertThat(underWay.await(10, TimeUnit.SECONDS)).isTrue();
    var quick = scheduler.scheduleWithFixedDelay(others::countDown, PAUSE);
    try {
      assertThat(others.await(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      quick.cancel(false);
      slow.cancel(false);
      end.countDown();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
