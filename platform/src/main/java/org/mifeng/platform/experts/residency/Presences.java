package org.mifeng.platform.experts.residency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.experts.Institutions;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.registry.Park;
import org.mifeng.platform.registry.ParkId;
import org.mifeng.platform.registry.Parks;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.springframework.stereotype.Component;

/** Institutions offer to be present at parks; parks confirm; either ends it. */
@Component
class Presences {
  private static final String CONFIRMED = "confirmed";
  private static final String ENDED = "ended";

  private final PresenceStore store;
  private final Institutions institutions;
  private final Parks parks;
  private final Transactions transactions;
  private final Audit audit;
  private final ParkDesk desk;
  private final Clock clock;

  Presences(
      PresenceStore store,
      Institutions institutions,
      Parks parks,
      Transactions transactions,
      Audit audit,
      ParkDesk desk,
      Clock clock) {
    this.store = store;
    this.institutions = institutions;
    this.parks = parks;
    this.transactions = transactions;
    this.audit = audit;
    this.desk = desk;
    this.clock = clock;
  }

  LocalDate today() {
    return LegalTime.today(clock);
  }

  /**
   * Offers to be present.
   *
   * @throws Refusal 409 unless the institution is listed; 422 when it would be over already
   */
  void offer(Viewer viewer, ParkId park, Presence.Terms terms) {
    viewer.require(Permission.OFFER_SERVICES);
    parks.require(park);
    var until = terms.until();
    if (until != null && (until.isBefore(terms.from()) || until.isBefore(today()))) {
      throw Refusal.invalid("experts.refusal.presence-days");
    }
    var own =
        institutions
            .find(viewer, viewer.organisation())
            .orElseThrow(() -> Refusal.conflict("experts.refusal.not-listed"));
    var presence =
        new Presence(UUID.randomUUID(), own.organisation(), own.name(), park, terms, null);
    transactions.run(
        viewer,
        () -> {
          store.insert(viewer, presence, clock.instant());
          record(viewer, presence, "experts.presence-offered", "");
          desk.asked(viewer, presence);
        });
  }

  /** The park says yes. */
  void confirm(Viewer viewer, UUID id) {
    viewer.require(Permission.CONFIRM_PRESENCE);
    decide(viewer, id, new Presence.Decision(CONFIRMED, null, today()));
  }

  /** The park says no. */
  void refuse(Viewer viewer, UUID id, String reason) {
    viewer.require(Permission.CONFIRM_PRESENCE);
    decide(viewer, id, new Presence.Decision("refused", checked(reason), today()));
  }

  private void decide(Viewer viewer, UUID id, Presence.Decision decision) {
    transactions.run(
        viewer,
        () -> {
          var presence = require(viewer, id);
          if (!presence.park().equals(ownPark(viewer))) {
            throw Refusal.notFound("experts.refusal.no-such-presence");
          }
          if (presence.decision() != null
              || !store.insertDecision(viewer, presence, decision, clock.instant())) {
            throw Refusal.conflict("experts.refusal.presence-decided");
          }
          record(viewer, presence, "experts.presence-" + decision.kind(), decision.reason());
          desk.decided(viewer, presence, decision.kind());
        });
  }

  /** Either side ends it; one that is not confirmed is taken back. */
  void end(Viewer viewer, UUID id, String reason) {
    var why = checked(reason);
    transactions.run(
        viewer,
        () -> {
          var presence = require(viewer, id);
          requireOwn(viewer, presence);
          var before = presence.decision();
          if ((before != null && !presence.isConfirmed())
              || !store.insertDecision(
                  viewer, presence, new Presence.Decision(ENDED, why, today()), clock.instant())) {
            throw Refusal.conflict("experts.refusal.presence-decided");
          }
          record(viewer, presence, "experts.presence-ended", why);
          desk.ended(viewer, presence);
        });
  }

  private static void requireOwn(Viewer viewer, Presence presence) {
    boolean own =
        viewer.seat() == Seat.PARK
            ? presence.park().equals(ownPark(viewer))
            : presence.institution().equals(viewer.organisation());
    if (!own) {
      throw Refusal.notFound("experts.refusal.no-such-presence");
    }
  }

  private Presence require(Viewer viewer, UUID id) {
    return transactions
        .as(viewer, () -> store.find(id))
        .orElseThrow(() -> Refusal.notFound("experts.refusal.no-such-presence"));
  }

  private static String checked(String reason) {
    var text = reason.strip();
    if (text.isEmpty()) {
      throw Refusal.invalid("experts.refusal.reason-missing");
    }
    if (text.length() > Presence.REASON_LIMIT) {
      throw Refusal.invalid("experts.refusal.too-long", Presence.REASON_LIMIT);
    }
    return text;
  }

  private void record(Viewer viewer, Presence presence, String deed, @Nullable String reason) {
    audit.record(
        viewer,
        deed,
        presence.id().toString(),
        Map.of(
            "institution", presence.name(),
            "park", presence.park().toString(),
            "reason", reason == null ? "" : reason));
  }

  /** The park a park's operator acts for; none for anybody else, or when it is not known. */
  static @Nullable ParkId ownPark(Viewer viewer) {
    var reach = viewer.reach();
    return reach.kind() == Reach.Kind.PARK ? new ParkId(UUID.fromString(reach.key())) : null;
  }

  /** Those of the institution one acts for, or at the park one acts for. */
  Paged<Presence> listOwn(Viewer viewer, Paging paging) {
    return transactions.as(
        viewer,
        () -> {
          if (viewer.seat() == Seat.PARK) {
            var park = ownPark(viewer);
            return park == null
                ? new Paged<Presence>(List.of(), 0, paging)
                : new Paged<>(
                    store.listAt(park, paging.size(), paging.offset()),
                    store.countAt(park),
                    paging);
          }
          var own = viewer.organisation();
          return new Paged<>(
              store.listOf(own, paging.size(), paging.offset()), store.countOf(own), paging);
        });
  }

  /** Who is, or will be, at a park, or at any; public. */
  List<Presence> listPublic(@Nullable ParkId park) {
    return transactions.as(Viewer.system("presences"), () -> store.listConfirmed(today(), park));
  }

  /** All parks. */
  List<Park> parks() {
    return parks.list();
  }

  /** The park; 404 when there is none. */
  Park park(ParkId id) {
    return parks.require(id);
  }

  /** What a park is called; an unknown one by its id. */
  String parkName(ParkId id, java.util.Locale reader) {
    return parks.find(id).map(park -> park.name(reader)).orElse(id.toString());
  }
}
