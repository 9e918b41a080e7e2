package org.mifeng.platform.learning.publicity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** What is published, as anybody reads it. */
@Component
class PublicReading {
  private static final Viewer COUNTER = Viewer.system("learning.page-reads");
  private static final List<String> MACHINES =
      List.of("bot", "spider", "crawl", "slurp", "curl", "wget", "python", "monitor");

  private final PublishedStore store;
  private final Transactions transactions;
  private final Clock clock;

  PublicReading(PublishedStore store, Transactions transactions, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  List<Published> list(Viewer viewer, PublicFilter filter, int limit, long offset) {
    return transactions.as(viewer, () -> store.list(filter, limit, offset));
  }

  long count(Viewer viewer, PublicFilter filter) {
    return transactions.as(viewer, () -> store.count(filter));
  }

  Optional<Published> find(Viewer viewer, String code) {
    return transactions.as(viewer, () -> store.find(code));
  }

  /** What is published under this code; 404 when nothing is, or when it was taken down. */
  Published require(Viewer viewer, String code) {
    return find(viewer, code).orElseThrow(() -> Refusal.notFound("learning.refusal.no-such-item"));
  }

  /** The events of a year. */
  List<Published> listEvents(Viewer viewer, int year) {
    var from = LegalTime.beginning(LocalDate.of(year, 1, 1));
    var to = LegalTime.beginning(LocalDate.of(year + 1, 1, 1));
    return transactions.as(viewer, () -> store.listEvents(from, to));
  }

  /** The day in China. */
  LocalDate today() {
    return LegalTime.today(clock);
  }

  /**
   * Counts that somebody read a page: neither who keeps it nor a machine that says it is one. Not
   * kept: who, from where, with what.
   *
   * @param agent what the browser calls itself
   */
  void count(Viewer viewer, Published item, String agent) {
    var name = agent.toLowerCase(Locale.ROOT);
    if (viewer.may(Permission.EDIT_PUBLICITY)
        || name.isBlank()
        || MACHINES.stream().anyMatch(name::contains)) {
      return;
    }
    transactions.run(COUNTER, () -> store.addRead(item.about().id(), today()));
  }
}
