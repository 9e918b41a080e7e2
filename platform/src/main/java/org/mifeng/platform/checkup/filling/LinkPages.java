package org.mifeng.platform.checkup.filling;

import java.util.ArrayList;
import java.util.List;
import org.mifeng.index.Dimension;
import org.mifeng.index.score.ItemScore;
import org.mifeng.platform.checkup.LinkVisits.Visit;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Puts together the pages of a personal link: its sections, and nothing else of the check-up. */
@Component
class LinkPages {
  private final Organisations organisations;

  LinkPages(Organisations organisations) {
    this.organisations = organisations;
  }

  /** The sections of a link; which items are asked does not depend on the day. */
  static Sections sections(Visit visit) {
    return new Sections(visit.sheet());
  }

  private static List<Dimension> opened(Visit visit, Sections sections) {
    return sections.list().stream()
        .filter(dimension -> visit.link().grant().sections().contains(dimension.code()))
        .toList();
  }

  LinkPage of(Visit visit, String path, Shell shell) {
    var link = visit.link();
    var sections = sections(visit);
    var confirmed = link.confirmed();
    return new LinkPage(
        link.id().toString(),
        path,
        new LinkPage.From(
            organisations.names(List.of(link.organisation())).getOrDefault(link.organisation(), ""),
            link.life().made().name()),
        shell.shortTime(link.life().expires()),
        confirmed == null ? link.grant().colleague() : confirmed.name(),
        confirmed != null,
        opened(visit, sections).stream()
            .map(dimension -> section(visit, sections, dimension, shell))
            .toList());
  }

  private static LinkPage.Section section(
      Visit visit, Sections sections, Dimension dimension, Shell shell) {
    var handedIn = visit.handedIn().get(dimension.code());
    return new LinkPage.Section(
        dimension.code(),
        dimension.name().in(shell.locale()),
        sections.progress(dimension.code()),
        handedIn == null
            ? ""
            : shell.text("checkup.link.handed-in", handedIn.name(), shell.shortTime(handedIn.at())),
        sections.items(dimension.code()).stream().map(ItemScore::code).toList());
  }

  SectionPage section(Visit visit, String path, String dimension, Shell shell) {
    var sections = sections(visit);
    var opened = opened(visit, sections);
    int number = 0;
    while (number < opened.size() && !opened.get(number).code().equals(dimension)) {
      number++;
    }
    if (number == opened.size()) {
      throw Refusal.notFound("checkup.refusal.no-such-section");
    }
    List<SectionPage.Item> items = new ArrayList<>();
    List<SectionPage.Left> left = new ArrayList<>();
    for (var score : sections.items(dimension)) {
      var indicator = visit.sheet().system().require(score.code());
      if (Sections.isAsked(score)) {
        items.add(
            SectionPages.item(
                visit.sheet(),
                indicator,
                SectionPages.kept(visit.sheet(), indicator, shell),
                shell));
      } else {
        left.add(SectionPages.left(visit.sheet(), indicator, shell));
      }
    }
    return new SectionPage(
        visit.link().id().toString(),
        path,
        new SectionPage.Place(
            dimension,
            opened.get(number).name().in(shell.locale()),
            number + 1,
            opened.size(),
            path,
            number + 1 == opened.size()),
        sections.progress(visit.link().grant().sections()),
        items,
        left,
        new SectionPage.Choices(
            SectionPages.verifications(visit.sheet().system(), shell), List.of(), false, true));
  }
}
