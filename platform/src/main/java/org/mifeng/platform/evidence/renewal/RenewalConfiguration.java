package org.mifeng.platform.evidence.renewal;

import java.time.Clock;
import org.mifeng.platform.evidence.TrustedLogs;
import org.mifeng.platform.identity.Transactions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What renewing needs to know of the platform. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RenewalProperties.class)
class RenewalConfiguration {
  @Bean
  Renewing.Surroundings renewalSurroundings(
      TrustedLogs logs, Transactions transactions, RenewalProperties properties, Clock clock) {
    return new Renewing.Surroundings(
        () -> logs.policy().corroboration(), transactions, properties, clock);
  }
}
