package org.mifeng.platform.registry.demo;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.DemoCity;
import org.mifeng.platform.identity.Organisation;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.registry.Decisions;
import org.mifeng.platform.registry.Directories;
import org.mifeng.platform.registry.Directory;
import org.mifeng.platform.registry.Enrolments;
import org.mifeng.platform.registry.Enterprise;
import org.mifeng.platform.registry.EnterpriseProfile;
import org.mifeng.platform.registry.Enterprises;
import org.mifeng.platform.registry.Park;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/** The demonstration city: made at the first start, found again at the next. */
@Component
@DependsOn("org.mifeng.platform.registry.city.CityLoader")
class RegistryDemo implements DemoCity {
  private static final int AWAITING_FROM = 208;
  private static final int REFUSED_FROM = 250;
  private static final int CLOSED_FROM = 256;

  private final Directories directories;
  private final Enterprises enterprises;
  private final Enrolments enrolments;
  private final Decisions decisions;
  private final Organisations organisations;
  private final Transactions transactions;
  private final Audit audit;

  RegistryDemo(
      Directories directories,
      Enterprises enterprises,
      Enrolments enrolments,
      Decisions decisions,
      Organisations organisations,
      Transactions transactions,
      Audit audit) {
    this.directories = directories;
    this.enterprises = enterprises;
    this.enrolments = enrolments;
    this.decisions = decisions;
    this.organisations = organisations;
    this.transactions = transactions;
    this.audit = audit;
  }

  @Override
  public Map<Seat, Place> open() {
    var viewer = Viewer.system("demo");
    return transactions.as(viewer, () -> open(viewer));
  }

  private Map<Seat, Place> open(Viewer viewer) {
    var words = DemoWords.load();
    var directory = directories.current();
    var made = new DemoEnterprises(directory, words);
    var first = made.code(0);
    if (enterprises.listOpen(viewer, List.of(first)).isEmpty()) {
      fill(viewer, made.make(), words);
      audit.record(viewer, "registry.demo-filled", first.value());
    }
    for (var division : directory.currentDivisions()) {
      bureau(viewer, words, division.code(), division.zh());
    }
    return places(
        viewer, words, directory, enterprises.listOpen(viewer, List.of(first)).getFirst());
  }

  private void fill(Viewer viewer, Map<EnterpriseProfile, LocalDate> made, DemoWords words) {
    var confirmed = new LinkedHashMap<EnterpriseProfile, LocalDate>();
    var number = 0;
    for (var entry : made.entrySet()) {
      if (number >= AWAITING_FROM) {
        stage(viewer, entry.getKey(), number, words);
      } else {
        confirmed.put(entry.getKey(), entry.getValue());
      }
      number++;
    }
    enrolments.takeOn(viewer, confirmed, words.one("reason.origin"), true);
  }

  /** Some await their district, a few were refused or are closed. */
  private void stage(Viewer viewer, EnterpriseProfile profile, int number, DemoWords words) {
    var id = enrolments.idFor(profile.creditCode());
    enrolments.register(viewer, id, profile, true);
    if (number >= CLOSED_FROM) {
      decisions.close(viewer, id, 0, words.one("reason.closure"));
    } else if (number >= REFUSED_FROM) {
      decisions.refuse(viewer, id, 0, words.one("reason.refusal"));
    }
  }

  private Map<Seat, Place> places(
      Viewer viewer, DemoWords words, Directory directory, Enterprise enterprise) {
    var profile = enterprise.profile();
    var park = directory.parks().stream().filter(p -> p.id().equals(profile.park())).findFirst();
    var division = directory.division(profile.division()).orElseThrow();
    var own = own(viewer, enterprise);
    var places = new LinkedHashMap<Seat, Place>();
    put(places, words, Seat.ENTERPRISE, own);
    put(places, words, Seat.STAFF, own);
    park.ifPresent(p -> put(places, words, Seat.PARK, park(viewer, words, p)));
    put(places, words, Seat.DISTRICT, bureau(viewer, words, division.code(), division.zh()));
    for (var seat :
        List.of(Seat.CITY, Seat.DEPARTMENT, Seat.INSTITUTION, Seat.EXPERT, Seat.OPERATOR)) {
      put(
          places,
          words,
          seat,
          organisation(
              viewer,
              OrganisationKind.valueOf(seat.name()),
              words.one("organisation." + seat.code()),
              reference(seat)));
    }
    return places;
  }

  /** The department is the police of the city pack, so that it finds its tasks in the plan. */
  private static String reference(Seat seat) {
    return switch (seat) {
      case OPERATOR -> "operator";
      case DEPARTMENT -> "police";
      case CITY, DISTRICT, PARK, ENTERPRISE, STAFF, INSTITUTION, EXPERT, PUBLIC, SYSTEM ->
          "demo-" + seat.code();
    };
  }

  private static void put(
      Map<Seat, Place> places, DemoWords words, Seat seat, OrganisationId organisation) {
    places.put(seat, new Place(organisation, words.one("person." + seat.code())));
  }

  private OrganisationId own(Viewer viewer, Enterprise enterprise) {
    var id = enterprise.id().organisation();
    if (organisations.find(viewer, id).isEmpty()) {
      organisations.openForDemo(
          viewer, id, OrganisationKind.ENTERPRISE, enterprise.name(), enterprise.id().toString());
      enrolments.takeOver(viewer, enterprise.id());
    }
    return id;
  }

  private OrganisationId park(Viewer viewer, DemoWords words, Park park) {
    var name = MessageFormat.format(words.one("organisation.park"), park.zh());
    return organisation(viewer, OrganisationKind.PARK, name, park.id().toString());
  }

  private OrganisationId bureau(Viewer viewer, DemoWords words, String code, String zh) {
    var name = MessageFormat.format(words.one("organisation.district"), zh);
    return organisation(viewer, OrganisationKind.DISTRICT, name, code);
  }

  private OrganisationId organisation(
      Viewer viewer, OrganisationKind kind, String name, String reference) {
    return organisations
        .find(viewer, kind, reference)
        .map(Organisation::id)
        .orElseGet(() -> organisations.openForDemo(viewer, kind, name, reference));
  }
}
