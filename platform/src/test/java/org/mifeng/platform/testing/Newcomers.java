package org.mifeng.platform.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Viewer;

/** Opens organisations and people nobody else uses, as tests need them. */
public final class Newcomers {
  /** Everybody's password. */
  public static final String PASSWORD = "a sentence one remembers";

  private static final Viewer SYSTEM = Viewer.system("test");
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final Organisations organisations;
  private final Accounts accounts;
  private final Seats seats;

  /** Opens them through these faces. */
  public Newcomers(Organisations organisations, Accounts accounts, Seats seats) {
    this.organisations = organisations;
    this.accounts = accounts;
    this.seats = seats;
  }

  /** A person with their login. */
  public record Person(
      AccountId account, OrganisationId organisation, String login, Viewer viewer) {}

  /** A new organisation. */
  public OrganisationId organisation(OrganisationKind kind) {
    var n = NEXT.incrementAndGet();
    return organisations.open(SYSTEM, kind, "Organisation " + n, "test-" + kind.code() + "-" + n);
  }

  /** A new person in an organisation of their own. */
  public Person person(OrganisationKind kind, Seat seat) {
    return person(organisation(kind), seat);
  }

  /** A new person in an organisation. */
  public Person person(OrganisationId organisation, Seat seat) {
    var login = "person-" + NEXT.incrementAndGet();
    var account = accounts.open(SYSTEM, organisation, seat, login, "Name of " + login, PASSWORD);
    var grant = seats.listHeld(SYSTEM, account).getFirst();
    var viewer = seats.standing(grant.id()).orElseThrow().viewer();
    return new Person(account, organisation, login, viewer);
  }
}
