package org.mifeng.platform.workflow;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;

/** People without an account and work to give them. */
final class WorkFixture {
  static final String KIND = "workflow.work.demo";

  private WorkFixture() {}

  static Viewer enterprise() {
    return someone(Seat.ENTERPRISE, Reach.OWN, new OrganisationId(UUID.randomUUID()), "企业甲");
  }

  static Viewer officer() {
    return someone(
        Seat.DISTRICT, Reach.district("330106"), new OrganisationId(UUID.randomUUID()), "经办人");
  }

  static Viewer colleagueOf(Viewer viewer) {
    return someone(viewer.seat(), viewer.reach(), viewer.organisation(), "同事");
  }

  static Viewer someone(Seat seat, Reach reach, OrganisationId organisation, String name) {
    return new Viewer(
        new AccountId(UUID.randomUUID()),
        organisation,
        seat,
        reach,
        name,
        EnumSet.copyOf(Permission.of(seat)));
  }

  static String subject() {
    return UUID.randomUUID().toString();
  }

  static Work.Assignee person(Viewer viewer) {
    return new Work.Assignee.Person(viewer.account());
  }

  static Work.Assignee desk(Viewer viewer) {
    return new Work.Assignee.Desk(viewer.organisation(), viewer.seat());
  }

  static Work work(
      String subject, Work.Assignee to, @Nullable Instant due, Work.Assignee... copies) {
    return new Work(KIND, subject, List.of("2026-0001"), to, due, "/calendar", List.of(copies));
  }
}
