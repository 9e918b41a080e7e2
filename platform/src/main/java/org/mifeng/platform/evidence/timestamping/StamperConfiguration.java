package org.mifeng.platform.evidence.timestamping;

import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.platform.evidence.TrustedLogs;
import org.mifeng.platform.evidence.publishing.TimeStamper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One stamper for each suite. */
@Configuration(proxyBeanMethods = false)
class StamperConfiguration {
  @Bean
  TimeStamper sha256Stamper(Authorities authorities, TrustedLogs trusted) {
    return new SuiteStamper(HashSuite.SHA256, authorities, trusted);
  }

  @Bean
  TimeStamper sm3Stamper(Authorities authorities, TrustedLogs trusted) {
    return new SuiteStamper(HashSuite.SM3, authorities, trusted);
  }
}
