package org.mifeng.platform.registry;

import static org.mifeng.platform.identity.Permission.IMPORT_ROSTER;
import static org.mifeng.platform.identity.Permission.MANAGE_ORGANISATIONS;
import static org.mifeng.platform.identity.Permission.OWN_ENTERPRISE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How enterprises come onto the register: by themselves, or by an official's roster. */
@Component
public class Enrolments {
  private final EnterpriseStore store;
  private final Recorder recorder;
  private final Transactions transactions;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Enrolments(
      EnterpriseStore store,
      Recorder recorder,
      Transactions transactions,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.recorder = recorder;
    this.transactions = transactions;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Registers an enterprise by itself: it awaits confirmation by its district. A record that a
   * roster brought and nobody acts for yet is taken over and awaits confirmation again.
   *
   * @param viewer the new account, acting for organisation {@code id}
   * @param id of {@link #idFor}, whose organisation has just been opened
   * @throws Refusal 409 when the code has an open record that somebody acts for
   */
  public void register(Viewer viewer, EnterpriseId id, EnterpriseProfile profile, boolean demo) {
    viewer.require(OWN_ENTERPRISE);
    var platform = Viewer.system("registration");
    transactions.run(
        viewer,
        () -> {
          var known = transactions.as(platform, () -> store.find(id));
          if (known.isPresent()) {
            var before = known.get();
            requireClaimable(before);
            recorder.change(
                viewer,
                List.of(
                    new Change(
                        before, profile, EnterpriseStanding.AWAITING, true, recorder.today())));
            recorder.decide(viewer, before, Decision.Kind.REGISTRATION, "");
          } else {
            recorder.add(
                viewer,
                platform,
                Map.of(
                    fresh(id, profile, viewer.seat() == Seat.ENTERPRISE, demo), recorder.today()),
                Decision.Kind.REGISTRATION,
                "");
          }
          audit.record(
              viewer,
              "registry.enterprise-registered",
              id.toString(),
              Map.of("name", profile.name()));
          events.publishEvent(new EnterpriseEvent.Registered(id, profile.division()));
        });
  }

  /** Notes that somebody can act for an enterprise that a roster brought. */
  public void takeOver(Viewer viewer, EnterpriseId id) {
    viewer.require(MANAGE_ORGANISATIONS);
    transactions.run(
        viewer,
        () -> {
          var before = store.find(id).orElseThrow(Enrolments::unknown);
          recorder.change(
              viewer,
              List.of(
                  new Change(before, before.profile(), before.standing(), true, recorder.today())));
          audit.record(viewer, "registry.enterprise-taken-over", id.toString());
        });
  }

  private static Refusal unknown() {
    return Refusal.notFound("registry.refusal.no-such-enterprise");
  }

  /**
   * The id under which an enterprise with this code registers: that of its record from a roster, or
   * a new one.
   *
   * @throws Refusal 409 when the code has an open record that somebody acts for
   */
  public EnterpriseId idFor(CreditCode code) {
    return transactions.as(
        Viewer.system("registration"),
        () -> {
          var open = store.listOpen(List.of(code));
          if (open.isEmpty()) {
            return new EnterpriseId(UUID.randomUUID());
          }
          requireClaimable(open.getFirst());
          return open.getFirst().id();
        });
  }

  private static void requireClaimable(Enterprise enterprise) {
    if (enterprise.hasAccount()) {
      throw Refusal.conflict("registry.refusal.credit-code-taken");
    }
  }

  private Enterprise fresh(
      EnterpriseId id, EnterpriseProfile profile, boolean hasAccount, boolean demo) {
    return new Enterprise(
        id,
        profile,
        EnterpriseStanding.AWAITING,
        Enterprise.Origin.SELF,
        hasAccount,
        demo,
        0,
        clock.instant());
  }

  /**
   * Puts enterprises of a roster onto the register, confirmed: an official vouches for them.
   *
   * @param added what is known of each, with the first day in its park
   * @param reason where they come from
   * @throws Refusal 409 when one of the codes has an open record
   */
  public void takeOn(
      Viewer viewer, Map<EnterpriseProfile, LocalDate> added, String reason, boolean demo) {
    viewer.require(IMPORT_ROSTER);
    transactions.run(
        viewer,
        () -> {
          var rows = new LinkedHashMap<Enterprise, LocalDate>();
          added.forEach(
              (profile, from) ->
                  rows.put(
                      new Enterprise(
                          new EnterpriseId(UUID.randomUUID()),
                          profile,
                          EnterpriseStanding.CONFIRMED,
                          Enterprise.Origin.ROSTER,
                          false,
                          demo,
                          0,
                          clock.instant()),
                      from));
          recorder.add(viewer, viewer, rows, Decision.Kind.CONFIRMATION, reason);
        });
  }

  /**
   * Brings records up to date from a roster.
   *
   * @param changed what is to be known of each, with the day from which another park counts
   * @throws Refusal 409 when one of them was changed since it was read
   */
  public void bringUpToDate(
      Viewer viewer, Map<Enterprise, EnterpriseProfile> changed, Map<EnterpriseId, LocalDate> on) {
    viewer.require(IMPORT_ROSTER);
    transactions.run(
        viewer,
        () ->
            recorder.change(
                viewer,
                changed.entrySet().stream()
                    .map(
                        entry ->
                            Change.of(
                                entry.getKey(),
                                entry.getValue(),
                                entry.getKey().standing(),
                                on.getOrDefault(entry.getKey().id(), recorder.today())))
                    .toList()));
  }
}
