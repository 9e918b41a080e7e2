package org.mifeng.platform.evidence.usage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.evidence.Writing;
import org.mifeng.platform.identity.Organisation;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Free deposits a year, and what enterprises have used of them. */
@Component
public class Quotas {
  private static final Viewer PLATFORM = Viewer.system("evidence.quota");
  private static final int MOST_LISTED = 10_000;
  private static final long MOST_GRANTED = 1_000_000_000;
  private static final int LONGEST_BASIS = 200;

  private final QuotaStore store;
  private final Organisations organisations;
  private final Transactions transactions;
  private final Audit audit;
  private final Writing writing;
  private final Clock clock;

  Quotas(
      QuotaStore store,
      Organisations organisations,
      Transactions transactions,
      Audit audit,
      Writing writing,
      Clock clock) {
    this.store = store;
    this.organisations = organisations;
    this.transactions = transactions;
    this.audit = audit;
    this.writing = writing;
    this.clock = clock;
  }

  /** What an enterprise used. */
  record Row(Organisation enterprise, QuotaUse use) {}

  /** What the viewer's enterprise has used this year; empty for seats that are no enterprise's. */
  public Optional<QuotaUse> findOwn(Viewer viewer) {
    return viewer.seat() == Seat.ENTERPRISE || viewer.seat() == Seat.STAFF
        ? Optional.of(use(viewer, viewer.organisation()))
        : Optional.empty();
  }

  private QuotaUse use(Viewer viewer, OrganisationId organisation) {
    return use(viewer, organisation, writing.year());
  }

  /** What an organisation used in a year, for the platform itself. */
  QuotaUse of(OrganisationId organisation, int year) {
    return use(PLATFORM, organisation, year);
  }

  /** What each organisation used in a year, for the platform itself, most first. */
  List<QuotaStore.Used> listAll(int year) {
    return transactions.as(PLATFORM, () -> store.listUsed(year, day(year), MOST_LISTED));
  }

  private QuotaUse use(Viewer viewer, OrganisationId organisation, int year) {
    return transactions.as(
        viewer,
        () ->
            new QuotaUse(
                year,
                store.countUsed(organisation.value(), year),
                store.free(organisation.value(), day(year))));
  }

  /** Today, or the last day of a year gone by. */
  private LocalDate day(int year) {
    var today = LegalTime.today(clock);
    return today.getYear() == year ? today : LocalDate.of(year, 12, 31);
  }

  /** The year whose deposits are counted now. */
  int year() {
    return writing.year();
  }

  /**
   * What the enterprises within the viewer's sight used in a year, most first; those that used
   * nothing are left out.
   *
   * @param name part of an enterprise's name; empty for all
   * @param over only those over their quota
   */
  List<Row> list(Viewer viewer, int year, String name, boolean over) {
    viewer.require(Permission.READ_QUOTA);
    var used = listAll(year);
    var seen =
        organisations.findAll(viewer, used.stream().map(QuotaStore.Used::organisation).toList());
    var wanted = name.strip().toLowerCase(Locale.ROOT);
    return used.stream()
        .flatMap(
            one ->
                Optional.ofNullable(seen.get(one.organisation()))
                    .map(found -> new Row(found, new QuotaUse(year, one.used(), one.free())))
                    .stream())
        .filter(row -> row.enterprise().kind() == OrganisationKind.ENTERPRISE)
        .filter(row -> row.enterprise().name().toLowerCase(Locale.ROOT).contains(wanted))
        .filter(row -> !over || row.use().isOver())
        .toList();
  }

  /** The same for an export, which is recorded. */
  List<Row> export(Viewer viewer, int year, String name, boolean over) {
    var rows = list(viewer, year, name, over);
    transactions.run(
        viewer,
        () ->
            audit.record(
                viewer,
                "evidence.quota-exported",
                viewer.organisation().toString(),
                Map.of("year", String.valueOf(year), "rows", String.valueOf(rows.size()))));
    return rows;
  }

  /** One enterprise within the viewer's sight, with its grants; the look is kept for it to read. */
  Row require(Viewer viewer, OrganisationId id) {
    viewer.require(Permission.READ_QUOTA);
    return transactions.as(
        viewer,
        () -> {
          var enterprise = organisations.require(viewer, id);
          if (enterprise.kind() != OrganisationKind.ENTERPRISE) {
            throw Refusal.notFound("identity.refusal.no-such-organisation");
          }
          audit.looked(viewer, id, "evidence.quota.look");
          return new Row(enterprise, use(PLATFORM, id));
        });
  }

  /** What was granted to an enterprise and to everybody, the newest first. */
  List<QuotaGrant> listGrants(Viewer viewer, OrganisationId id) {
    viewer.require(Permission.READ_QUOTA);
    return transactions.as(PLATFORM, () -> store.listGrants(id.value()));
  }

  /**
   * Grants an enterprise another number of free deposits from a day on.
   *
   * @throws Refusal 409 when there is a grant from that day; 422 for a number or basis out of range
   */
  void grant(Viewer viewer, OrganisationId id, LocalDate from, long deposits, String basis) {
    viewer.require(Permission.GRANT_QUOTA);
    if (deposits < 0 || deposits > MOST_GRANTED) {
      throw Refusal.invalid("evidence.refusal.quota-number", MOST_GRANTED);
    }
    if (basis.isBlank() || basis.length() > LONGEST_BASIS) {
      throw Refusal.invalid("evidence.refusal.quota-basis", LONGEST_BASIS);
    }
    transactions.run(
        viewer,
        () -> {
          organisations.require(viewer, id);
          if (!transactions.as(
              PLATFORM, () -> store.insertGrant(id.value(), from, deposits, basis.strip()))) {
            throw Refusal.conflict("evidence.refusal.quota-day");
          }
          audit.record(
              viewer,
              "evidence.quota-granted",
              id.toString(),
              Map.of(
                  "from", from.toString(), "deposits", String.valueOf(deposits), "basis", basis));
        });
  }
}
