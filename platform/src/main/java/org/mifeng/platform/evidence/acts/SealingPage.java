package org.mifeng.platform.evidence.acts;

import java.util.List;
import java.util.Map;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.web.Shell;

/**
 * Acts that should be sealed and are not.
 *
 * @param rows the oldest first
 * @param waiting how many wait in all, those of this moment among them
 */
record SealingPage(List<Row> rows, long waiting) {
  /** One act, in words. */
  record Row(
      String id, String kind, String owner, String at, int attempts, String next, String trouble) {}

  static SealingPage of(
      Shell shell, List<Act> acts, Map<OrganisationId, String> names, long waiting) {
    return new SealingPage(acts.stream().map(act -> row(shell, act, names)).toList(), waiting);
  }

  private static Row row(Shell shell, Act act, Map<OrganisationId, String> names) {
    var trouble = act.sealing().trouble();
    return new Row(
        act.id().toString(),
        ActTable.kind(shell, act.what().kind()),
        names.getOrDefault(act.owner(), act.owner().toString()),
        shell.shortTime(act.what().at()),
        act.sealing().attempts(),
        shell.shortTime(act.sealing().dueAt()),
        shell.text(trouble == null ? "evidence.acts.trouble.none" : trouble));
  }
}
