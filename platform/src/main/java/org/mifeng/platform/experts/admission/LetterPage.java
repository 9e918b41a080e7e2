package org.mifeng.platform.experts.admission;

import java.time.LocalDate;
import java.util.List;
import org.mifeng.platform.web.Fact;

/**
 * The letter of appointment, or of listing, as it is printed.
 *
 * @param from first day of the term
 * @param until last day
 */
record LetterPage(Candidate candidate, List<Fact> facts, LocalDate from, LocalDate until) {
  /** First part of the keys of its words. */
  String words() {
    return candidate.isExpert() ? "experts.letter.expert-" : "experts.letter.institution-";
  }
}
