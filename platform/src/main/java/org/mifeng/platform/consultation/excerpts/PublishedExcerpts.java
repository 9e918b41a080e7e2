package org.mifeng.platform.consultation.excerpts;

import java.util.List;
import org.mifeng.platform.consultation.ContributedAnswers;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.springframework.stereotype.Component;

/** The excerpts that were published, as the knowledge base takes them. */
@Component
class PublishedExcerpts implements ContributedAnswers {
  static final Viewer PLATFORM = Viewer.system("consultation.excerpts");

  private final ExcerptStore store;
  private final Transactions transactions;

  PublishedExcerpts(ExcerptStore store, Transactions transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  @Override
  public List<Contributed> listPublished() {
    return transactions.as(PLATFORM, store::listLive).stream()
        .map(
            live ->
                new Contributed(
                    live.code(),
                    live.words().topic(),
                    live.words().question(),
                    live.words().text(),
                    live.words().steps(),
                    live.words().law(),
                    LegalTime.day(live.since())))
        .toList();
  }
}
