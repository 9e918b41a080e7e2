package org.mifeng.platform.learning.study;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;

/**
 * One person's way through one course.
 *
 * @param requiredBy the day their enterprise wants it finished by, or null
 */
record Study(UUID id, Learner learner, String course, @Nullable LocalDate requiredBy) {
  /**
   * Who learns.
   *
   * @param person the account, or an id of their own for who comes by a personal link
   */
  record Learner(UUID person, UUID organisation, String name, boolean byLink) {}

  /** Who came by a personal link, as protected work knows them. */
  Viewer byLink() {
    return new Viewer(
        new AccountId(learner.person()),
        new OrganisationId(learner.organisation()),
        Seat.PUBLIC,
        Reach.OWN,
        learner.name(),
        Set.of(Permission.TAKE_COURSES));
  }
}
