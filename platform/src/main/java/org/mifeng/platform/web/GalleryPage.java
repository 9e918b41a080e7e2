package org.mifeng.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/** What the gallery shows: enough data to see every component at work. */
record GalleryPage(
    List<Option> options,
    Table.Filled table,
    Table.Filled emptyTable,
    List<Fact> facts,
    List<TimelineEntry> timeline,
    List<String> steps,
    Chart chart) {

  private record Row(int number, String name, String state, Instant at) {}

  private static final int ROWS = 1234;

  static GalleryPage of(Shell shell, Instant now, Paging paging) {
    var table =
        Table.<Row>of("web.gallery.table")
            .sortable("name", "web.gallery.name", row -> Cell.link(row.name(), "/gallery"))
            .column("code", "web.gallery.code", row -> Cell.code("D-" + (100000 + row.number())))
            .column("state", "web.gallery.state", row -> Cell.tag(row.state(), "success"))
            .sortable("count", "web.gallery.count", row -> Cell.number(row.number() * 137L))
            .sortable("at", "web.gallery.at", row -> Cell.time(row.at()));
    var rows =
        IntStream.range(paging.offset(), Math.min(ROWS, paging.offset() + paging.size()))
            .mapToObj(
                i ->
                    new Row(
                        i + 1,
                        shell.text("web.gallery.row", shell.number(i + 1)),
                        shell.text("web.gallery.done"),
                        now.minus(Duration.ofHours(i))))
            .toList();
    return new GalleryPage(
        IntStream.rangeClosed(1, 3)
            .mapToObj(
                i ->
                    new Option(
                        "o" + i,
                        shell.text("web.gallery.option", i),
                        i == 2 ? shell.text("web.gallery.hint") : null))
            .toList(),
        table.fill(new Paged<>(rows, ROWS, paging)).withExport("/gallery"),
        table.fill(new Paged<>(List.of(), 0, Paging.first())),
        facts(shell, now),
        timeline(shell, now),
        List.of(
            shell.text("web.gallery.step-1"),
            shell.text("web.gallery.step-2"),
            shell.text("web.gallery.step-3")),
        chart(shell));
  }

  private static List<Fact> facts(Shell shell, Instant now) {
    return List.of(
        Fact.of(shell.text("web.gallery.name"), shell.text("web.gallery.row", "1")),
        Fact.code(shell.text("web.gallery.code"), "9f2c41d07b5ae3386c1f0e97d4b82a65".repeat(2)),
        Fact.link(shell.text("web.gallery.link"), shell.text("web.gallery.link"), "/gallery"),
        Fact.of(shell.text("web.gallery.at"), shell.exactTime(now)));
  }

  private static List<TimelineEntry> timeline(Shell shell, Instant now) {
    var who = shell.text("web.seat.district");
    return List.of(
        new TimelineEntry(now, shell.text("web.gallery.done"), who, null, "success"),
        new TimelineEntry(
            now.minus(Duration.ofHours(3)),
            shell.text("web.gallery.step-2"),
            who,
            shell.text("web.gallery.hint"),
            "warning"),
        TimelineEntry.of(now.minus(Duration.ofDays(2)), shell.text("web.gallery.step-1"), ""));
  }

  private static Chart chart(Shell shell) {
    var values = new LinkedHashMap<String, Long>();
    for (int i = 1; i <= 5; i++) {
      values.put(shell.text("web.gallery.option", i), 1480L / i);
    }
    return Chart.bars(
        shell.text("web.gallery.chart"),
        shell.text("web.gallery.name"),
        shell.text("web.gallery.count"),
        values);
  }
}
