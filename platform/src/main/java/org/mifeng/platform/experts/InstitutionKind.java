package org.mifeng.platform.experts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an institution is. Messages are {@code experts.kind.<code>}. */
public enum InstitutionKind {
  LAW_FIRM,
  APPRAISAL,
  VALUATION,
  /** Deposit, time-stamping or certification authority. */
  DEPOSIT,
  NOTARY,
  SECURITY,
  TRAINING,
  /** Translation and overseas services. */
  OVERSEAS,
  INSURANCE,
  MEDIATION,
  PARK_OPERATOR;

  /** Lower-case code with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind with this code. */
  public static Optional<InstitutionKind> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
