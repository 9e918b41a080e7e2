package org.mifeng.platform.consultation.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.mifeng.platform.consultation.ContributedAnswers;

/**
 * A question people ask, and what we answer.
 *
 * @param variants other ways to ask it, in Chinese
 * @param steps what to do, one after the other
 */
record Answer(
    String code,
    Wording question,
    List<String> variants,
    Wording text,
    List<Wording> steps,
    Grounds grounds,
    Ties ties) {

  /**
   * An article an answer rests on.
   *
   * @param law code of the law
   * @param version of its text
   * @param article code of the article there
   */
  record Citation(String law, LocalDate version, String article) {}

  /**
   * What it rests on.
   *
   * @param certainty never surer than the least sure article cited
   * @param reviewedOn the day somebody last held it against the law
   */
  record Grounds(List<Citation> citations, Mark certainty, LocalDate reviewedOn) {}

  /**
   * What it belongs to.
   *
   * @param topics codes of topics
   * @param templates codes of ready texts that help
   * @param indicators codes of indicators of the check-up
   */
  record Ties(List<String> topics, List<String> templates, List<String> indicators) {}

  /** Whether it came out of a question, published by two officials. */
  boolean isContributed() {
    return code.startsWith(ContributedAnswers.PREFIX);
  }

  String path() {
    return "/knowledge/answers/" + code;
  }
}
