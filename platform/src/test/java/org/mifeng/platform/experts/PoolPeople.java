package org.mifeng.platform.experts;

import java.util.List;
import java.util.UUID;
import org.mifeng.platform.experts.admission.Candidate.Belonging;
import org.mifeng.platform.experts.admission.Candidate.Kind;
import org.mifeng.platform.experts.admission.Candidates;
import org.mifeng.platform.experts.admission.Profile;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.testing.People.Person;
import org.springframework.context.ApplicationContext;

/** Experts, institutions and officials of the pool, each new. */
public final class PoolPeople {
  private static final Viewer FIXTURE = Viewer.system("pool-people");

  private final Organisations organisations;
  private final Accounts accounts;
  private final Seats seats;
  private final Candidates candidates;

  /** People of the application under test. */
  public PoolPeople(ApplicationContext application) {
    this.organisations = application.getBean(Organisations.class);
    this.accounts = application.getBean(Accounts.class);
    this.seats = application.getBean(Seats.class);
    this.candidates = application.getBean(Candidates.class);
  }

  /** Somebody in the pool, with who acts for them. */
  public record Member(ExpertId id, Viewer viewer) {}

  /** An expert in term whom nobody is tied to. */
  public Member anExpert(String category, String field) {
    var viewer = somebody(OrganisationKind.EXPERT, Seat.EXPERT);
    return new Member(
        new ExpertId(enter(Kind.EXPERT, category, List.of(field), List.of(), viewer)), viewer);
  }

  /** A listed institution. */
  public Member anInstitution(String kind, String service) {
    var viewer = somebody(OrganisationKind.INSTITUTION, Seat.INSTITUTION);
    return new Member(
        new ExpertId(enter(Kind.INSTITUTION, kind, List.of(), List.of(service), viewer)), viewer);
  }

  private UUID enter(
      Kind kind, String category, List<String> fields, List<String> services, Viewer viewer) {
    candidates.enterForDemo(
        FIXTURE,
        kind,
        category,
        new Profile(viewer.name(), "", fields, services, List.of(), List.of("zh"), List.of("CN")),
        new Belonging(
            viewer.organisation().value(),
            kind == Kind.EXPERT ? viewer.account().value() : null,
            null,
            true));
    return candidates.findOwn(viewer).orElseThrow().id();
  }

  /** Somebody new in a seat of a new organisation of that kind. */
  public Viewer somebody(OrganisationKind kind, Seat seat) {
    var own = UUID.randomUUID().toString().substring(0, 8);
    var organisation = organisations.open(FIXTURE, kind, "库测 " + own, "pool-" + own);
    var account =
        accounts.open(
            FIXTURE, organisation, seat, "pool-" + own, "库测 " + own, "a-long-enough-" + own);
    var grant = seats.listHeld(FIXTURE, account).getFirst().id();
    return seats.standing(grant).orElseThrow().viewer();
  }

  /** How somebody made here signs in. */
  public static Person person(Viewer viewer) {
    var own = viewer.name().substring(viewer.name().indexOf(' ') + 1);
    return new Person("pool-" + own, "a-long-enough-" + own, viewer.seat(), viewer.organisation());
  }

  /** An officer of the lead bureau, who need not sign in. */
  public static Viewer cityOfficer() {
    return new Viewer(
        new AccountId(UUID.randomUUID()),
        new OrganisationId(UUID.randomUUID()),
        Seat.CITY,
        Reach.EVERYTHING,
        "市局测试员",
        Permission.of(Seat.CITY));
  }

  /** An officer of another department, who need not sign in. */
  public static Viewer departmentOfficer() {
    return new Viewer(
        new AccountId(UUID.randomUUID()),
        new OrganisationId(UUID.randomUUID()),
        Seat.DEPARTMENT,
        Reach.EVERYTHING,
        "人社测试员",
        Permission.of(Seat.DEPARTMENT));
  }
}
