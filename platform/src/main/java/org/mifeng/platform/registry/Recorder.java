package org.mifeng.platform.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Writes enterprises together with what belongs to them: residences in parks, revisions, decisions.
 * One or many go the same way. Callers have checked permission and read what they change through
 * the viewer; an update is written as the platform, because a row may leave the viewer's reach by
 * it.
 */
@Component
class Recorder {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final EnterpriseStore enterprises;
  private final ResidenceStore residences;
  private final HistoryStore history;
  private final Organisations organisations;
  private final Transactions transactions;
  private final Clock clock;

  Recorder(
      EnterpriseStore enterprises,
      ResidenceStore residences,
      HistoryStore history,
      Organisations organisations,
      Transactions transactions,
      Clock clock) {
    this.enterprises = enterprises;
    this.residences = residences;
    this.history = history;
    this.organisations = organisations;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Puts enterprises on the register; each residence begins on the day given with it.
   *
   * @param viewer who is named in the history
   * @param writer whose sight must cover the new rows
   */
  void add(
      Viewer viewer,
      Viewer writer,
      Map<Enterprise, LocalDate> added,
      Decision.Kind kind,
      String reason) {
    var begun = new ArrayList<Residence>();
    var decisions = new LinkedHashMap<EnterpriseId, Decision>();
    var now = clock.instant();
    added.forEach(
        (enterprise, from) -> {
          var park = enterprise.profile().park();
          if (park != null) {
            begun.add(residence(enterprise.id(), enterprise.profile(), park, from));
          }
          decisions.put(enterprise.id(), decision(viewer, kind, reason, enterprise.version(), now));
        });
    transactions.run(
        writer,
        () -> {
          insert(List.copyOf(added.keySet()));
          residences.beginAll(begun);
        });
    history.insertAll(viewer, decisions);
  }

  private void insert(List<Enterprise> added) {
    try {
      enterprises.insertAll(added);
    } catch (DuplicateKeyException taken) {
      throw Refusal.conflict("registry.refusal.credit-code-taken");
    }
  }

  /**
   * Writes changes. Nothing is written when one of them is no longer at the version it was read at.
   *
   * @throws Refusal 409 naming who was first and when, or when a credit code is taken
   */
  void change(Viewer viewer, List<Change> changes) {
    var ends = new HashMap<EnterpriseId, LocalDate>();
    var begun = new ArrayList<Residence>();
    var renamed = new ArrayList<Residence>();
    var revisions = new LinkedHashMap<EnterpriseId, Revision>();
    var now = clock.instant();
    for (var change : changes) {
      var id = change.before().id();
      var park = change.profile().park();
      if (change.movesPark()) {
        ends.put(id, change.on());
        if (park != null) {
          begun.add(residence(id, change.profile(), park, change.on()));
        }
      } else if (park != null && change.isRenamed()) {
        renamed.add(residence(id, change.profile(), park, change.on()));
      }
      var fields = Revision.between(change.before().profile(), change.profile());
      if (!fields.isEmpty()) {
        revisions.put(
            id,
            new Revision(
                change.before().version() + 1, fields, viewer.name(), viewer.seat().code(), now));
      }
    }
    history.insertRevisions(viewer, revisions);
    transactions.run(
        Viewer.system("registry"),
        () -> {
          write(changes);
          residences.endAll(ends);
          residences.beginAll(begun);
          residences.renameAll(renamed);
          changes.forEach(this::renameOrganisation);
        });
  }

  /** Whoever acts for the enterprise acts under its name. */
  private void renameOrganisation(Change change) {
    var platform = Viewer.system("registry");
    var id = change.before().id().organisation();
    var name = change.profile().name();
    if (change.hasAccount() && !change.before().name().equals(name)) {
      organisations
          .find(platform, id)
          .filter(organisation -> !organisation.name().equals(name))
          .ifPresent(organisation -> organisations.rename(platform, id, name));
    }
  }

  private void write(List<Change> changes) {
    try {
      var after = changes.stream().map(Change::after).toList();
      if (after.size() == 1) {
        if (!enterprises.update(after.getFirst())) {
          throw conflict(after.getFirst().id());
        }
      } else if (enterprises.updateAll(after) != after.size()) {
        throw Refusal.conflict("registry.refusal.changed-meanwhile-several");
      }
    } catch (DuplicateKeyException taken) {
      throw Refusal.conflict("registry.refusal.credit-code-taken");
    }
  }

  /** Somebody was first: says who and when. */
  Refusal conflict(EnterpriseId id) {
    return history
        .findLatest(id)
        .map(
            latest ->
                Refusal.conflict(
                    "registry.refusal.changed-meanwhile",
                    latest.actor(),
                    MINUTE.format(latest.at().atZone(LegalTime.CHINA))))
        .orElseGet(() -> Refusal.conflict("registry.refusal.changed-meanwhile-several"));
  }

  /** Keeps a decision about one enterprise; a confirmation becomes a protective act. */
  Decision decide(Viewer viewer, Enterprise enterprise, Decision.Kind kind, String reason) {
    var act = kind == Decision.Kind.CONFIRMATION ? UUID.randomUUID() : null;
    var decision =
        decision(viewer, kind, reason, enterprise.version() + 1, clock.instant()).withAct(act);
    history.insert(viewer, enterprise.id(), decision);
    return decision;
  }

  LocalDate today() {
    return LegalTime.today(clock);
  }

  private static Decision decision(
      Viewer viewer, Decision.Kind kind, String reason, int version, Instant at) {
    return new Decision(kind, reason, version, viewer.name(), viewer.seat().code(), at, null);
  }

  private static Residence residence(
      EnterpriseId id, EnterpriseProfile profile, ParkId park, LocalDate from) {
    return new Residence(id, park, profile.name(), profile.creditCode().value(), from, null);
  }
}
