package org.mifeng.platform.experts.residency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.registry.ParkId;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Puts the pages about presences together. */
@Component
class PresencePages {
  private final Presences presences;

  PresencePages(Presences presences) {
    this.presences = presences;
  }

  PresenceListPage own(Viewer viewer, Paging paging, Shell shell) {
    var paged = presences.listOwn(viewer, paging);
    return new PresenceListPage(
        paged.rows().stream().map(row -> line(row, viewer, shell)).toList(),
        paged,
        viewer.may(Permission.OFFER_SERVICES) ? parks(shell) : List.of(),
        presences.today().toString());
  }

  private PresenceListPage.Line line(Presence row, Viewer viewer, Shell shell) {
    var state = row.state(presences.today());
    boolean park = viewer.seat() == Seat.PARK;
    var decision = row.decision();
    var reason = decision == null ? null : decision.reason();
    boolean over = state == Presence.State.ENDED || state == Presence.State.REFUSED;
    return new PresenceListPage.Line(
        "/park-presences/" + row.id(),
        park ? row.name() : presences.parkName(row.park(), shell.locale()),
        tag(state, shell),
        shell.text(
            "experts.presence.line", days(row, shell), row.terms().hours(), row.terms().place()),
        reason == null ? "" : reason,
        park && decision == null,
        !over && (!park || row.isConfirmed()));
  }

  private static Cell tag(Presence.State state, Shell shell) {
    return Cell.tag(shell.text("experts.presence.state." + state.code()), state.tone());
  }

  private static String days(Presence row, Shell shell) {
    var until = row.terms().until();
    var from = shell.date(row.terms().from());
    return until == null
        ? shell.text("experts.presence.from", from)
        : shell.text("experts.presence.from-until", from, shell.date(until));
  }

  ParkInstitutionsPage all(Shell shell) {
    return page(presences.listPublic(null), shell.text("experts.presence.public"), "", shell);
  }

  ParkInstitutionsPage at(ParkId id, Shell shell) {
    var park = presences.park(id);
    return page(
        presences.listPublic(id),
        shell.text("experts.presence.public-at", park.name(shell.locale())),
        id.toString(),
        shell);
  }

  private ParkInstitutionsPage page(List<Presence> rows, String title, String park, Shell shell) {
    var byPark = new LinkedHashMap<ParkId, List<ParkInstitutionsPage.Line>>();
    for (var row : rows) {
      var state = row.state(presences.today());
      byPark
          .computeIfAbsent(row.park(), id -> new ArrayList<>())
          .add(
              new ParkInstitutionsPage.Line(
                  row.name(),
                  shell.text("experts.presence.state." + state.code()),
                  state.tone(),
                  days(row, shell),
                  row.terms().hours(),
                  row.terms().place()));
    }
    return new ParkInstitutionsPage(
        title,
        byPark.entrySet().stream()
            .map(
                entry ->
                    new ParkInstitutionsPage.Group(
                        presences.parkName(entry.getKey(), shell.locale()),
                        "/park-institutions/" + entry.getKey(),
                        entry.getValue()))
            .toList(),
        park);
  }

  private List<Option> parks(Shell shell) {
    return presences.parks().stream()
        .map(park -> Option.of(park.id().toString(), park.name(shell.locale())))
        .toList();
  }
}
