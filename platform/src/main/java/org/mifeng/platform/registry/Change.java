package org.mifeng.platform.registry;

import java.time.LocalDate;
import java.util.Objects;

/**
 * An enterprise as it was and as it is to be.
 *
 * @param before as read, with its version
 * @param profile what is to be known of it
 * @param standing where it is to stand
 * @param hasAccount whether somebody can act for it from now on
 * @param on the day from which another park counts
 */
record Change(
    Enterprise before,
    EnterpriseProfile profile,
    EnterpriseStanding standing,
    boolean hasAccount,
    LocalDate on) {
  /** A change of the record, of where it stands, or of both. */
  static Change of(
      Enterprise before, EnterpriseProfile profile, EnterpriseStanding standing, LocalDate on) {
    return new Change(before, profile, standing, before.hasAccount(), on);
  }

  Enterprise after() {
    return new Enterprise(
        before.id(),
        profile,
        standing,
        before.origin(),
        hasAccount,
        before.demo(),
        before.version(),
        before.registeredAt());
  }

  boolean movesPark() {
    return !Objects.equals(before.profile().park(), profile.park());
  }

  boolean isRenamed() {
    return !before.profile().name().equals(profile.name())
        || !before.profile().creditCode().equals(profile.creditCode());
  }
}
