package org.mifeng.platform.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/**
 * Turns a held seat into a {@link Viewer}. Each request asks, so answers are remembered for {@link
 * #REMEMBERED}; a closure or an ended seat is forgotten at once on the node where it happens, and
 * takes effect on any other node within that time.
 */
@Component
public class Seats {
  /** How long another node may still let a closed account act. */
  static final Duration REMEMBERED = Duration.ofSeconds(1);

  private static final int MOST_REMEMBERED = 20_000;

  private final SeatStore store;
  private final Transactions transactions;
  private final Clock clock;
  private final ConcurrentHashMap<UUID, Remembered> remembered = new ConcurrentHashMap<>();

  Seats(SeatStore store, Transactions transactions, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The viewer acting from this seat, unless the seat, account or organisation has ended. */
  public Optional<Standing> standing(UUID grant) {
    var now = clock.instant();
    var known = remembered.get(grant);
    if (known != null && known.isFreshAt(now) && !known.isMineToRenew(now)) {
      return Optional.of(known.standing());
    }
    var found =
        transactions
            .as(Viewer.system("seat"), () -> store.findHeld(grant, now))
            .map(Seats::standing);
    if (found.isEmpty()) {
      remembered.remove(grant);
    } else {
      if (remembered.size() >= MOST_REMEMBERED) {
        remembered.clear();
      }
      remembered.put(grant, new Remembered(found.get(), now, new AtomicBoolean()));
    }
    return found;
  }

  /** The seats the account can act from at this moment, the oldest first. */
  public List<SeatGrant> listHeld(Viewer viewer, AccountId account) {
    return transactions.as(viewer, () -> store.listHeld(account, clock.instant()));
  }

  /** All seats the viewer's account can act from, those in other organisations among them. */
  public List<SeatGrant> listOwn(Viewer viewer) {
    return listHeld(Viewer.system("seats"), viewer.account());
  }

  /**
   * The people who can act for an organisation from this seat at this moment; none when it is
   * closed. Row-level security decides what a viewer sees of it: the platform itself sees all.
   */
  public List<AccountId> listPeople(Viewer viewer, OrganisationId organisation, Seat seat) {
    return transactions.as(viewer, () -> store.listPeople(organisation, seat, clock.instant()));
  }

  /** Forgets what is remembered about an organisation: it was closed, re-opened or renamed. */
  void forget(OrganisationId organisation) {
    Transactions.afterCommit(
        () ->
            remembered
                .values()
                .removeIf(r -> r.standing().viewer().organisation().equals(organisation)));
  }

  /** Forgets what is remembered about an account: it was closed, or its seats changed. */
  void forget(AccountId account) {
    Transactions.afterCommit(
        () -> remembered.values().removeIf(r -> r.standing().viewer().account().equals(account)));
  }

  private static Standing standing(SeatStore.Held held) {
    var grant = held.grant();
    var organisation = grant.organisation();
    var viewer =
        new Viewer(
            grant.account(),
            organisation.id(),
            grant.seat(),
            organisation.reachOf(grant.seat()),
            held.name(),
            Permission.of(grant.seat()));
    return new Standing(viewer, organisation, grant.id(), held.language());
  }

  private record Remembered(Standing standing, Instant at, AtomicBoolean renewing) {
    boolean isFreshAt(Instant now) {
      return !now.isBefore(at) && now.isBefore(at.plus(REMEMBERED));
    }

    /** One request asks anew in time, so that a busy seat never makes all of them ask at once. */
    boolean isMineToRenew(Instant now) {
      return now.isAfter(at.plus(REMEMBERED.dividedBy(2))) && renewing.compareAndSet(false, true);
    }
  }
}
