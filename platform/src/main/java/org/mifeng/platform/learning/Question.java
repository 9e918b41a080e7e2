package org.mifeng.platform.learning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question of the bank of a course.
 *
 * @param code what it is called within its course
 * @param lesson code of the lesson it belongs to
 * @param choices what to choose from
 * @param right codes of the right choices: these and no others are the right answer
 */
public record Question(
    String code,
    Kind kind,
    String lesson,
    Asked asked,
    List<Choice> choices,
    Set<String> right,
    Reason reason) {

  /** How it is answered. */
  public enum Kind {
    /** One of several. */
    SINGLE,
    /** All that are right. */
    MULTIPLE,
    /** Correct or incorrect. */
    TRUE_FALSE,
    /** What is right in a case that is told; ticked like {@link #MULTIPLE}. */
    CASE;

    /** Lower case with hyphens, as in files and messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether more than one choice can be right. */
    public boolean takesSeveral() {
      return this == MULTIPLE || this == CASE;
    }
  }

  /**
   * What is asked.
   *
   * @param story what happened, for a case
   */
  public record Asked(@Nullable Wording story, Wording text) {}

  /**
   * One choice.
   *
   * @param text null for a statement's two choices, whose words come with the page
   */
  public record Choice(String code, @Nullable Wording text) {}

  /** Why the right answer is right, shown only to who has answered. */
  public record Reason(Wording text, List<Citation> law) {}

  /** The choice of this code. */
  public Optional<Choice> choice(String sought) {
    return choices.stream().filter(choice -> choice.code().equals(sought)).findFirst();
  }
}
