package org.mifeng.platform.oversight.tasks;

import static org.mifeng.platform.registry.RegistryFixture.city;

import java.util.List;
import java.util.UUID;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Organisation;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.oversight.Plans;
import org.mifeng.platform.testing.Newcomers;
import org.mifeng.platform.workflow.WorkFilter;
import org.mifeng.platform.workflow.WorkItem;
import org.mifeng.platform.workflow.Worklist;

/** Plans nobody else uses, and people of the offices they name. */
record TaskFixture(Plans plans, Organisations organisations, Accounts accounts, Seats seats) {
  /** The police lead, the city's lead department and finance help. */
  static final int LED_BY_POLICE = 1;

  /** The districts lead, the police help: the city's lead department puts shares together. */
  static final int LED_BY_DISTRICTS = 2;

  /** Finance alone. */
  static final int FINANCE_ALONE = 3;

  /** A plan that runs until this day. */
  String plan(String until) {
    var code = "t" + UUID.randomUUID().toString().substring(0, 8);
    return plans.take(
        city(),
        """
        plan: %s
        zh: 测试规划
        en: Plan of a test
        reference: none
        lead: amr
        mark: L
        valid-from: 2024-01-01
        valid-to: %s
        copies-zh: 无
        copies-en: none
        groups:
          - ref: A
            kind: task
            zh: 组
            en: Group
            tasks:
              - {ref: A-1, zh: 公安牵头的任务, en: Led by police, units: [police, amr, finance]}
              - {ref: A-2, zh: 区县牵头的任务, en: Led by districts, units: [districts, police]}
              - {ref: A-3, zh: 财政的任务, en: Of finance, units: [finance]}
        """
            .formatted(code, until));
  }

  /** A plan that runs for years. */
  String plan() {
    return plan("2091-12-31");
  }

  /** Somebody new of a department, which is told by the code of the city pack. */
  Newcomers.Person of(String department) {
    return newcomers().person(office(OrganisationKind.DEPARTMENT, department), Seat.DEPARTMENT);
  }

  /** Somebody new of a district. */
  Newcomers.Person district(String division) {
    return newcomers().person(office(OrganisationKind.DISTRICT, division), Seat.DISTRICT);
  }

  /** Somebody new of the city's lead department: the one whose desk the platform knows. */
  Newcomers.Person lead() {
    var first =
        organisations.list(SYSTEM, OrganisationKind.CITY.code(), "", 1, 0).stream().findFirst();
    return newcomers()
        .person(
            first
                .map(Organisation::id)
                .orElseGet(() -> newcomers().organisation(OrganisationKind.CITY)),
            Seat.CITY);
  }

  private static final Viewer SYSTEM = Viewer.system("test");

  private Newcomers newcomers() {
    return new Newcomers(organisations, accounts, seats);
  }

  private OrganisationId office(OrganisationKind kind, String reference) {
    return organisations
        .find(SYSTEM, kind, reference)
        .map(Organisation::id)
        .orElseGet(() -> organisations.open(SYSTEM, kind, "测试 " + reference, reference));
  }

  /** What lies in somebody's inbox of this duty about this subject. */
  static List<WorkItem> inbox(
      Worklist worklist, Viewer viewer, Worklist.Tab tab, TaskWork.Duty duty, UUID subject) {
    return worklist.list(viewer, tab, WorkFilter.ALL, 2_000, 0).stream()
        .filter(item -> item.matter().kind().equals(duty.kind()))
        .filter(item -> item.matter().subject().equals(subject.toString()))
        .toList();
  }
}
