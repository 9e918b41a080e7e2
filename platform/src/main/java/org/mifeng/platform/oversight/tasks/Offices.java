package org.mifeng.platform.oversight.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mifeng.platform.identity.Organisation;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.oversight.Plan;
import org.mifeng.platform.oversight.Plans;
import org.mifeng.platform.registry.Directories;
import org.mifeng.platform.workflow.Work.Assignee;
import org.springframework.stereotype.Component;

/**
 * Which body of the plan somebody speaks for, and where its desk is. A department is told by its
 * organisation's reference, which is the body's code in the city pack.
 */
@Component
class Offices {
  private static final Viewer PLATFORM = Viewer.system("offices");

  private final OfficeStore store;
  private final Organisations organisations;
  private final Directories directories;
  private final Plans plans;
  private final Transactions transactions;
  private volatile Map<String, String> seats = Map.of();

  Offices(
      OfficeStore store,
      Organisations organisations,
      Directories directories,
      Plans plans,
      Transactions transactions) {
    this.store = store;
    this.organisations = organisations;
    this.directories = directories;
    this.plans = plans;
    this.transactions = transactions;
  }

  /** The office the viewer speaks for; empty when their organisation is no body of the plan. */
  Optional<Office> find(Viewer viewer) {
    return switch (viewer.seat()) {
      case CITY -> ofSeat(Seat.CITY).stream().findFirst().map(Office::department);
      case DISTRICT ->
          viewer.reach().key().isEmpty()
              ? Optional.empty()
              : Optional.of(Office.district(viewer.reach().key()));
      case DEPARTMENT -> department(viewer);
      case ENTERPRISE, STAFF, PARK, INSTITUTION, EXPERT, OPERATOR, PUBLIC, SYSTEM ->
          Optional.empty();
    };
  }

  /** The same; 403 without one. */
  Office require(Viewer viewer) {
    return find(viewer).orElseThrow(() -> Refusal.forbidden("oversight.refusal.no-office"));
  }

  /** Writes down which body an organisation is, so that the database knows it too. */
  private Optional<Office> department(Viewer viewer) {
    return transactions.as(
        PLATFORM,
        () -> {
          var code =
              organisations
                  .find(PLATFORM, viewer.organisation())
                  .map(Organisation::reference)
                  .filter(ofSeat(Seat.DEPARTMENT)::contains);
          var known = store.find(viewer.organisation().value());
          code.filter(one -> !known.equals(Optional.of(one)))
              .ifPresent(one -> store.put(viewer.organisation().value(), one));
          return code.map(Office::department);
        });
  }

  private List<String> ofSeat(Seat seat) {
    return seats().entrySet().stream()
        .filter(entry -> entry.getValue().equals(seat.code()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The bodies come with the city pack, which is read once, at the start. */
  private Map<String, String> seats() {
    if (seats.isEmpty()) {
      seats = transactions.as(PLATFORM, store::listSeats);
    }
    return seats;
  }

  private boolean isDistricts(String unit) {
    return ofSeat(Seat.DISTRICT).contains(unit);
  }

  /** Whether an office is one of these units; a division is one of the districts. */
  boolean isAmong(Office office, List<String> units) {
    return office.division().isPresent()
        ? units.stream().anyMatch(this::isDistricts)
        : units.contains(office.key());
  }

  /**
   * The office that leads a task and reports the whole of it. Where the districts lead, each in its
   * own division, the department that leads the plan puts their shares together.
   */
  Office lead(Plan plan, Plan.Task task) {
    var first = task.units().getFirst();
    return Office.department(isDistricts(first) ? plan.head().lead() : first);
  }

  /** The offices that units stand for: the districts are one each. */
  List<Office> expand(List<String> units) {
    return units.stream()
        .flatMap(
            unit ->
                isDistricts(unit)
                    ? directories.current().currentDivisions().stream()
                        .map(division -> Office.district(division.code()))
                    : Stream.of(Office.department(unit)))
        .toList();
  }

  /** Every office there is, with its name. */
  Map<Office, String> names(Locale locale) {
    var all = new LinkedHashMap<Office, String>();
    plans.departments(PLATFORM).forEach((code, name) -> put(all, code, name.in(locale)));
    directories
        .current()
        .currentDivisions()
        .forEach(one -> all.put(Office.district(one.code()), one.name(locale)));
    return all;
  }

  private void put(Map<Office, String> all, String code, String name) {
    if (!isDistricts(code)) {
      all.put(Office.department(code), name);
    }
  }

  /** What units of a plan are called, by code. */
  Map<String, Plan.Text> units() {
    return plans.departments(PLATFORM);
  }

  /** The bodies that get copies without being responsible. */
  List<Office> copied() {
    return transactions.as(PLATFORM, store::listCopied).stream().map(Office::department).toList();
  }

  /** Where its work is done; empty while it has no organisation on the platform. */
  Optional<Assignee.Desk> desk(Office office) {
    var division = office.division();
    if (division.isPresent()) {
      return desk(OrganisationKind.DISTRICT, division.get(), Seat.DISTRICT);
    }
    return ofSeat(Seat.CITY).contains(office.key())
        ? city()
        : desk(OrganisationKind.DEPARTMENT, office.key(), Seat.DEPARTMENT);
  }

  /** The desk of the city's lead department. */
  Optional<Assignee.Desk> city() {
    return organisations.list(PLATFORM, OrganisationKind.CITY.code(), "", 1, 0).stream()
        .findFirst()
        .map(one -> new Assignee.Desk(one.id(), Seat.CITY));
  }

  private Optional<Assignee.Desk> desk(OrganisationKind kind, String reference, Seat seat) {
    return organisations
        .find(PLATFORM, kind, reference)
        .filter(one -> one.closedAt() == null)
        .map(one -> new Assignee.Desk(one.id(), seat));
  }
}
