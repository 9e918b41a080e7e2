package org.mifeng.platform.evidence.renewal;

import java.time.Clock;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.platform.evidence.Round;
import org.mifeng.platform.evidence.TrustedLogs;
import org.mifeng.platform.evidence.Writing;
import org.mifeng.platform.evidence.publishing.Corroborator;
import org.mifeng.platform.evidence.publishing.PublishedCheckpoints;
import org.mifeng.platform.evidence.publishing.TimeStamper;
import org.mifeng.platform.identity.Transactions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work of the alcove, with everybody who has a word in it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RenewalProperties.class)
class RenewalConfiguration {
  @Bean
  Round renewalRound(
      RecordStore store,
      PublishedCheckpoints published,
      ObjectProvider<Corroborator> corroborators,
      ObjectProvider<TimeStamper> stampers,
      Renewing.Surroundings surroundings,
      Writing writing) {
    return new Round("renewal", surroundings.properties().every(), writing) {
      @Override
      protected void go() throws Exception {
        var renewing =
            new Renewing(
                store,
                published,
                corroborators.stream().filter(one -> one.level() != Receipt.RENEWED).toList(),
                stampers.stream().filter(TimeStamper::isReady).toList(),
                surroundings);
        for (int year : writing.years()) {
          renewing.begin(year);
        }
        renewing.renew();
      }
    };
  }

  @Bean
  Renewing.Surroundings renewalSurroundings(
      TrustedLogs logs, Transactions transactions, RenewalProperties properties, Clock clock) {
    return new Renewing.Surroundings(
        () -> logs.policy().corroboration(), transactions, properties, clock);
  }
}
