package org.mifeng.platform.learning.packages;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.learning.Playing;
import org.mifeng.platform.learning.packages.CoursePackage.State;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** Gathers what the pages of packages show. */
@Component
class PackagePages {
  private final CoursePackages packages;
  private final PackageFiles files;

  PackagePages(CoursePackages packages, PackageFiles files) {
    this.packages = packages;
    this.files = files;
  }

  Table.Filled list(Viewer viewer, Shell shell) {
    var all = packages.list(viewer);
    return Table.<CoursePackage>of("learning.packages.title")
        .column(
            "title",
            "learning.publicity.field.title",
            row -> Cell.link(row.about().title().in(shell.locale()), row.path()))
        .column(
            "state",
            "learning.publicity.field.state",
            row ->
                Cell.tag(
                    shell.text("learning.packages.state." + row.state().code()),
                    row.state().tone()))
        .column("parts", "learning.packages.parts", row -> Cell.number(row.scos().size()))
        .column(
            "size", "learning.packages.size", row -> Cell.text(shell.bytes(row.measure().size())))
        .column("at", "learning.packages.handed-in-at", row -> Cell.time(row.handedIn().at()))
        .column("who", "learning.publicity.field.who", row -> Cell.text(row.handedIn().who()))
        .fill(new Paged<>(all, all.size(), Paging.first()));
  }

  PackagePage one(Viewer viewer, CoursePackage one, String part, Shell shell) {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of(shell.text("learning.packages.summary"), one.about().summary()));
    facts.add(Fact.of(shell.text("learning.course.audience"), one.about().audience()));
    facts.add(
        Fact.of(shell.text("learning.packages.minutes"), shell.number(one.about().minutes())));
    facts.add(
        Fact.of(
            shell.text("learning.packages.size"),
            shell.text(
                "learning.packages.measure",
                shell.bytes(one.measure().size()),
                shell.number(one.measure().files()),
                shell.bytes(one.measure().unpacked()))));
    facts.add(Fact.code("SHA-256", one.measure().sha256()));
    facts.add(
        Fact.of(
            shell.text("learning.packages.handed-in-at"),
            shell.text(
                "learning.publicity.by", one.handedIn().who(), shell.time(one.handedIn().at()))));
    for (var decision : one.decisions().reversed()) {
      var by =
          shell.text("learning.publicity.by", decision.by().who(), shell.time(decision.by().at()));
      var reason = decision.reason();
      facts.add(
          Fact.of(
              shell.text("learning.packages.state." + decision.outcome().code()),
              reason == null ? by : by + " · " + reason));
    }
    return new PackagePage(
        one, facts, packages.isSecondPerson(viewer, one), looked(one, part), part);
  }

  /** The part that is looked at; null while none is, or when nobody may play it any more. */
  private @Nullable Playing looked(CoursePackage one, String part) {
    int number = part.matches("[1-9][0-9]?") ? Integer.parseInt(part) : 0;
    var playable = one.state() == State.WAITING || one.state() == State.OFFERED;
    return !playable || number < 1 || number > one.scos().size()
        ? null
        : Playing.toLookAt(
            files.folder(one.code()) + one.scos().get(number - 1).start(),
            one.scos().get(number - 1).data());
  }
}
