package org.mifeng.platform.checkup.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.checkup.guidance.Help;
import org.mifeng.platform.web.Chart;
import org.mifeng.platform.web.Radar;

/**
 * The report of a check-up: preliminary while it is open, for ever once it is signed. Page, PDF and
 * workbook show all of it.
 *
 * @param head what it is, and what may be done with it
 * @param figures grade, scores and index
 * @param warnings what is said first
 * @param parts where the figures come from
 * @param advice what to do
 * @param comparison with one's own last result and with the sector
 * @param answers each item with its answer, by dimension
 */
record ResultPage(
    Head head,
    Figures figures,
    Warnings warnings,
    Parts parts,
    Advice advice,
    Comparison comparison,
    List<Section> answers) {

  /**
   * What it is.
   *
   * @param id of the check-up
   * @param title which set
   * @param text of which day it is, and who signed
   * @param enterprise whose
   * @param notes that the content is no official standard, and how far its law was checked
   * @param standing what may be done
   */
  record Head(
      String id,
      String title,
      String text,
      String enterprise,
      List<String> notes,
      Standing standing) {
    Head {
      notes = List.copyOf(notes);
    }
  }

  /**
   * What may be done with it.
   *
   * @param unanswered items that still have no answer
   * @param maySign whether this viewer may sign it now
   * @param maySeal whether this viewer may have it sealed now
   * @param act the protective act as which it is sealed, or null
   */
  record Standing(
      boolean signed, long unanswered, boolean maySign, boolean maySeal, @Nullable String act) {}

  /**
   * Grade, scores and index, as they are written.
   *
   * @param grade code of the grade
   * @param gradeText what it means
   * @param confirmed C
   * @param verified share of C_raw that rests on more than a word, in percent
   * @param partial whether it comes from a part of the items
   */
  record Figures(
      String grade,
      String gradeText,
      String raw,
      String confirmed,
      String verified,
      String index,
      boolean partial) {}

  /**
   * What is said first.
   *
   * @param gates items that cap the whole
   * @param cap the most that the whole may be while they do
   * @param doubts what a person should look at
   */
  record Warnings(List<Gate> gates, String cap, List<String> doubts) {}

  /** An item that caps the whole. */
  record Gate(String name, String improve, String link) {}

  /**
   * Where the figures come from.
   *
   * @param radar dimensions by how much is in place and confirmed, in percent
   * @param dimensions the same with shares and what is confirmed
   * @param formula how the index is put together
   * @param measures what U and R consist of
   */
  record Parts(Radar radar, List<Dimension> dimensions, String formula, List<Measure> measures) {}

  /** A dimension, in percent; a dash where it does not apply. */
  record Dimension(String code, String name, String share, String raw, String confirmed) {}

  /** A number that earns points. */
  record Measure(String name, String input, String points, String most) {}

  /**
   * What to do.
   *
   * @param lift the actions that lift the grade
   * @param gaps the gaps that matter most
   * @param moreGaps how many are not shown
   * @param horizons what lapses within so many days
   * @param lapses each proof that lapses, the earliest first
   */
  record Advice(
      Lift lift, List<Gap> gaps, long moreGaps, List<Horizon> horizons, List<Lapsing> lapses) {}

  /** The actions that lift the grade, and what they come to. */
  record Lift(String text, List<Step> steps) {}

  /** One action. */
  record Step(String name, String what, String effort, String link) {}

  /**
   * An item below its top level.
   *
   * @param way from where to where
   * @param why it matters in law
   * @param improve what to do
   * @param effort and what it would gain
   * @param help what helps
   */
  record Gap(
      String name, String link, Way way, String why, String improve, String effort, Help help) {}

  /** From the level of today to the top. */
  record Way(String now, String top) {}

  /**
   * How the result compares.
   *
   * @param last with which earlier result, or that there is none
   * @param rows each figure before and now; empty when there is no earlier result
   * @param sector what is known of the sector
   * @param history earlier results of the same set; null when there are fewer than two
   */
  record Comparison(String last, List<Compared> rows, String sector, @Nullable Chart history) {}

  /** A figure before and now. */
  record Compared(String name, String before, String now, String change) {}

  /** The answers of a dimension. */
  record Section(String code, String name, List<Answered> items) {}

  /**
   * An item with its answer.
   *
   * @param said the level it has, or what was said instead
   * @param shown how that is shown, and what it counts as by now
   * @param points of C_raw, of how many
   * @param by who answered when; empty when nobody did
   */
  record Answered(String code, String name, String said, String shown, String points, String by) {}

  /** What C becomes within so many days when nothing is done. */
  record Horizon(String days, String lapses, String confirmed) {}

  /** A proof that lapses. */
  record Lapsing(String day, String name, String what) {}
}
