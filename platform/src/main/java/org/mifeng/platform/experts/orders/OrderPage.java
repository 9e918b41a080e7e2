package org.mifeng.platform.experts.orders;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.TimelineEntry;

/**
 * An order, as one of its sides sees it.
 *
 * @param facts what is known of it
 * @param need the whole need, or null for whoever has not agreed to secrecy
 * @param offering offers, or one's own
 * @param work from secrecy to results
 * @param closing rating, payment, disputes
 * @param history what was done, the newest first
 */
record OrderPage(
    Head head,
    List<Fact> facts,
    @Nullable Need need,
    Offering offering,
    Work work,
    Closing closing,
    List<TimelineEntry> history) {

  /** Whether the viewer can do this now; the word is that of the history. */
  boolean can(String what) {
    return head.can().contains(what);
  }

  /**
   * What it is.
   *
   * @param steps of the progress line, from 1 to {@code current}
   * @param can what the viewer can do now
   */
  record Head(
      String path,
      String number,
      String name,
      Cell state,
      List<String> steps,
      int current,
      Set<String> can) {}

  /**
   * Offers.
   *
   * @param rule what the enterprise has to know before it takes one, or null
   * @param needsReason whether it must say why so few are enough
   * @param draft what an offer's form begins with
   */
  record Offering(
      List<OfferLine> offers, @Nullable String rule, boolean needsReason, @Nullable Draft draft) {}

  /** An offer. */
  record OfferLine(
      String id,
      String institution,
      String price,
      String days,
      String approach,
      List<String> milestones,
      boolean choosable) {}

  /** What an offer's form begins with; milestones one a line. */
  record Draft(String price, String days, String approach, String milestones, boolean first) {}

  /** From secrecy to results. */
  record Work(
      @Nullable Agreement agreement, List<MilestoneLine> milestones, List<DeliveryLine> results) {}

  /**
   * The secrecy agreement.
   *
   * @param shown what a form sends back
   * @param state who has confirmed it
   * @param confirm whether the viewer is to confirm it
   */
  record Agreement(
      List<String> blocks, String version, String shown, String state, boolean confirm) {}

  /** A milestone, with what the viewer can do about it. */
  record MilestoneLine(
      String path, int number, String title, Cell state, boolean report, boolean judge) {}

  /** A result that was handed over. */
  record DeliveryLine(String title, List<Fact> facts, String receipt) {}

  /**
   * How it ends.
   *
   * @param ratings the answers that were given
   * @param remark in words, or null
   * @param grades what each question offers
   */
  record Closing(
      List<Fact> ratings,
      @Nullable String remark,
      List<Fact> settlement,
      List<DisputeLine> disputes,
      List<Question> questions,
      String price,
      String today) {}

  /** A question about what came of it. */
  record Question(String name, String text, List<Option> grades) {}

  /** What was brought before the city. */
  record DisputeLine(String who, String text) {}
}
