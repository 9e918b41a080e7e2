package org.mifeng.platform.evidence.acts;

import java.util.List;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;

/**
 * The list of one's own acts.
 *
 * @param search what was searched for
 * @param kinds the kinds there are
 * @param table the rows of this page
 */
record ActListPage(ActSearchForm search, List<String> kinds, Table.Filled table) {
  /** The kinds to filter by. */
  List<Option> kindOptions(Shell shell) {
    return kinds.stream().map(kind -> Option.of(kind, ActTable.kind(shell, kind))).toList();
  }

  /** The states to filter by. */
  List<Option> states(Shell shell) {
    return List.of(
        Option.of("sealed", shell.text("evidence.acts.state.sealed")),
        Option.of("waiting", shell.text("evidence.acts.state.waiting")));
  }

  String q() {
    return search.filter().words();
  }

  String kind() {
    return search.filter().kind();
  }

  String state() {
    return search.state() == null ? "" : search.state();
  }

  String from() {
    return search.from() == null ? "" : search.from();
  }

  String to() {
    return search.to() == null ? "" : search.to();
  }

  /** Whether there never was an act, rather than none found. */
  boolean isUnused() {
    return search.isEmpty() && table.paged().total() == 0;
  }
}
