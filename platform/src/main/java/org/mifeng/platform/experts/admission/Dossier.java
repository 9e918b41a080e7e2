package org.mifeng.platform.experts.admission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an application says and the public need not know.
 *
 * @param contact how to reach them
 * @param practice what they rest their claim on
 * @param terms on what terms an institution works; empty texts for an expert
 * @param promises codes of what they promised
 * @param statement in their own words
 * @param papers the papers they hand in
 */
record Dossier(
    String contact,
    Practice practice,
    Terms terms,
    List<String> promises,
    String statement,
    List<Paper> papers) {
  Dossier {
    promises = List.copyOf(promises);
    papers = List.copyOf(papers);
  }

  /** Of somebody who handed in nothing. */
  static Dossier empty(String contact) {
    return new Dossier(
        contact, new Practice("", "", null, null), new Terms("", "", ""), List.of(), "", List.of());
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
   * On what terms an institution works.
   *
   * @param prices where its price list is published
   * @param data where the data of its clients lie
   * @param complaints who hears complaints, and how
   */
  record Terms(String prices, String data, String complaints) {}

  /**
   * A paper.
   *
   * @param sha256 of its file, in hexadecimal; null when it is only shown in person
   */
  record Paper(String title, @Nullable String sha256) {}
}
