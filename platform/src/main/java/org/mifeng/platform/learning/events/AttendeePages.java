package org.mifeng.platform.learning.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.learning.publicity.Gathering;
import org.mifeng.platform.registry.Directories;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** Gathers what the page about an event's people shows. */
@Component
class AttendeePages {
  private final Directories directories;

  AttendeePages(Directories directories) {
    this.directories = directories;
  }

  AttendeePage of(Gathering event, List<SignUp> all, Shell shell) {
    int seats = event.occasion().seats();
    return new AttendeePage(
        event,
        event.title(shell.locale()),
        table(event, shell)
            .fill(new Paged<>(all, all.size(), Paging.first()))
            .withExport(event.deskPath() + "/attendees"),
        new AttendeePage.Figures(
            seats,
            all.size(),
            count(all, seats, SignUp.State.WAITING),
            count(all, seats, SignUp.State.ARRIVED)),
        all.stream()
            .filter(one -> one.arrived() == null)
            .map(one -> Option.of(one.id().toString(), label(one)))
            .toList());
  }

  private static String label(SignUp one) {
    var organisation = one.person().organisationName();
    return organisation.isEmpty()
        ? one.person().name()
        : one.person().name() + " · " + organisation;
  }

  private static long count(List<SignUp> all, int seats, SignUp.State state) {
    return all.stream().filter(one -> one.state(seats) == state).count();
  }

  Table<SignUp> table(Gathering event, Shell shell) {
    int seats = event.occasion().seats();
    return Table.<SignUp>of("learning.events.attendees")
        .column("place", "learning.events.field.place", row -> Cell.code(shell.number(row.place())))
        .column("name", "learning.events.field.name", row -> Cell.text(row.person().name()))
        .column(
            "organisation",
            "learning.events.field.organisation",
            row -> Cell.text(row.person().organisationName()))
        .column(
            "contact", "learning.events.field.contact", row -> Cell.code(row.person().contact()))
        .column(
            "district", "learning.events.field.district", row -> Cell.text(division(row, shell)))
        .column(
            "state",
            "learning.events.field.state",
            row ->
                Cell.tag(
                    shell.text("learning.events.state." + row.state(seats).code()),
                    row.state(seats).tone()))
        .column("at", "learning.events.field.at", row -> Cell.time(row.at()))
        .column("arrived", "learning.events.field.arrived", row -> Cell.time(row.arrived()));
  }

  private @Nullable String division(SignUp row, Shell shell) {
    var code = row.person().district();
    return code == null
        ? null
        : directories.current().division(code).map(one -> one.name(shell.locale())).orElse(code);
  }
}
