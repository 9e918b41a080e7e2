package org.mifeng.platform.evidence.upgrade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.ReceiptReader;
import org.mifeng.ledger.receipt.ReceiptWriter;
import org.mifeng.ledger.receipt.Upgrade;
import org.mifeng.platform.evidence.Deposit;
import org.mifeng.platform.evidence.DepositId;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.evidence.PublicLog;
import org.mifeng.platform.evidence.publishing.Corroborator;
import org.mifeng.platform.evidence.publishing.Published;
import org.mifeng.platform.evidence.publishing.PublishedCheckpoints;
import org.mifeng.platform.evidence.publishing.UpgradeDraft;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts upgrades together. A receipt climbs level by level: witnesses, time, chain, renewal; what is
 * there beyond a gap is carried along and counts once the gap is closed.
 */
@Component
public class Upgrades {
  private final List<Corroborator> corroborators;
  private final PublishedCheckpoints published;
  private final PublicLog log;
  private final Deposits deposits;

  Upgrades(
      ObjectProvider<Corroborator> corroborators,
      PublishedCheckpoints published,
      PublicLog log,
      Deposits deposits) {
    this.corroborators =
        corroborators.stream().sorted(Comparator.comparingInt(Corroborator::level)).toList();
    this.published = published;
    this.log = log;
    this.deposits = deposits;
  }

  /**
   * What lifts a leaf today.
   *
   * @throws Refusal 404 when the log of that year has no such leaf under a signed head
   */
  public Upgraded of(int year, long index) {
    if (index < 0 || index >= log.size(year).orElse(0L)) {
      throw Refusal.notFound("evidence.refusal.no-such-leaf");
    }
    return lifting(year, index);
  }

  /** What lifts a leaf that is known to be there, though its signed head may not be stored yet. */
  private Upgraded lifting(int year, long index) {
    int level = Receipt.SEALED;
    NavigableSet<Long> sizes = new TreeSet<>();
    for (var corroborator : corroborators) {
      var first = corroborator.sizes(year, index, 1);
      sizes.addAll(first);
      level = climb(level, corroborator, !first.isEmpty());
    }
    List<Upgrade> upgrades = new ArrayList<>();
    for (long size : sizes) {
      published.find(year, size).map(found -> upgrade(found, index)).ifPresent(upgrades::add);
    }
    return new Upgraded(level, upgrades);
  }

  private static int climb(int level, Corroborator corroborator, boolean holds) {
    return holds && corroborator.level() == level + 1 ? corroborator.level() : level;
  }

  private Upgrade upgrade(Published checkpoint, long index) {
    var draft = new UpgradeDraft(checkpoint);
    for (var corroborator : corroborators) {
      corroborator.contribute(checkpoint, draft);
    }
    int year = checkpoint.year();
    return draft.of(
        log.inclusion(year, HashSuite.SHA256, index, checkpoint.size()),
        log.inclusion(year, HashSuite.SM3, index, checkpoint.size()));
  }

  /** The receipt of a deposit of the viewer's organisation with all that lifts it today. */
  public byte[] receipt(Viewer viewer, DepositId id) {
    var deposit = deposits.require(viewer, id);
    var first = ReceiptReader.read(deposits.receipt(viewer, id));
    var upgraded = lifting(deposit.year(), deposit.index());
    return ReceiptWriter.write(first.upgraded(upgraded.level(), upgraded.upgrades()));
  }

  /** The level of each deposit, by its place in the log. */
  public Map<DepositId, Integer> levels(List<Deposit> some) {
    Map<DepositId, Integer> levels = new HashMap<>();
    some.forEach(deposit -> levels.put(deposit.id(), Receipt.SEALED));
    Map<Integer, List<Deposit>> years = new HashMap<>();
    some.forEach(
        deposit -> years.computeIfAbsent(deposit.year(), year -> new ArrayList<>()).add(deposit));
    years.forEach((year, ofYear) -> climb(year, ofYear, levels));
    return levels;
  }

  /** An earlier leaf is never lower than a later one, so that a few questions settle a page. */
  private void climb(int year, List<Deposit> ofYear, Map<DepositId, Integer> levels) {
    var byIndex = new ArrayList<>(ofYear);
    byIndex.sort(Comparator.comparingLong(Deposit::index));
    for (var corroborator : corroborators) {
      int from = 0;
      int to = byIndex.size();
      while (from < to) {
        int middle = (from + to) >>> 1;
        if (corroborator.sizes(year, byIndex.get(middle).index(), 1).isEmpty()) {
          to = middle;
        } else {
          from = middle + 1;
        }
      }
      for (var deposit : byIndex.subList(0, from)) {
        levels.computeIfPresent(deposit.id(), (id, level) -> climb(level, corroborator, true));
      }
    }
  }
}
