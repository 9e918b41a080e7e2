package org.mifeng.platform.purchase.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Chart;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Table;
import org.mifeng.platform.web.TimelineEntry;

/**
 * One contract.
 *
 * @param head what it is
 * @param facts its terms
 * @param burn how much of it is called off
 * @param next what can be done with it
 * @param history its versions and what was decided about them
 */
record ContractPage(
    Head head, List<Fact> facts, Burn burn, Next next, List<TimelineEntry> history) {
  /** What it is, and where it is changed. */
  record Head(String title, String lead, Cell state, String path) {}

  /**
   * How much of it is called off.
   *
   * @param spent in cents
   * @param budget in cents
   * @param text both in words
   * @param months month by month
   * @param chart the same drawn; null while there is nothing
   * @param forecast how it will stand; null when it does not run, or nothing was called off
   */
  record Burn(
      long spent,
      long budget,
      String text,
      Table.Filled months,
      @Nullable Chart chart,
      @Nullable String forecast) {}

  /**
   * What can be done.
   *
   * @param proposed the version that waits for a second person; null when none does
   * @param terms the form of another version; null when it is changed no more
   * @param periods months and quarters that can be stated
   * @param lastDay the day up to which it pays
   */
  record Next(
      @Nullable Proposed proposed,
      @Nullable TermsForm terms,
      List<Option> periods,
      String lastDay) {}

  /**
   * A version that waits.
   *
   * @param own whether the viewer proposed it
   */
  record Proposed(int number, List<Fact> facts, boolean own) {}

  /** What the form of terms shows before anything is typed. */
  record TermsForm(
      String unit, String price, Limit limit, Span span, String priority, String funding) {
    /** The ceiling. */
    record Limit(String quantity, String budget) {}

    /** The period, and from which day the terms hold; null for a contract's first ones. */
    record Span(String from, String to, @Nullable String begin) {}
  }

  /** A contract to be drafted. */
  record Draft(List<Option> services, List<Option> suppliers, TermsForm terms) {}

  /**
   * All contracts.
   *
   * @param uncovered uses no contract covers, in words
   */
  record All(Table.Filled table, List<String> uncovered) {}
}
