package org.mifeng.platform.checkup.improvement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.checkup.filling.SectionPage;
import org.mifeng.platform.checkup.guidance.Help;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.TimelineEntry;

/**
 * A task.
 *
 * @param head what it is
 * @param facts what is agreed
 * @param advice what to do and why
 * @param edit how the terms can be changed; null unless it is open
 * @param done how it is reported done; null unless it is open
 * @param history its steps, the newest first
 */
record TaskPage(
    Head head,
    List<Fact> facts,
    Advice advice,
    @Nullable Edit edit,
    @Nullable Done done,
    List<TimelineEntry> history) {

  /**
   * What it is.
   *
   * @param revision that is shown
   * @param standing where it stands
   * @param dropped whether it can be taken up again
   * @param recheck path of the re-check it waits in, or null
   * @param hint something to know first, or null
   */
  record Head(
      String id,
      int revision,
      String name,
      Cell standing,
      boolean dropped,
      @Nullable String recheck,
      @Nullable String hint) {}

  /** What to do and why. */
  record Advice(String question, String improve, String why, Help help) {}

  /** The terms as a form takes them. */
  record Edit(
      List<Option> aims,
      List<Option> owners,
      String aim,
      String owner,
      String ownerName,
      String due,
      Words words) {}

  /** The texts among the terms. */
  record Words(String evidence, String note) {}

  /**
   * The item as it is answered anew.
   *
   * @param sheet the check-up whose answer is shown
   */
  record Done(SectionPage.Item item, SectionPage.Choices choices, String sheet) {}
}
