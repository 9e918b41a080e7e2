package org.mifeng.platform.checkup.guidance;

import java.util.List;

/**
 * What helps to close a gap.
 *
 * @param texts ready texts to adopt
 * @param lessons short lessons that explain it
 * @param helpers who can help
 * @param target a day to aim at, as it is shown
 */
public record Help(
    List<Pointer> texts, List<Pointer> lessons, List<Pointer> helpers, String target) {

  /** Words that lead somewhere, or nowhere when the link is empty. */
  public record Pointer(String text, String link) {}
}
