package org.mifeng.platform.experts.admission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an application says and the public need not know.
 *
 * @param contact how to reach them
 * @param practice what they rest their claim on
 * @param promises codes of what they promised
 * @param statement in their own words: the cases, the price list, where data lie, who hears
 *     complaints
 * @param papers the papers they hand in
 */
record Dossier(
    String contact,
    Practice practice,
    List<String> promises,
    String statement,
    List<Paper> papers) {
  Dossier {
    promises = List.copyOf(promises);
    papers = List.copyOf(papers);
  }

  /**
   * What they rest their claim on.
   *
   * @param title licence, title or certificate
   * @param years of practice, when given
   * @param cases matters, opinions or valuations, when given
   */
  record Practice(
      String employer, String title, @Nullable Integer years, @Nullable Integer cases) {}

  /**
   * A paper.
   *
   * @param sha256 of its file, in hexadecimal; null when it is only shown in person
   */
  record Paper(String title, @Nullable String sha256) {}
}
