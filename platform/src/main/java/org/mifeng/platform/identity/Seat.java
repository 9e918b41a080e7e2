package org.mifeng.platform.identity;

import java.util.Locale;

/**
 * The chair a person sits in when acting; a person may hold several, and acts from one at a time.
 */
public enum Seat {
  /** Enterprise administrator 企业管理员. */
  ENTERPRISE,
  /** Enterprise staff 企业员工. */
  STAFF,
  /** Park operator 园区. */
  PARK,
  /** District officer 区县市监. */
  DISTRICT,
  /** City officer of the lead department 市市监. */
  CITY,
  /** Officer of another city department 市级部门. */
  DEPARTMENT,
  /** Third-party institution 第三方机构. */
  INSTITUTION,
  /** Expert of the city's pool 专家. */
  EXPERT,
  /** Platform operator 运维. */
  OPERATOR,
  /** Nobody signed in 公众. */
  PUBLIC,
  /** The platform itself, for scheduled work and start-up. */
  SYSTEM;

  /** Lower-case name used in messages, URLs, the database and {@code demo-accounts.txt}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a second factor is required to act from this seat. */
  public boolean needsSecondFactor() {
    return switch (this) {
      case DISTRICT, CITY, DEPARTMENT, EXPERT, OPERATOR -> true;
      case ENTERPRISE, STAFF, PARK, INSTITUTION, PUBLIC, SYSTEM -> false;
    };
  }
}
