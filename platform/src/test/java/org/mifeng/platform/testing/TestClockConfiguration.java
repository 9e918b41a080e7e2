package org.mifeng.platform.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Puts the {@link TestClock} before the real one. */
@TestConfiguration(proxyBeanMethods = false)
class TestClockConfiguration {
  @Bean
  @Primary
  TestClock testClock() {
    return new TestClock();
  }
}
