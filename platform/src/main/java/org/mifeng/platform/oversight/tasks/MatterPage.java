package org.mifeng.platform.oversight.tasks;

import java.util.List;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Table;
import org.mifeng.platform.web.TimelineEntry;

/** Pages of matters, meetings and briefings. */
final class MatterPage {
  private MatterPage() {}

  /**
   * The ledger of matters.
   *
   * @param stages to filter by
   * @param plans that a matter may be raised about
   */
  record Index(
      Table.Filled table,
      List<Option> stages,
      String stage,
      String words,
      List<Option> plans,
      boolean mayRaise) {}

  /**
   * One matter.
   *
   * @param next stages this viewer may bring it to
   * @param offices that may be charged
   */
  record Show(
      String title,
      String path,
      TaskPage.Mark mark,
      List<Fact> facts,
      List<String> text,
      List<TimelineEntry> steps,
      Bring bring) {}

  /** The form that brings it on. */
  record Bring(List<Option> next, List<Option> offices, boolean decides) {}

  /** The meetings. */
  record Meetings(
      Table.Filled table,
      List<Option> plans,
      List<Option> offices,
      String today,
      boolean mayHold) {}

  /** The minutes of one meeting. */
  record Minutes(
      String title,
      String path,
      TaskPage.Mark mark,
      List<Fact> facts,
      List<String> remarks,
      List<Item> items,
      Treat treat) {}

  /**
   * What was done about a matter.
   *
   * @param charge who does what until when, or empty
   */
  record Item(
      String number, String title, String link, String stage, List<String> text, String charge) {}

  /** The form that writes down what was done; no matters when nobody may. */
  record Treat(List<Option> matters, List<Option> stages, List<Option> offices, boolean mayEnd) {}

  /** The briefings. */
  record Briefings(
      Table.Filled table,
      List<Option> plans,
      List<Option> meetings,
      List<Option> offices,
      List<String> usual,
      boolean maySend) {}

  /** One briefing. */
  record OfBriefing(
      String title,
      List<Fact> facts,
      List<TaskPage.Count> counts,
      List<String> text,
      Table.Filled copies) {}
}
