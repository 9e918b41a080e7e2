package org.mifeng.platform.purchase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Provision;
import org.mifeng.platform.purchase.Contract.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;

/** Officers, contracts and uses to try purchase with; each call gives a new one. */
public final class PurchaseFixture {
  private static final Viewer PLATFORM = Viewer.system("test");

  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Contracts contracts;
  private final FreeQuotas quotas;

  public PurchaseFixture(ApplicationContext application) {
    this.events = application;
    this.transactions = application.getBean(Transactions.class);
    this.contracts = application.getBean(Contracts.class);
    this.quotas = application.getBean(FreeQuotas.class);
  }

  /** An officer of the city nobody has met before. */
  public static Viewer anOfficer() {
    return someone(Seat.CITY, UUID.randomUUID());
  }

  /** Somebody in finance. */
  public static Viewer finance() {
    return someone(Seat.DEPARTMENT, UUID.randomUUID());
  }

  /** The administrator of an enterprise. */
  public static Viewer enterprise(OrganisationId id) {
    return someone(Seat.ENTERPRISE, id.value());
  }

  /** An enterprise nobody acts for yet. */
  public static OrganisationId anEnterprise() {
    return new OrganisationId(UUID.randomUUID());
  }

  /** A service nobody else uses. */
  public static String aService() {
    return "test-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static Viewer someone(Seat seat, UUID organisation) {
    return new Viewer(
        new AccountId(UUID.randomUUID()),
        new OrganisationId(organisation),
        seat,
        seat == Seat.ENTERPRISE ? Reach.OWN : Reach.EVERYTHING,
        "Test " + seat.code(),
        Permission.of(seat));
  }

  /** Terms at a price from one day to another, up to so much money. */
  public static Terms terms(long price, long budget, LocalDate from, LocalDate to) {
    return terms(price, new Terms.Limit(null, new Money(budget)), from, to, 1);
  }

  static Terms terms(long price, Terms.Limit limit, LocalDate from, LocalDate to, int priority) {
    return new Terms(
        "次", new Money(price), limit, new Terms.Period(from, to), priority, "funding 1");
  }

  /** A contract in force. */
  public ContractId inForce(String service, Terms terms) {
    var id = drafted(service, terms);
    contracts.approve(anOfficer(), id, 1);
    return id;
  }

  ContractId drafted(String service, Terms terms) {
    return contracts.draft(
        anOfficer(),
        "C-" + UUID.randomUUID(),
        service,
        new Supplier(null, "Supplier"),
        terms,
        "tender");
  }

  /** Another version that is in force from a day on. */
  void changed(ContractId id, Terms terms, LocalDate from) {
    contracts.propose(anOfficer(), id, terms, from, "price index");
    var versions = contracts.require(anOfficer(), id).versions();
    contracts.approve(anOfficer(), id, versions.getLast().number());
  }

  /** Grants so many free units of a service a year from today on. */
  void granted(@Nullable OrganisationId enterprise, String service, long units) {
    quotas.grant(anOfficer(), enterprise, service, quotas.today(), units, "test");
  }

  /** A use of the service, told as rooms tell it. */
  public void used(String service, OrganisationId enterprise, LocalDate day, int quantity) {
    told(use(service, enterprise, day, quantity));
  }

  static Provision use(String service, OrganisationId enterprise, LocalDate day, int quantity) {
    return new Provision(
        service, enterprise.value(), UUID.randomUUID().toString(), quantity, noon(day));
  }

  void told(Provision use) {
    transactions.run(PLATFORM, () -> events.publishEvent(use));
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(LegalTime.CHINA).toInstant();
  }
}
