package org.mifeng.platform;

import java.time.Duration;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Work done again and again. Spring's scheduler for virtual threads does everything with a pause
 * between two goes in one thread, where a go of minutes holds up all others.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ScheduleConfiguration {
  /** More than there is work of this kind. */
  private static final int THREADS = 24;

  /** So long a stop waits for goes under way. */
  private static final Duration LAST_GO = Duration.ofSeconds(10);

  @Bean
  ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
    return builder.poolSize(THREADS).awaitTermination(true).awaitTerminationPeriod(LAST_GO).build();
  }
}
