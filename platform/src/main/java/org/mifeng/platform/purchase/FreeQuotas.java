package org.mifeng.platform.purchase;

import static org.mifeng.platform.identity.Permission.MANAGE_PURCHASE;
import static org.mifeng.platform.identity.Permission.READ_FREE_QUOTA;
import static org.mifeng.platform.identity.Permission.READ_PURCHASE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** How much of each service is free for an enterprise in a year, and what it used of that. */
@Component
public class FreeQuotas {
  private static final Viewer PLATFORM = Viewer.system("purchase.quota");
  private static final int MOST_LISTED = 20_000;
  private static final long MOST_UNITS = 1_000_000_000;
  private static final int LONGEST_BASIS = 200;
  private static final int FURTHEST_YEARS = 5;

  private final GrantStore store;
  private final List<Metered> metered;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  FreeQuotas(
      GrantStore store,
      List<Metered> metered,
      Transactions transactions,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.metered = List.copyOf(metered);
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** The year whose uses are counted now. */
  public int year() {
    return today().getYear();
  }

  /** Today by the legal time. */
  public LocalDate today() {
    return LegalTime.today(clock);
  }

  /** Services that are counted here, by their codes. */
  public List<String> listServices() {
    return transactions.as(PLATFORM, store::listServices);
  }

  /** Where the uses of a service that a room counts by itself are seen. */
  public Optional<String> pathOf(String service) {
    return metered.stream()
        .filter(one -> one.service().equals(service))
        .map(Metered::path)
        .findFirst();
  }

  /** What the viewer's enterprise used this year of each service. */
  public List<FreeQuota> listOwn(Viewer viewer) {
    viewer.require(READ_FREE_QUOTA);
    return listOf(viewer.organisation(), year());
  }

  /** What an enterprise used in a year of each service, for whoever watches over the purchase. */
  public List<FreeQuota> listOf(Viewer viewer, OrganisationId enterprise, int year) {
    viewer.require(READ_PURCHASE);
    return listOf(enterprise, year);
  }

  private List<FreeQuota> listOf(OrganisationId enterprise, int year) {
    var counted =
        transactions.as(
            PLATFORM,
            () ->
                store.listServices().stream()
                    .map(service -> store.find(enterprise, service, year, day(year)))
                    .toList());
    return Stream.concat(counted.stream(), metered.stream().map(one -> one.quota(enterprise, year)))
        .filter(quota -> quota.free() > 0 || quota.used() > 0)
        .toList();
  }

  /**
   * What an enterprise used this year of one service, for itself, for a room that gives it the
   * service, and for whoever watches over the purchase. That all is used is no reason to refuse.
   */
  public FreeQuota of(Viewer viewer, OrganisationId enterprise, String service) {
    if (viewer.seat() != Seat.SYSTEM && !viewer.organisation().equals(enterprise)) {
      viewer.require(READ_PURCHASE);
    }
    return metered.stream()
        .filter(one -> one.service().equals(service))
        .findFirst()
        .map(one -> one.quota(enterprise, year()))
        .orElseGet(
            () ->
                transactions.as(PLATFORM, () -> store.find(enterprise, service, year(), today())));
  }

  /** What enterprises used in a year of each service, most first. */
  public List<FreeQuota> list(Viewer viewer, int year) {
    viewer.require(READ_PURCHASE);
    var counted = transactions.as(viewer, () -> store.list(year, day(year), MOST_LISTED));
    return Stream.concat(counted.stream(), metered.stream().flatMap(one -> one.list(year).stream()))
        .sorted(
            Comparator.comparing(FreeQuota::isOver, Comparator.reverseOrder())
                .thenComparing(FreeQuota::used, Comparator.reverseOrder()))
        .toList();
  }

  /**
   * Grants that hold for everybody, with those of one enterprise, the newest of a service first.
   *
   * @param enterprise null for everybody's alone
   */
  public List<Grant> listGrants(Viewer viewer, @Nullable OrganisationId enterprise) {
    viewer.require(READ_PURCHASE);
    return transactions.as(viewer, () -> store.listGrants(enterprise));
  }

  /**
   * Grants another number of free units a year.
   *
   * @param enterprise to whom; null for everybody without a grant of their own
   * @throws Refusal 409 when there is a grant from that day; 422 for what is out of range, or for a
   *     service that another room counts
   */
  public void grant(
      Viewer viewer,
      @Nullable OrganisationId enterprise,
      String service,
      LocalDate from,
      long units,
      String basis) {
    viewer.require(MANAGE_PURCHASE);
    if (!listServices().contains(service)) {
      throw Refusal.invalid("purchase.refusal.service");
    }
    if (units < 0 || units > MOST_UNITS) {
      throw Refusal.invalid("purchase.refusal.units", MOST_UNITS);
    }
    // A use that is counted keeps what was free on its day.
    if (from.isBefore(today()) || from.isAfter(today().plusYears(FURTHEST_YEARS))) {
      throw Refusal.invalid("purchase.refusal.grant-day", FURTHEST_YEARS);
    }
    var why = Terms.line(basis, LONGEST_BASIS, "purchase.refusal.basis");
    transactions.run(
        viewer,
        () -> {
          var grant = new Grant(enterprise == null, service, from, units, why, viewer.name());
          var by = new Contract.By(viewer.account(), viewer.name(), clock.instant());
          if (!store.insert(enterprise, grant, by)) {
            throw Refusal.conflict("purchase.refusal.grant-taken");
          }
          audit.record(
              viewer,
              "purchase.quota-granted",
              enterprise == null ? service : enterprise.toString(),
              Map.of(
                  "service",
                  service,
                  "from",
                  from.toString(),
                  "units",
                  String.valueOf(units),
                  "basis",
                  why));
        });
  }

  /** Today, or the last day of a year gone by. */
  private LocalDate day(int year) {
    var today = today();
    return today.getYear() == year ? today : LocalDate.of(year, 12, 31);
  }
}
