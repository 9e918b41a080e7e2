package org.mifeng.platform.learning.publicity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.learning.publicity.CalendarFile.Entry;
import org.mifeng.platform.web.PublicAddress;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Gathers a year of events, for the page and for the file. */
@Component
class CalendarPages {
  private static final int FIRST = 2024;
  private static final int AHEAD = 2;

  private final PublicPages pages;
  private final PublicAddress address;
  private final Clock clock;

  CalendarPages(PublicPages pages, PublicAddress address, Clock clock) {
    this.pages = pages;
    this.address = address;
    this.clock = clock;
  }

  CalendarPage of(int year, List<Published> events, Shell shell) {
    var months =
        IntStream.rangeClosed(1, 12).mapToObj(month -> month(month, year, events, shell)).toList();
    return new CalendarPage(year, FIRST, last(), months);
  }

  private CalendarPage.Month month(int month, int year, List<Published> events, Shell shell) {
    var marks =
        Arrays.stream(Season.values())
            .filter(season -> season.touches(month))
            .map(season -> mark(season, year, shell))
            .toList();
    var lines =
        events.stream()
            .filter(one -> day(one).getMonthValue() == month)
            .map(one -> pages.line(one, shell))
            .toList();
    var name = Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, shell.locale());
    return new CalendarPage.Month(month, name, marks, lines);
  }

  private static CalendarPage.Mark mark(Season season, int year, Shell shell) {
    var first = shell.date(season.first(year));
    var last = shell.date(season.last(year));
    return new CalendarPage.Mark(
        shell.text("learning.publicity.season." + season.code()),
        first.equals(last) ? first : shell.text("learning.publicity.from-to", first, last),
        shell.text("learning.publicity.season-text." + season.code()));
  }

  private static LocalDate day(Published event) {
    var occasion = event.content().occasion();
    return occasion == null ? LocalDate.EPOCH : LegalTime.day(occasion.begins());
  }

  /** What comes back each year, and the events. */
  CalendarFile file(int year, List<Published> events, Shell shell) {
    var file = new CalendarFile(shell.text("learning.publicity.calendar"));
    for (var season : Season.values()) {
      file.add(
          new Entry(
              season.code() + "-" + year,
              clock.instant(),
              shell.text("learning.publicity.season." + season.code()),
              shell.text("learning.publicity.season-text." + season.code())),
          season.first(year),
          season.last(year));
    }
    events.forEach(event -> add(file, event, shell));
    return file;
  }

  /** One event. */
  CalendarFile file(Published event, Shell shell) {
    var file = new CalendarFile(shell.text("learning.publicity.calendar"));
    add(file, event, shell);
    return file;
  }

  private void add(CalendarFile file, Published event, Shell shell) {
    var occasion = event.content().occasion();
    if (occasion != null) {
      var words = event.content().text().in(shell.locale());
      file.add(
          new Entry(
              event.about().code(),
              event.at(),
              words.title(),
              words.summary() + "\n" + address.of(event.about().path())),
          occasion);
    }
  }

  private int last() {
    return today().getYear() + AHEAD;
  }

  private LocalDate today() {
    return LegalTime.today(clock);
  }

  /** The year asked for, or this one when that is none one can turn to. */
  int year(String typed) {
    int year = typed.matches("[0-9]{4}") ? Integer.parseInt(typed) : 0;
    return year < FIRST || year > last() ? today().getYear() : year;
  }
}
