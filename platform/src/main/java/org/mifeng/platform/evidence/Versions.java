package org.mifeng.platform.evidence;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mifeng.ledger.Leaf;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Which deposit follows which. A link is the owner's own statement about two deposits of theirs;
 * the log proves that it was made, not that it is true.
 */
@Component
public class Versions {
  private final VersionStore store;
  private final OwnDepositStore deposits;
  private final Transactions transactions;

  Versions(VersionStore store, OwnDepositStore deposits, Transactions transactions) {
    this.store = store;
    this.deposits = deposits;
    this.transactions = transactions;
  }

  /**
   * The chain a deposit stands in, the oldest first; the deposit alone when it follows none and
   * none follows it.
   */
  public List<Deposit> chain(Viewer viewer, DepositId id) {
    viewer.require(Permission.READ_DEPOSITS);
    var owner = viewer.organisation().value();
    return transactions.as(
        viewer, () -> deposits.listByIds(owner, store.listChain(owner, id.value())));
  }

  /**
   * What the leaves of these submissions say about earlier ones, by the earlier one's id.
   *
   * @param year of the log they go into; an entry of another year is named with its log
   * @throws Refusal 422 when an earlier deposit is not the viewer's organisation's, or a renewal is
   *     of another file
   */
  Map<DepositId, Leaf.Link> links(Viewer viewer, List<Submission> submissions, int year) {
    Set<UUID> ids = new LinkedHashSet<>();
    for (var submission : submissions) {
      if (submission.follows() != null) {
        ids.add(submission.follows().previous().value());
      }
    }
    Map<DepositId, Leaf.Link> links = new HashMap<>();
    if (ids.isEmpty()) {
      return links;
    }
    var earlier =
        transactions.as(viewer, () -> store.findEarlier(viewer.organisation().value(), ids));
    for (var submission : submissions) {
      var follows = submission.follows();
      if (follows == null) {
        continue;
      }
      var found = earlier.get(follows.previous().value());
      if (found == null) {
        throw Refusal.invalid("evidence.refusal.no-such-previous");
      }
      if (follows.relation() == Relation.RENEWS && !found.digests().equals(submission.digests())) {
        throw Refusal.invalid("evidence.refusal.renews-another-file");
      }
      var log = found.year() == year ? null : found.origin();
      var link = new Leaf.Link(found.index(), follows.relation().word(), log);
      var other = links.putIfAbsent(follows.previous(), link);
      if (other != null && !other.equals(link)) {
        throw Refusal.invalid("evidence.refusal.previous-in-two-ways");
      }
    }
    return links;
  }
}
