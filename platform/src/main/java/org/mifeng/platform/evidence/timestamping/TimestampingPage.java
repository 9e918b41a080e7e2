package org.mifeng.platform.evidence.timestamping;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.trust.TrustedAuthority;

/**
 * How time-stamping stands.
 *
 * @param rows an authority each
 * @param waitingSince since when new entries wait for a token, or null
 * @param overdue whether they have waited too long
 * @param overdueAfter how long they may wait
 * @param stops whether deposits are refused from then on
 */
record TimestampingPage(
    List<Row> rows,
    @Nullable Instant waitingSince,
    boolean overdue,
    Duration overdueAfter,
    boolean stops) {
  private static final long NOTABLE_MILLIS = 60_000;

  TimestampingPage {
    rows = List.copyOf(rows);
  }

  boolean hasTest() {
    return rows.stream().anyMatch(row -> row.authority().test());
  }

  long hours() {
    return Math.max(1, overdueAfter.toHours());
  }

  /** An authority with how it answered lately. */
  record Row(
      TrustedAuthority authority,
      String address,
      boolean asked,
      AuthorityStore.@Nullable State state) {
    String operator(Locale locale) {
      return authority.operator().in(locale);
    }

    boolean isFailing() {
      return state != null && state.failingSince() != null;
    }

    /** Whether its clock and this machine's disagree by more than a minute. */
    boolean disagrees() {
      return state != null && Math.abs(state.aheadMillis()) > NOTABLE_MILLIS;
    }

    String tone() {
      return !asked ? "neutral" : isFailing() ? "danger" : state == null ? "info" : "success";
    }

    /** Message key of how it stands. */
    String standing() {
      return "evidence.timestamping.standing."
          + (!asked ? "retired" : isFailing() ? "failing" : state == null ? "new" : "answering");
    }
  }
}
