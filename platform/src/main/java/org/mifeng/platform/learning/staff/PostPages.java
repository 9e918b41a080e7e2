package org.mifeng.platform.learning.staff;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.mifeng.platform.identity.Members;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.learning.Courses;
import org.mifeng.platform.learning.staff.Duty.State;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** Gathers what the pages about posts show. */
@Component
class PostPages {
  private final Posts posts;
  private final Courses courses;
  private final Members members;

  PostPages(Posts posts, Courses courses, Members members) {
    this.posts = posts;
    this.courses = courses;
    this.members = members;
  }

  PostListPage list(Viewer viewer) {
    var rows = posts.list(viewer);
    return new PostListPage(
        Table.<Post>of("learning.posts.title")
            .column("name", "learning.posts.field.post", row -> Cell.link(row.name(), row.path()))
            .column("courses", "learning.posts.field.courses", row -> Cell.number(row.courses()))
            .column("holders", "learning.posts.field.holders", row -> Cell.number(row.holders()))
            .fill(new Paged<>(rows, rows.size(), Paging.first())));
  }

  PostPage one(Viewer viewer, Post post, Shell shell) {
    var today = posts.today();
    var needs = posts.listNeeds(viewer, post);
    var ids = needs.stream().map(Post.Need::id).collect(Collectors.toSet());
    var duties =
        posts.listDuties(viewer).stream().filter(duty -> ids.contains(duty.need())).toList();
    var holders = posts.listHolders(viewer, post);
    return new PostPage(
        post,
        needs.stream()
            .map(
                need ->
                    new PostPage.Line(need, title(need.course(), shell), owed(duties, need, today)))
            .toList(),
        holders,
        table(shell).fill(new Paged<>(duties, duties.size(), Paging.first())),
        courses.list().stream()
            .map(one -> Option.of(one.code(), one.outline().title().in(shell.locale())))
            .toList(),
        members.listColleagues(viewer).stream()
            .filter(
                one ->
                    holders.stream().noneMatch(h -> one.account().id().value().equals(h.account())))
            .map(one -> Option.of(one.account().id().toString(), one.account().name()))
            .distinct()
            .toList());
  }

  private static long owed(List<Duty> duties, Post.Need need, LocalDate today) {
    return duties.stream()
        .filter(duty -> duty.need().equals(need.id()))
        .filter(duty -> duty.isOwed(today) && !duty.holder().hasAccount())
        .count();
  }

  DutyListPage duties(Viewer viewer, String state, Shell shell) {
    var today = posts.today();
    var all = posts.listDuties(viewer);
    var shown = filtered(all, state, today);
    var owed = all.stream().filter(duty -> duty.isOwed(today)).toList();
    return new DutyListPage(
        table(shell)
            .fill(new Paged<>(shown, shown.size(), Paging.first()))
            .withExport("/training/duties"),
        state,
        Arrays.stream(State.values())
            .map(one -> Option.of(one.code(), shell.text("learning.posts.state." + one.code())))
            .toList(),
        figures(all, today),
        reminder(owed, today, shell),
        owed.stream().filter(duty -> duty.holder().hasAccount()).count());
  }

  static List<Duty> filtered(List<Duty> all, String state, LocalDate today) {
    return all.stream()
        .filter(duty -> state.isEmpty() || duty.state(today).code().equals(state))
        .toList();
  }

  private static DutyListPage.Figures figures(List<Duty> all, LocalDate today) {
    var by =
        all.stream()
            .collect(Collectors.groupingBy(duty -> duty.state(today), Collectors.counting()));
    long ending = by.getOrDefault(State.SOON, 0L) + by.getOrDefault(State.LATER, 0L);
    return new DutyListPage.Figures(
        all.size(),
        by.getOrDefault(State.VALID, 0L) + ending,
        ending,
        by.getOrDefault(State.EXPIRED, 0L),
        by.getOrDefault(State.MISSING, 0L) + by.getOrDefault(State.LEARNING, 0L));
  }

  private String reminder(List<Duty> owed, LocalDate today, Shell shell) {
    return owed.isEmpty()
        ? ""
        : shell.text("learning.posts.reminder-text")
            + "\n"
            + owed.stream()
                .map(
                    duty ->
                        shell.text(
                            "learning.posts.reminder-line",
                            duty.holder().name(),
                            title(duty.course(), shell),
                            shell.text("learning.posts.state." + duty.state(today).code())))
                .collect(Collectors.joining("\n"));
  }

  Table<Duty> table(Shell shell) {
    var today = posts.today();
    return Table.<Duty>of("learning.posts.duties")
        .column("name", "learning.staff.field.name", row -> Cell.text(row.holder().name()))
        .column("post", "learning.posts.field.post", row -> Cell.text(row.post()))
        .column(
            "course", "learning.staff.field.course", row -> Cell.text(title(row.course(), shell)))
        .column(
            "state",
            "learning.staff.field.state",
            row ->
                Cell.tag(
                    shell.text("learning.posts.state." + row.state(today).code()),
                    row.state(today).tone()))
        .column(
            "until",
            "learning.posts.field.until",
            row -> Cell.day(row.proof() == null ? null : row.proof().until()))
        .column(
            "again",
            "learning.posts.field.again",
            row -> Cell.text(row.studying() ? shell.text("learning.posts.under-way") : null))
        .column(
            "certificate",
            "learning.staff.field.certificate",
            row -> Cell.code(row.proof() == null ? null : row.proof().certificate()));
  }

  private String title(String course, Shell shell) {
    return courses.find(course).map(one -> one.outline().title().in(shell.locale())).orElse(course);
  }
}
