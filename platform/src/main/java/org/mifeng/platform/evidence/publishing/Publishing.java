package org.mifeng.platform.evidence.publishing;

import java.time.Clock;
import java.time.Duration;
import org.mifeng.platform.evidence.Round;
import org.mifeng.platform.evidence.Writing;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Publishes the newest signed head once a second, when there is a new one. */
@Component
class Publishing extends Round {
  private static final Viewer PUBLISHER = Viewer.system("evidence.publishing");
  private static final Duration EACH = Duration.ofSeconds(1);

  private final PublishedStore store;
  private final Transactions transactions;
  private final Writing writing;
  private final Clock clock;
  private final ObjectProvider<PublishedListener> listeners;

  Publishing(
      PublishedStore store,
      Transactions transactions,
      Writing writing,
      Clock clock,
      ObjectProvider<PublishedListener> listeners) {
    super("publishing", EACH, writing);
    this.store = store;
    this.transactions = transactions;
    this.writing = writing;
    this.clock = clock;
    this.listeners = listeners;
  }

  @Override
  protected void go() {
    boolean fresh = false;
    for (int year : writing.years()) {
      fresh |= transactions.as(PUBLISHER, () -> store.insertNewest(year, clock.instant()));
    }
    if (fresh) {
      listeners.forEach(PublishedListener::published);
    }
  }
}
