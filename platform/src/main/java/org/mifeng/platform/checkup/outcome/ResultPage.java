package org.mifeng.platform.checkup.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.web.Chart;

/**
 * The result of a check-up: preliminary while it is open, for ever once it is signed.
 *
 * @param head what it is, and what may be done with it
 * @param figures grade, scores and index
 * @param warnings what is said first
 * @param parts where the figures come from
 * @param advice what to do
 * @param history earlier results of the same set; null when there are fewer than two
 */
record ResultPage(
    Head head,
    Figures figures,
    Warnings warnings,
    Parts parts,
    Advice advice,
    @Nullable Chart history) {

  /**
   * What it is.
   *
   * @param id of the check-up
   * @param title which set
   * @param text of which day it is, and who signed
   * @param note that the content is no official standard
   * @param standing what may be done
   */
  record Head(String id, String title, String text, String note, Standing standing) {}

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
   * @param chart dimensions by how much is in place, in percent
   * @param dimensions the same with shares and what is confirmed
   * @param formula how the index is put together
   * @param measures what U and R consist of
   */
  record Parts(Chart chart, List<Dimension> dimensions, String formula, List<Measure> measures) {}

  /** A dimension, in percent; a dash where it does not apply. */
  record Dimension(String name, String share, String raw, String confirmed) {}

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
   * @param now how it is today
   * @param top how it should be
   * @param why it matters in law
   * @param improve what to do
   * @param effort and what it would gain
   */
  record Gap(
      String name,
      String now,
      String top,
      String why,
      String improve,
      String effort,
      String link) {}

  /** What C becomes within so many days when nothing is done. */
  record Horizon(String days, String lapses, String confirmed) {}

  /** A proof that lapses. */
  record Lapsing(String day, String name, String what) {}
}
