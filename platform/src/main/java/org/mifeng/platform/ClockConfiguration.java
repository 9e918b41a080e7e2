package org.mifeng.platform;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one source of time; tests replace it. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
  /**
   * Ticks in microseconds, as PostgreSQL stores them: what is read back equals what was written.
   */
  @Bean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }
}
