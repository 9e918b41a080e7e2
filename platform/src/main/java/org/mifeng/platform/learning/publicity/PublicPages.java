package org.mifeng.platform.learning.publicity;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Gathers what the public pages show. */
@Component
class PublicPages {
  private final PublicReading reading;
  private final DeskPages desks;
  private final Clock clock;

  PublicPages(PublicReading reading, DeskPages desks, Clock clock) {
    this.reading = reading;
    this.desks = desks;
    this.clock = clock;
  }

  PublicListPage list(Viewer viewer, PublicFilter filter, Paging paging, Shell shell) {
    var rows =
        reading.list(viewer, filter, paging.size(), paging.offset()).stream()
            .map(one -> line(one, shell))
            .toList();
    return new PublicListPage(
        new Paged<>(rows, reading.count(viewer, filter), paging), filter, DeskPages.kinds(shell));
  }

  /** One item in a list of them. */
  PublicListPage.Line line(Published item, Shell shell) {
    var words = item.content().text().in(shell.locale());
    var occasion = item.content().occasion();
    return new PublicListPage.Line(
        item.about().path(),
        words,
        item.content().text().lang(shell.locale()),
        shell.text("learning.publicity.kind." + item.about().kind().code()),
        occasion == null
            ? shell.date(item.at())
            : shell.text(
                "learning.publicity.when-where", shell.time(occasion.begins()), occasion.place()),
        desks.area(item.about().district(), shell),
        item.isDemo());
  }

  PublicItemPage one(Viewer viewer, Published item, Shell shell) {
    var text = item.content().text();
    var occasion = item.content().occasion();
    return new PublicItemPage(
        line(item, shell),
        ProseReader.read(text.in(shell.locale()).body()),
        shell.text(
            item.about().origin() == Item.Origin.EDITED
                ? "learning.publicity.published-on"
                : item.isDemo()
                    ? "learning.publicity.made-up-on"
                    : "learning.publicity.delivered-on",
            shell.date(item.at())),
        text.isForeign(shell.locale()),
        occasion == null ? null : occasion(item, occasion, shell),
        viewer.may(Permission.EDIT_PUBLICITY) ? item.about().deskPath() : "");
  }

  private PublicItemPage.Seating occasion(Published item, Occasion occasion, Shell shell) {
    var facts = new ArrayList<Fact>();
    facts.add(
        Fact.of(shell.text("learning.publicity.field.begins"), shell.time(occasion.begins())));
    facts.add(Fact.of(shell.text("learning.publicity.field.ends"), shell.time(occasion.ends())));
    facts.add(Fact.of(shell.text("learning.publicity.field.place"), occasion.place()));
    facts.add(
        Fact.of(
            shell.text("learning.publicity.field.seats"),
            seats(item.taken(), occasion.seats(), shell)));
    Instant now = clock.instant();
    return new PublicItemPage.Seating(List.copyOf(facts), now.isBefore(occasion.ends()));
  }

  private static String seats(long taken, int seats, Shell shell) {
    long left = Math.max(0, seats - taken);
    return left > 0
        ? shell.text("learning.publicity.seats-left", shell.number(seats), shell.number(left))
        : shell.text(
            "learning.publicity.seats-full", shell.number(seats), shell.number(taken - seats));
  }
}
