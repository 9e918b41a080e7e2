package org.mifeng.platform.evidence.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.evidence.DepositKind;
import org.mifeng.platform.evidence.usage.QuotaUse;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;

/**
 * The list of one's own deposits.
 *
 * @param search what was searched for
 * @param quota what is free this year and what of it is used; null where nothing is counted
 * @param table the rows of this page
 */
record DepositListPage(DepositSearchForm search, @Nullable QuotaUse quota, Table.Filled table) {
  /** The kinds to filter by. */
  List<Option> kinds(Shell shell) {
    return Option.each(DepositKind.class, kind -> DepositTable.kind(shell, kind));
  }

  /** What was typed, never null. */
  String q() {
    return search.filter().words();
  }

  String kind() {
    var kind = search.filter().kind();
    return kind == null ? "" : kind.name();
  }

  String from() {
    return search.from() == null ? "" : search.from();
  }

  String to() {
    return search.to() == null ? "" : search.to();
  }

  boolean isLatest() {
    return search.filter().latest();
  }

  /** Whether nothing was ever deposited, rather than nothing found. */
  boolean isUnused() {
    return search.isEmpty() && table.paged().total() == 0;
  }
}
