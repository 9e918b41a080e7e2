package org.mifeng.platform.consultation.knowledge;

import java.util.List;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paged;

/**
 * The page of results.
 *
 * @param q what was typed
 * @param cut whether the end of it was not looked at
 * @param topic code of the topic chosen, or empty
 * @param kind {@code answers}, {@code laws} or empty for both
 * @param topics those to choose from
 * @param browse topics as links, for when nothing was found
 */
record SearchPage(
    String q,
    boolean cut,
    String topic,
    String kind,
    List<Option> topics,
    Paged<Found> found,
    List<Named> browse) {

  /** Whether something was looked for at all. */
  boolean isAsked() {
    return !q.isEmpty();
  }

  boolean isNarrowed() {
    return !topic.isEmpty() || !kind.isEmpty();
  }
}
