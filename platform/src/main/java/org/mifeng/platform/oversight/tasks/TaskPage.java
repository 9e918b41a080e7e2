package org.mifeng.platform.oversight.tasks;

import java.util.List;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Table;

/** Pages of tasks and of what is reported on them. */
final class TaskPage {
  private TaskPage() {}

  /**
   * The tasks of a plan.
   *
   * @param note why there are none, or what is to be known; may be empty
   * @param counts how many tasks are of each light
   */
  record Index(
      String plan,
      String note,
      List<Option> plans,
      List<Option> lights,
      Filter filter,
      List<Count> counts,
      Table.Filled table) {}

  /** What was asked for. */
  record Filter(String light, String words) {}

  /** So many tasks. */
  record Count(String text, String tone, String number) {}

  /** A state in words with its tone. */
  record Mark(String label, String text, String tone) {}

  /**
   * One task.
   *
   * @param marks by date, by text, and the worse of the two
   * @param text what the report says that {@code marks} speak of; may be empty
   */
  record Show(
      Head head,
      List<Mark> marks,
      List<Fact> facts,
      Table.Filled targets,
      List<Part> parts,
      Lists lists,
      May may) {}

  /** What it is. */
  record Head(String title, String text, String back, String path, String caution) {}

  /** A sub-task or a milestone. */
  record Part(
      String id,
      String title,
      String line,
      Mark mark,
      String note,
      boolean mayEnd,
      boolean mayDrop) {}

  /** What was reported and asked for. */
  record Lists(Table.Filled reports, List<Request> requests) {}

  /** A request that is open. */
  record Request(String id, String text, Mark mark, boolean mayUrge) {}

  /**
   * What this viewer may do, and the choices for it.
   *
   * @param report whether they may report; {@code whole} whether that is about the whole task
   */
  record May(boolean report, boolean whole, boolean divide, boolean ask, Choices choices) {}

  /** Choices of the forms. */
  record Choices(
      List<Option> said,
      List<Option> shares,
      List<Option> kinds,
      List<Option> units,
      List<Option> indicators,
      String files) {}

  /** One report. */
  record OfReport(
      String title,
      String back,
      Mark mark,
      List<Fact> facts,
      List<String> text,
      Attached attached,
      String review) {}

  /**
   * What belongs to a report.
   *
   * @param files with their digests
   * @param shares it was made from
   */
  record Attached(List<File> files, Table.Filled shares) {}

  /** A file of a report. */
  record File(String name, String size, String path, String sha256, String sm3) {}
}
