package org.mifeng.platform.evidence.renewal;

import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.platform.evidence.Round;
import org.mifeng.platform.evidence.Writing;
import org.mifeng.platform.evidence.publishing.Corroborator;
import org.mifeng.platform.evidence.publishing.PublishedCheckpoints;
import org.mifeng.platform.evidence.publishing.TimeStamper;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks again and again whether a record is to be begun or renewed. */
@Component
class RenewalRound extends Round {
  private final RecordStore store;
  private final PublishedCheckpoints published;
  private final ObjectProvider<Corroborator> corroborators;
  private final ObjectProvider<TimeStamper> stampers;
  private final Renewing.Surroundings surroundings;
  private final Writing writing;

  RenewalRound(
      RecordStore store,
      PublishedCheckpoints published,
      ObjectProvider<Corroborator> corroborators,
      ObjectProvider<TimeStamper> stampers,
      Renewing.Surroundings surroundings,
      Writing writing) {
    super("renewal", surroundings.properties().every(), writing);
    this.store = store;
    this.published = published;
    this.corroborators = corroborators;
    this.stampers = stampers;
    this.surroundings = surroundings;
    this.writing = writing;
  }

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
}
