package org.mifeng.platform.registry;

import static org.mifeng.platform.identity.Permission.CONFIRM_ENTERPRISE;
import static org.mifeng.platform.identity.Permission.OWN_ENTERPRISE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.TimelineEntry;
import org.springframework.stereotype.Component;

/** Puts together the page of an enterprise. */
@Component
class ShowPages {
  private final Enterprises enterprises;
  private final Directories directories;
  private final Consents consents;

  ShowPages(Enterprises enterprises, Directories directories, Consents consents) {
    this.enterprises = enterprises;
    this.directories = directories;
    this.consents = consents;
  }

  ShowPage of(Viewer viewer, Enterprise enterprise, Shell shell) {
    var directory = directories.current();
    var facts = facts(enterprise, directory, shell);
    if (viewer.organisation().equals(enterprise.id().organisation())) {
      facts.addAll(sealedRecords(viewer, enterprise, shell));
    }
    return new ShowPage(
        enterprise,
        enterprise.name(),
        facts,
        doubts(enterprise, directory, shell),
        timeline(viewer, enterprise, directory, shell),
        may(viewer, enterprise));
  }

  /** Where the enterprise finds what was sealed of its registration. */
  private List<Fact> sealedRecords(Viewer viewer, Enterprise enterprise, Shell shell) {
    var facts = new ArrayList<Fact>();
    for (var decision : enterprises.listDecisions(viewer, enterprise.id())) {
      if (decision.act() != null) {
        facts.add(
            Fact.link(
                shell.text("registry.field.confirmed"),
                shell.text("registry.sealed", shell.time(decision.at())),
                "/acts/" + decision.act()));
        break;
      }
    }
    consents
        .findOwn(viewer, enterprise.id())
        .ifPresent(
            consent ->
                facts.add(
                    Fact.link(
                        shell.text("registry.field.consent"),
                        shell.text(
                            "registry.consent.sealed", consent.version(), shell.time(consent.at())),
                        "/acts/" + consent.act())));
    return facts;
  }

  private static ShowPage.May may(Viewer viewer, Enterprise enterprise) {
    var own = viewer.organisation().equals(enterprise.id().organisation());
    var reach = viewer.reach();
    var decides =
        viewer.may(CONFIRM_ENTERPRISE)
            && (reach.kind() != Reach.Kind.DISTRICT
                || reach.key().equals(enterprise.profile().division()));
    var standing = enterprise.standing();
    return new ShowPage.May(
        own,
        decides && Decision.Kind.CONFIRMATION.mayFollow(standing),
        decides && Decision.Kind.CLOSURE.mayFollow(standing),
        (decides || (own && viewer.may(OWN_ENTERPRISE))) && standing != EnterpriseStanding.CLOSED,
        own && viewer.may(OWN_ENTERPRISE) && Decision.Kind.REGISTRATION.mayFollow(standing));
  }

  private static List<Fact> facts(Enterprise enterprise, Directory directory, Shell shell) {
    var profile = enterprise.profile();
    var facts = new ArrayList<Fact>();
    facts.add(Fact.code(label(shell, "creditCode"), profile.creditCode().value()));
    add(facts, label(shell, "legalRepresentative"), profile.legalRepresentative());
    facts.add(
        Fact.of(label(shell, "division"), Names.division(directory, profile.division(), shell)));
    var park = profile.park();
    if (park != null) {
      facts.add(
          Fact.link(label(shell, "park"), Names.park(directory, park, shell), "/parks/" + park));
    }
    facts.add(Fact.of(label(shell, "sector"), sector(directory, profile.sector(), shell)));
    facts.add(Fact.of(label(shell, "size"), shell.text(profile.size().messageKey())));
    add(
        facts,
        label(shell, "tags"),
        profile.tags().stream()
            .map(tag -> shell.text(tag.messageKey()))
            .collect(Collectors.joining(shell.text("registry.separator"))));
    add(facts, label(shell, "contactName"), profile.contactName());
    add(facts, label(shell, "contactPhone"), profile.contactPhone());
    facts.add(
        Fact.of(
            shell.text("registry.field.origin"),
            shell.text("registry.origin." + enterprise.origin().code())));
    facts.add(
        Fact.of(
            shell.text("registry.field.account"),
            shell.text(
                enterprise.hasAccount() ? "registry.account.yes" : "registry.account.none")));
    facts.add(
        Fact.of(shell.text("registry.field.registeredAt"), shell.time(enterprise.registeredAt())));
    return facts;
  }

