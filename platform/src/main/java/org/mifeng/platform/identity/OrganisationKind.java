package org.mifeng.platform.identity;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What an organisation is, and which seats it can give to its people. */
public enum OrganisationKind {
  /** 企业. */
  ENTERPRISE(Seat.ENTERPRISE, Seat.STAFF),
  /** Park operator 园区; its reference is the park's id. */
  PARK(Seat.PARK),
  /** District bureau 区县市监; its reference is the division code. */
  DISTRICT(Seat.DISTRICT),
  /** The lead bureau of the city 市市监. */
  CITY(Seat.CITY),
  /** Another city department 市级部门. */
  DEPARTMENT(Seat.DEPARTMENT),
  /** Third-party institution 第三方机构. */
  INSTITUTION(Seat.INSTITUTION),
  /** One expert of the pool 专家, who acts for nobody else; its reference is the expert's id. */
  EXPERT(Seat.EXPERT),
  /** Whoever runs the platform 运维. */
  OPERATOR(Seat.OPERATOR);

  private final Set<Seat> seats;

  OrganisationKind(Seat first, Seat... others) {
    this.seats = EnumSet.of(first, others);
  }

  /** The seats people of such an organisation can hold, the leading one first. */
  public Set<Seat> seats() {
    return seats;
  }

  /** Lower-case name used in messages, URLs and the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static OrganisationKind ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
