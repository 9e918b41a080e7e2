package org.mifeng.platform.learning.publicity;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.registry.Directories;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** Gathers what the pages of the desk show. */
@Component
class DeskPages {
  private final Desk desk;
  private final Directories directories;

  DeskPages(Desk desk, Directories directories) {
    this.desk = desk;
    this.directories = directories;
  }

  DeskListPage list(Viewer viewer, DeskFilter filter, Paging paging, Shell shell) {
    var rows = desk.list(viewer, filter, paging.size(), paging.offset());
    var paged = new Paged<>(rows, desk.count(viewer, filter), paging);
    return new DeskListPage(
        table(shell).fill(paged),
        filter,
        kinds(shell),
        Arrays.stream(Item.State.values())
            .map(one -> Option.of(one.code(), shell.text("learning.publicity.state." + one.code())))
            .toList(),
        desk.count(viewer, DeskFilter.of(Item.State.WAITING.code(), "", "")));
  }

  private Table<Item> table(Shell shell) {
    return Table.<Item>of("learning.publicity.desk")
        .column(
            "title",
            "learning.publicity.field.title",
            row ->
                Cell.link(row.content().text().in(shell.locale()).title(), row.about().deskPath()))
        .column("kind", "learning.publicity.field.kind", row -> Cell.text(kind(row, shell)))
        .column(
            "state",
            "learning.publicity.field.state",
            row ->
                Cell.tag(
                    shell.text("learning.publicity.state." + row.state().code()),
                    row.state().tone()))
        .column(
            "live",
            "learning.publicity.field.live",
            row -> Cell.text(row.isLive() ? shell.text("learning.publicity.live.yes") : null))
        .column(
            "area",
            "learning.publicity.field.area",
            row -> Cell.text(area(row.about().district(), shell)))
        .column("written", "learning.publicity.field.written", row -> Cell.time(row.written().at()))
        .column("who", "learning.publicity.field.who", row -> Cell.text(who(row, shell)));
  }

  /** Who wrote the latest version; what the platform came with is its own writing. */
  private static String who(Item item, Shell shell) {
    return who(item, item.number(), item.written().who(), shell);
  }

  /** Who did something about a version: an officer, or the platform that came with the first. */
  private static String who(Item item, int version, String name, Shell shell) {
    return version > 1 || item.about().origin() == Item.Origin.EDITED
        ? name
        : shell.text("learning.publicity.platform");
  }

  static List<Option> kinds(Shell shell) {
    return Arrays.stream(Kind.values())
        .map(one -> Option.of(one.code(), shell.text("learning.publicity.kind." + one.code())))
        .toList();
  }

  private static String kind(Item item, Shell shell) {
    return shell.text("learning.publicity.kind." + item.about().kind().code());
  }

  /** The name of a division, or that it is the whole city. */
  String area(@Nullable String district, Shell shell) {
    return district == null
        ? shell.text("learning.publicity.city")
        : directories
            .current()
            .division(district)
            .map(one -> one.name(shell.locale()))
            .orElse(district);
  }

  DeskItemPage one(Viewer viewer, Item item, Shell shell) {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of(shell.text("learning.publicity.field.kind"), kind(item, shell)));
    facts.add(
        Fact.of(shell.text("learning.publicity.field.area"), area(item.about().district(), shell)));
    facts.add(
        Fact.of(
            shell.text("learning.publicity.field.version"),
            shell.text(
                "learning.publicity.version-by",
                shell.number(item.number()),
                who(item, shell),
                shell.time(item.written().at()))));
    var verdict = item.verdict();
    if (verdict != null) {
      facts.add(
          Fact.of(
              shell.text("learning.publicity.state." + item.state().code()),
              shell.text(
                  "learning.publicity.by",
                  who(item, item.number(), verdict.who(), shell),
                  shell.time(verdict.at()))));
      if (!verdict.reason().isEmpty()) {
        facts.add(Fact.of(shell.text("learning.publicity.field.reason"), verdict.reason()));
      }
    }
    if (item.isLive()) {
      facts.add(
          Fact.link(
              shell.text("learning.publicity.field.live"),
              shell.text("learning.publicity.see-live"),
              item.about().path()));
    }
    return new DeskItemPage(
        item,
        facts,
        desk.isSecondPerson(viewer, item),
        desk.listVersions(viewer, item),
        new DeskItemPage.Preview(item.content(), shell.locale()));
  }

  /** The form for a version, filled with the one before. */
  EditPage edit(@Nullable Item item, Kind kind) {
    return new EditPage(
        item == null ? null : item.about(),
        item == null ? 0 : item.number(),
        kind,
        item == null ? Map.of() : values(item.content()));
  }

  private static Map<String, String> values(Content content) {
    var values = new TreeMap<String, String>();
    values.put("titleZh", content.text().zh().title());
    values.put("summaryZh", content.text().zh().summary());
    values.put("bodyZh", content.text().zh().body());
    var en = content.text().en();
    if (en != null) {
      values.put("titleEn", en.title());
      values.put("summaryEn", en.summary());
      values.put("bodyEn", en.body());
    }
    var occasion = content.occasion();
    if (occasion != null) {
      values.put("place", occasion.place());
      values.put("begins", local(occasion.begins()));
      values.put("ends", local(occasion.ends()));
      values.put("seats", String.valueOf(occasion.seats()));
    }
    return values;
  }

  /** As a field of date and time wants it. */
  private static String local(Instant at) {
    return LocalDateTime.ofInstant(at, LegalTime.CHINA).truncatedTo(ChronoUnit.MINUTES).toString();
  }
}
