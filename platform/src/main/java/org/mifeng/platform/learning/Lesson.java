package org.mifeng.platform.learning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson of a few minutes.
 *
 * @param code what it is called in addresses, within its course
 * @param indicators codes of the indicators of the check-up it helps with
 * @param law what it rests on
 */
public record Lesson(
    String code,
    Wording title,
    int minutes,
    List<String> indicators,
    List<Citation> law,
    List<Part> parts) {

  /**
   * A block of it.
   *
   * @param sure whether what it says about law or figures was read in the official text
   */
  public record Part(Block block, boolean sure) {}

  /** What plays itself in place of words; null in a lesson of our own. */
  public Block.@Nullable Played played() {
    return parts.size() == 1 && parts.getFirst().block() instanceof Block.Played one ? one : null;
  }
}
