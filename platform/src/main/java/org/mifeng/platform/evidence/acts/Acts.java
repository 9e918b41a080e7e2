package org.mifeng.platform.evidence.acts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.evidence.SealedActs;
import org.mifeng.platform.evidence.upgrade.Upgrades;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Protective acts as evidence: each owner sees their own, the operator sees those that wait. */
@Component
public class Acts implements SealedActs {
  private static final Viewer PLATFORM = Viewer.system("evidence.acts");
  private static final Duration SHOULD_BE_SEALED = Duration.ofMinutes(1);
  private static final int MOST_TROUBLED = 200;

  private final ActStore store;
  private final ActSealingStore sealings;
  private final Upgrades upgrades;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  Acts(
      ActStore store,
      ActSealingStore sealings,
      Upgrades upgrades,
      Transactions transactions,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.sealings = sealings;
    this.upgrades = upgrades;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * An act whose owner is the viewer's organisation.
   *
   * @throws Refusal 404 when it is not there or another's
   */
  public Act require(Viewer viewer, UUID id) {
    viewer.require(Permission.READ_ACTS);
    return transactions
        .as(viewer, () -> store.find(viewer.organisation().value(), id))
        .orElseThrow(() -> Refusal.notFound("evidence.refusal.no-such-act"));
  }

  /** The statement of an act, byte for byte as it is sealed. */
  public byte[] statement(Viewer viewer, UUID id) {
    var act = require(viewer, id);
    return transactions.as(viewer, () -> store.requireStatement(act.owner().value(), id));
  }

  /** The text that was accepted, byte for byte; empty when the act is no acceptance. */
  Optional<byte[]> text(Viewer viewer, UUID id) {
    var act = require(viewer, id);
    return transactions.as(viewer, () -> store.findText(act.owner().value(), id));
  }

  /**
   * The receipt of an act, with all that lifts it today.
   *
   * @throws Refusal 503 while its deposit is not made
   */
  public byte[] receipt(Viewer viewer, UUID id) {
    var act = require(viewer, id);
    var deposit = act.sealing().deposit();
    if (deposit == null) {
      throw Refusal.unavailable("evidence.refusal.act-not-sealed");
    }
    return upgrades.receipt(owner(act), deposit);
  }

  /** Whoever may see an act may see its receipt, also from a seat that makes no deposits. */
  private static Viewer owner(Act act) {
    return new Viewer(
        AccountId.NOBODY,
        act.owner(),
        Seat.SYSTEM,
        Reach.OWN,
        ActSealing.JOB,
        Set.of(Permission.READ_DEPOSITS));
  }

  /** Acts of the viewer's organisation, the latest first. */
  List<Act> list(Viewer viewer, ActFilter filter, long offset, int limit) {
    viewer.require(Permission.READ_ACTS);
    return transactions.as(
        viewer, () -> store.list(viewer.organisation().value(), filter, offset, limit));
  }

  @Override
  public List<One> listSealed(Viewer viewer, String kind, int limit) {
    return list(viewer, new ActFilter("", kind, true, null, null), 0, limit).stream()
        .map(act -> new One(kind, act.what().at(), Objects.requireNonNull(act.sealing().deposit())))
        .toList();
  }

  /** How many acts of the viewer's organisation match. */
  long count(Viewer viewer, ActFilter filter) {
    viewer.require(Permission.READ_ACTS);
    return transactions.as(viewer, () -> store.count(viewer.organisation().value(), filter));
  }

  /** The kinds of acts the viewer's organisation has. */
  List<String> listKinds(Viewer viewer) {
    viewer.require(Permission.READ_ACTS);
    return transactions.as(viewer, () -> store.listKinds(viewer.organisation().value()));
  }

  /** Every act of the viewer's organisation, the latest first, so many from a place on. */
  public List<Act> page(Viewer viewer, long offset, int limit) {
    return list(viewer, ActFilter.ALL, offset, limit);
  }

  /** Acts that should have been sealed by now, the oldest first, at most 200. */
  List<Act> listTroubled(Viewer viewer) {
    viewer.require(Permission.OPERATE);
    var before = clock.instant().minus(SHOULD_BE_SEALED);
    return transactions.as(PLATFORM, () -> sealings.listTroubled(before, MOST_TROUBLED));
  }

  /** How many acts wait, those of this moment among them. */
  long countWaiting(Viewer viewer) {
    viewer.require(Permission.OPERATE);
    return transactions.as(PLATFORM, sealings::countWaiting);
  }

  /**
   * Has a waiting act tried again at once.
   *
   * @throws Refusal 409 when it does not wait any more
   */
  void hurry(Viewer viewer, UUID id) {
    viewer.require(Permission.OPERATE);
    transactions.run(
        viewer,
        () -> {
          if (!transactions.as(PLATFORM, () -> sealings.hurry(id, clock.instant()))) {
            throw Refusal.conflict("evidence.refusal.act-not-waiting");
          }
          audit.record(viewer, "evidence.act-hurried", id.toString(), Map.of());
        });
  }
}
