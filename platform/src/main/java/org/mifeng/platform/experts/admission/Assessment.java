package org.mifeng.platform.experts.admission;

import java.math.BigDecimal;
import java.time.Instant;
import org.mifeng.platform.experts.admission.Candidate.Kind;

/**
 * The assessment of one year.
 *
 * @param services how many services an expert gave in it
 * @param score 0 to 5
 */
record Assessment(
    int year,
    int services,
    BigDecimal score,
    boolean passed,
    String remark,
    String by,
    Instant at) {
  /** Least services of an expert's year. */
  static final int LEAST_SERVICES = 4;

  /** Least score of a year. */
  static final BigDecimal LEAST_SCORE = new BigDecimal("4.0");

  /** Whether a year so assessed is passed; an institution is not counted by services. */
  static boolean passes(Kind kind, int services, BigDecimal score) {
    return score.compareTo(LEAST_SCORE) >= 0
        && (kind == Kind.INSTITUTION || services >= LEAST_SERVICES);
  }
}
