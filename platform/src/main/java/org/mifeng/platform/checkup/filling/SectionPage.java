package org.mifeng.platform.checkup.filling;

import java.util.List;
import java.util.stream.Stream;
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
public record SectionPage(
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
  public record Choices(
      List<Option> verifications,
      List<Option> deposits,
      boolean moreDeposits,
      boolean hidesDeposits) {}

  /**
   * An item.
   *
   * @param seen the verification that an officer's visit allows, if there was one; else empty
   */
  public record Item(Head head, List<Option> levels, Said said, Proof proof, List<Option> seen) {
    /** What can show it: where deposits are hidden, only what is there already, or other ways. */
    public List<Option> verifications(Choices choices) {
      boolean hidden = choices.hidesDeposits() && proof.deposit().isEmpty();
      return Stream.concat(
              choices.verifications().stream()
                  .filter(one -> !hidden || !one.value().equals("deposited")),
              seen.stream())
          .toList();
    }

    /** The name of one of its fields in the form. */
    public String field(String name) {
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
  public record Head(
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
  public record Said(String choice, String reason, int revision, String state) {}

  /** How it is shown, as the form takes it. */
  public record Proof(
      String verification, String day, String deposit, String document, String link) {}

  /** An item that fell away. */
  record Left(String code, String name, String rule) {}
}
