package org.mifeng.platform.checkup.filling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.web.Option;

/**
 * One section of a check-up, to be answered.
 *
 * @param id of the check-up or of the link, under which the browser keeps what is not sent yet
 * @param path where the check-up or the link is
 * @param place which section
 * @param progress of the whole check-up
 * @param items that concern the enterprise
 * @param left items that fell away by a rule
 * @param choices what every item offers alike
 */
record SectionPage(
    String id,
    String path,
    Place place,
    OverviewPage.Progress progress,
    List<Item> items,
    List<Left> left,
    Choices choices) {

  /**
   * Where the section stands among the others.
   *
   * @param number from 1
   * @param previous path of the one before, of the scope questions, or of the link
   * @param last whether none follows
   */
  record Place(String code, String name, int number, int count, String previous, boolean last) {}

  /**
   * What every item offers alike.
   *
   * @param verifications the enterprise can show by itself, the weakest first
   * @param deposits its newest
   * @param moreDeposits whether there are older ones that are not offered
   * @param hidesDeposits whether deposits are not this person's to see
   */
  record Choices(
      List<Option> verifications,
      List<Option> deposits,
      boolean moreDeposits,
      boolean hidesDeposits) {
    /** What shows an item: where deposits are hidden, only what is there already, or other ways. */
    List<Option> verifications(Item item) {
      return hidesDeposits && item.proof().deposit().isEmpty()
          ? verifications.stream().filter(one -> !one.value().equals("deposited")).toList()
          : verifications;
    }
  }

  /** An item. */
  record Item(Head head, List<Option> levels, Said said, Proof proof) {
    /** The name of one of its fields in the form. */
    String field(String name) {
      return head.code() + "." + name;
    }
  }

  /**
   * What is asked.
   *
   * @param gate whether the lowest level caps the whole
   * @param evidence what shows the answer to be true
   * @param notApplicable what reason is usual, or null
   */
  record Head(
      String code,
      String name,
      String question,
      boolean gate,
      List<String> evidence,
      @Nullable String notApplicable) {}

  /**
   * What was said so far.
   *
   * @param choice number of a level, unknown, not-applicable, or empty
   * @param state who said it when, or empty
   */
  record Said(String choice, String reason, int revision, String state) {}

  /** How it is shown, as the form takes it. */
  record Proof(String verification, String day, String deposit, String document, String link) {}

  /** An item that fell away. */
  record Left(String code, String name, String rule) {}
}
