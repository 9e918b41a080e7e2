package org.mifeng.platform.experts;

import java.util.Arrays;
import java.util.Optional;

/**
 * What an expert is chosen for, with the least that is asked of each: the ten categories of the
 * pool. Messages are {@code experts.category.<code>} and {@code experts.category.<code>.minimum}.
 *
 * <p>The source names where experts come from and no thresholds (facts, 5.5); these are proposed.
 */
public enum ExpertCategory {
  /** Law: attorney or in-house counsel 法律. */
  L(5, 3),
  /** Judge, prosecutor or police officer, with their unit's consent 司法. */
  J(5, 0),
  /** Enforcement of market supervision 市监执法. */
  A(5, 0),
  /** Appraisal and forensics 鉴定. */
  F(0, 3),
  /** Valuation and audit 评估审计. */
  V(0, 3),
  /** Technology, by sector 技术. */
  T(5, 0),
  /** Information security 安全. */
  S(0, 0),
  /** Human resources and compliance 人力合规. */
  H(8, 0),
  /** Overseas, by country and language 海外. */
  O(5, 0),
  /** Academia 学术. */
  E(0, 0);

  private final int years;
  private final int cases;

  ExpertCategory(int years, int cases) {
    this.years = years;
    this.cases = cases;
  }

  /** Least years of practice. */
  public int years() {
    return years;
  }

  /** Least number of matters, opinions or valuations. */
  public int cases() {
    return cases;
  }

  /** Whether a licence, title or certificate must be named. */
  public boolean needsTitle() {
    return switch (this) {
      case F, V, T, S, E -> true;
      case L, J, A, H, O -> false;
    };
  }

  /** Whether the unit an expert belongs to must consent. */
  public boolean needsUnitConsent() {
    return this == J;
  }

  /** Whether one admitted abroad needs no years. */
  public boolean titleStandsForYears() {
    return this == O;
  }

  /** Whether such an expert counts as the technical one of a draw. */
  public boolean isTechnical() {
    return this == T || this == S || this == F;
  }

  /** Whether such an expert counts as the legal one of a draw. */
  public boolean isLegal() {
    return this == L || this == J;
  }

  /** The category with this code. */
  public static Optional<ExpertCategory> find(String code) {
    return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
  }
}