  private static String sector(Directory directory, String code, Shell shell) {
    return directory
        .sector(code)
        .map(
            sector ->
                code
                    + " "
                    + sector.name(shell.locale())
                    + (sector.isVulnerable() ? shell.text("registry.sector.vulnerable") : ""))
        .orElse(code);
  }

  private static List<String> doubts(Enterprise enterprise, Directory directory, Shell shell) {
    var doubts = new ArrayList<String>();
    var code = enterprise.profile().creditCode();
    for (var doubt : code.doubts()) {
      doubts.add(shell.text(Problem.keyOf(doubt)));
    }
    directory
        .division(code.registrationDivision())
        .filter(division -> !division.code().equals(enterprise.profile().division()))
        .ifPresent(
            division ->
                doubts.add(
                    shell.text("registry.doubt.registered-in", division.name(shell.locale()))));
    return doubts;
  }

  private List<TimelineEntry> timeline(
      Viewer viewer, Enterprise enterprise, Directory directory, Shell shell) {
    var entries = new ArrayList<TimelineEntry>();
    var decisions = enterprises.listDecisions(viewer, enterprise.id());
    var hidden = hiddenFrom(viewer, enterprise, decisions);
    for (var decision : decisions) {
      entries.add(
          new TimelineEntry(
              decision.at(),
              shell.text("registry.decision." + decision.kind().code()),
              who(decision.actor(), decision.seat(), shell),
              decision.reason().isEmpty() ? null : decision.reason(),
              decision.kind().leadsTo().tone()));
    }
    for (var revision : enterprises.listRevisions(viewer, enterprise.id())) {
      if (revision.version() <= hidden) {
        continue;
      }
      entries.add(
          new TimelineEntry(
              revision.at(),
              shell.text("registry.revision"),
              who(revision.actor(), revision.seat(), shell),
              revision.changes().stream()
                  .map(change -> sentence(change, directory, shell))
                  .collect(Collectors.joining("\n")),
              "info"));
    }
    entries.sort(Comparator.comparing(TimelineEntry::at).reversed());
    return entries;
  }

  /**
   * Up to which version changes are not shown: whoever takes over a record from a roster has proved
   * nothing yet, and does not learn what the roster said (a contact's name and phone number).
   */
  private static int hiddenFrom(Viewer viewer, Enterprise enterprise, List<Decision> decisions) {
    if (enterprise.origin() != Enterprise.Origin.ROSTER
        || !viewer.organisation().equals(enterprise.id().organisation())) {
      return -1;
    }
    return decisions.stream()
        .filter(decision -> decision.kind() == Decision.Kind.REGISTRATION)
        .mapToInt(Decision::version)
        .min()
        .orElse(-1);
  }

  private static String who(String actor, String seat, Shell shell) {
    var place = shell.text("web.seat." + seat);
    return seat.equals(Seat.SYSTEM.code()) ? place : shell.text("registry.who", actor, place);
  }

  private static String sentence(Revision.Change change, Directory directory, Shell shell) {
    return shell.text(
        "registry.revision.change",
        label(shell, change.field()),
        Names.value(change.field(), change.from(), directory, shell),
        Names.value(change.field(), change.to(), directory, shell));
  }

  private static void add(List<Fact> facts, String label, String value) {
    if (!Objects.equals(value, "")) {
      facts.add(Fact.of(label, value));
    }
  }

  private static String label(Shell shell, String field) {
    return shell.text("registry.field." + field);
  }
}
