package org.mifeng.platform.checkup.filling;

import java.time.LocalDate;
import java.util.List;
import org.mifeng.index.Dimension;
import org.mifeng.index.score.ItemScore;
import org.mifeng.index.score.Score;
import org.mifeng.index.score.Standing;
import org.mifeng.platform.checkup.AnswerSheet;

/** The sections of a check-up: dimensions of which the set asks something. */
final class Sections {
  private final AnswerSheet sheet;
  private final Score score;

  Sections(AnswerSheet sheet) {
    this.sheet = sheet;
    // Of any day: which items are asked and answered does not depend on it.
    this.score = sheet.score(LocalDate.EPOCH);
  }

  /** In the order of the system; those of which nothing concerns the enterprise are left out. */
  List<Dimension> list() {
    return sheet.system().dimensions().stream()
        .filter(dimension -> items(dimension.code()).stream().anyMatch(Sections::isAsked))
        .toList();
  }

  /** The items of a section, those that fell away by a rule too. */
  List<ItemScore> items(String dimension) {
    return score.items().stream()
        .filter(item -> item.item().dimension().equals(dimension))
        .toList();
  }

  static boolean isAsked(ItemScore item) {
    return item.standing() != Standing.OUT_BY_RULE;
  }

  OverviewPage.Progress progress(String dimension) {
    return count(items(dimension));
  }

  OverviewPage.Progress progress(List<String> dimensions) {
    return count(
        score.items().stream()
            .filter(item -> dimensions.contains(item.item().dimension()))
            .toList());
  }

  OverviewPage.Progress progress() {
    return count(score.items());
  }

  private static OverviewPage.Progress count(List<ItemScore> items) {
    return new OverviewPage.Progress(
        items.stream()
            .filter(Sections::isAsked)
            .filter(item -> item.standing() != Standing.UNANSWERED)
            .count(),
        items.stream().filter(Sections::isAsked).count());
  }
}
