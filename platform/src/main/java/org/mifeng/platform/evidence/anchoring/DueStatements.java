package org.mifeng.platform.evidence.anchoring;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mifeng.ledger.anchor.AnchorStatement;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.time.TimeToken;
import org.mifeng.platform.evidence.publishing.Corroborator;
import org.mifeng.platform.evidence.publishing.Published;
import org.mifeng.platform.evidence.publishing.PublishedCheckpoints;
import org.mifeng.platform.evidence.publishing.UpgradeDraft;

/**
 * What is to be anchored next: the newest published checkpoint that has a time-stamp. When none has
 * one after some patience, the newest goes without.
 */
final class DueStatements {
  private static final int PAGE = 500;
  private static final int MOST_PAGES = 200;

  private final Supplier<Integer> year;
  private final PublishedCheckpoints published;
  private final List<Corroborator> stamps;
  private final AnchorBook book;
  private final Duration patience;

  DueStatements(
      Supplier<Integer> year,
      PublishedCheckpoints published,
      List<Corroborator> stamps,
      AnchorBook book,
      Duration patience) {
    this.year = year;
    this.published = published;
    this.stamps = List.copyOf(stamps);
    this.book = book;
    this.patience = patience;
  }

  /** A statement about a year's log that a chain should carry. */
  record Due(int year, AnchorStatement statement) {}

  /** What is due on a chain that takes something each so often. */
  Optional<Due> find(String chain, Duration every) {
    if (!book.isTime(chain, every)) {
      return Optional.empty();
    }
    int now = year.get();
    // The end of last year's log first, if the year ended between two anchors.
    return choose(chain, now - 1)
        .or(() -> choose(chain, now))
        .map(found -> new Due(found.year(), statement(found)));
  }

  private Optional<Published> choose(String chain, int year) {
    long last = book.lastSize(chain, year);
    var waiting = published.listAbove(year, last, 1);
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    var stamped = newestStamped(year, last);
    if (stamped.isPresent()) {
      return stamped;
    }
    boolean patient =
        !stamps.isEmpty() && waiting.getFirst().at().plus(patience).isAfter(book.clock().instant());
    return patient ? Optional.empty() : published.newest(year);
  }

  private Optional<Published> newestStamped(int year, long above) {
    Published newest = null;
    for (var stamp : stamps) {
      var found = newestOf(stamp, year, above);
      if (found.isPresent() && (newest == null || found.get().size() > newest.size())) {
        newest = found.get();
      }
    }
    return Optional.ofNullable(newest);
  }

  private Optional<Published> newestOf(Corroborator stamp, int year, long above) {
    long last = above;
    for (int page = 0; page < MOST_PAGES; page++) {
      var sizes = stamp.sizes(year, last, PAGE);
      if (!sizes.isEmpty()) {
        last = sizes.getLast();
      }
      if (sizes.size() < PAGE) {
        break;
      }
    }
    return last == above ? Optional.empty() : published.find(year, last);
  }

  /** The time-stamps there are of a checkpoint, DER. */
  private List<byte[]> tokens(Published checkpoint) {
    var draft = new UpgradeDraft(checkpoint);
    stamps.forEach(stamp -> stamp.contribute(checkpoint, draft));
    return draft.timestamps().stream()
        .map(TimeToken::token)
        .limit(AnchorStatement.MAX_TOKENS)
        .toList();
  }

  private AnchorStatement statement(Published found) {
    return book.findStatement(found.year(), found.size())
        .orElseGet(
            () ->
                AnchorStatement.of(
                    covered(found, HashSuite.SHA256),
                    covered(found, HashSuite.SM3),
                    tokens(found)));
  }

  private static String covered(Published found, HashSuite suite) {
    return new String(found.covered(suite), StandardCharsets.UTF_8);
  }
}
