package org.mifeng.platform.oversight.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.oversight.PlanClosings;
import org.mifeng.platform.oversight.Plans;
import org.mifeng.platform.registry.RegistryFixture;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.workflow.WorkItem;
import org.mifeng.platform.workflow.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class ProgressTest {
  @Autowired Progress progress;
  @Autowired Tasks tasks;
  @Autowired ReportRequests requests;
  @Autowired Worklist worklist;
  @Autowired Plans plans;
  @Autowired PlanClosings closings;
  @Autowired Organisations organisations;
  @Autowired Accounts accounts;
  @Autowired Seats seats;
  @Autowired Audit audit;
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;

  private TaskFixture fixture;
  private Viewer police;
  private Viewer finance;
  private Viewer lead;

  @BeforeEach
  void people() {
    fixture = new TaskFixture(plans, organisations, accounts, seats);
    police = fixture.of("police").viewer();
    finance = fixture.of("finance").viewer();
    lead = fixture.lead().viewer();
  }

  private UUID report(Viewer viewer, String plan, int number, String said, UUID... shares) {
    return progress.report(
        viewer, plan, number, new Report.Draft(said, "进展", List.of(), List.of(shares)));
  }

  private List<WorkItem> toDo(Viewer viewer, TaskWork.Duty duty, UUID subject) {
    return TaskFixture.inbox(worklist, viewer, Worklist.Tab.TO_DO, duty, subject);
  }

  @Test
  void aUnitReportsItsShareTheLeadPutsThemTogetherAndTheCityAccepts() {
    var plan = fixture.plan();
    var share = report(finance, plan, TaskFixture.LED_BY_POLICE, "doubt");
    var whole = report(police, plan, TaskFixture.LED_BY_POLICE, "done", share);

    assertThat(progress.require(lead, share).whole()).isFalse();
    assertThat(progress.require(lead, whole).whole()).isTrue();
    assertThat(progress.shares(police, progress.require(police, whole)))
        .extracting(Report::id)
        .containsExactly(share);
    assertThat(toDo(lead, TaskWork.Duty.REVIEW, whole)).hasSize(1);

    progress.review(lead, whole, true, null);

    assertThat(toDo(lead, TaskWork.Duty.REVIEW, whole)).isEmpty();
    assertThat(tasks.require(police, plan, TaskFixture.LED_BY_POLICE).standing().why())
        .isEqualTo("finished");
    assertThat(audit.history(lead, whole.toString()))
        .extracting(deed -> deed.deed())
        .contains("oversight.progress-reported", "oversight.progress-reviewed");
    assertThatThrownBy(
            () -> report(police, plan, TaskFixture.LED_BY_POLICE, "done", UUID.randomUUID()))
        .hasMessage("oversight.refusal.no-such-share");
  }

  @Test
  void whatIsSentBackIsAskedForAgainAndCountsNoMore() {
    var plan = fixture.plan();
    var id = report(police, plan, TaskFixture.LED_BY_POLICE, "on-way");
    assertThatThrownBy(() -> progress.review(lead, id, false, " "))
        .hasMessage("oversight.refusal.no-reason");
    assertThatThrownBy(() -> progress.review(lead, id, false, "x".repeat(501)))
        .hasMessage("oversight.refusal.text-too-long");

    progress.review(lead, id, false, "请附名单");

    assertThat(progress.require(police, id).review())
        .isNotNull()
        .extracting(Report.Review::note)
        .isEqualTo("请附名单");
    assertThat(tasks.require(lead, plan, 1).standing().byText()).isEqualTo(Light.NONE);
    assertThat(toDo(police, TaskWork.Duty.REPORT, id)).hasSize(1);
    report(police, plan, TaskFixture.LED_BY_POLICE, "on-way");
    assertThat(toDo(police, TaskWork.Duty.REPORT, id)).isEmpty();
  }

  @Test
  void ofTwoReviewsAtOnceOneCountsAndTheOtherIsToldSo() throws Exception {
    var id = report(police, fixture.plan(), TaskFixture.LED_BY_POLICE, "on-way");
    var other = fixture.lead().viewer();
    Callable<String> accept = () -> outcome(lead, id, true);
    Callable<String> giveBack = () -> outcome(other, id, false);
    try (var both = Executors.newFixedThreadPool(2)) {
      var outcomes = both.invokeAll(List.of(accept, giveBack));
      assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
          .containsExactlyInAnyOrder("done", "oversight.refusal.reviewed-already");
    }
    assertThat(progress.require(lead, id).review()).isNotNull();
  }

  private String outcome(Viewer viewer, UUID id, boolean accepted) {
    try {
      progress.review(viewer, id, accepted, "意见");
      return "done";
    } catch (Refusal refused) {
      return refused.key();
    }
  }

  @Test
  void nobodyReviewsTheirOwnReport() {
    var id = report(lead, fixture.plan(), TaskFixture.LED_BY_DISTRICTS, "on-way");
    assertThatThrownBy(() -> progress.review(lead, id, true, null))
        .hasMessage("oversight.refusal.own-report");
    progress.review(fixture.lead().viewer(), id, true, null);
    assertThatThrownBy(() -> progress.review(police, id, true, null))
        .hasMessage("identity.refusal.not-permitted");
  }

  @Test
  void aDepartmentSeesTheTasksItIsAUnitOfAndNoOthers() {
    var plan = fixture.plan();
    assertThat(tasks.list(police, plan))
        .extracting(state -> state.task().reference())
        .containsExactly("A-1", "A-2");
    assertThat(tasks.list(lead, plan)).hasSize(3);
    assertThatThrownBy(() -> tasks.require(police, plan, TaskFixture.FINANCE_ALONE))
        .hasMessage("oversight.refusal.no-such-task");
    assertThatThrownBy(() -> report(police, plan, TaskFixture.FINANCE_ALONE, "done"))
        .hasMessage("oversight.refusal.no-such-task");
    var id = report(finance, plan, TaskFixture.FINANCE_ALONE, "on-way");
    assertThatThrownBy(() -> progress.require(police, id))
        .hasMessage("oversight.refusal.no-such-report");
    assertThatThrownBy(() -> progress.requireFile(police, id, 1))
        .hasMessage("oversight.refusal.no-such-report");
    assertThatThrownBy(() -> tasks.list(RegistryFixture.enterprise(company()), plan))
        .hasMessage("identity.refusal.not-permitted");
  }

  private static org.mifeng.platform.registry.EnterpriseId company() {
    return new org.mifeng.platform.registry.EnterpriseId(UUID.randomUUID());
  }

  @Test
  void aDistrictReadsItsOwnReportsAlone() {
    var plan = fixture.plan();
    var west = fixture.district("330106").viewer();
    var east = fixture.district("330108").viewer();
    var id = report(west, plan, TaskFixture.LED_BY_DISTRICTS, "behind");

    assertThat(tasks.require(west, plan, 2).reports()).hasSize(1);
    assertThat(tasks.require(east, plan, 2).reports()).isEmpty();
    assertThatThrownBy(() -> progress.require(east, id))
        .hasMessage("oversight.refusal.no-such-report");
    assertThatThrownBy(() -> tasks.require(east, plan, TaskFixture.LED_BY_POLICE))
        .hasMessage("oversight.refusal.no-such-task");
    assertThat(progress.require(lead, id).office()).isEqualTo(Office.district("330106"));
    assertThat(progress.require(police, id).whole()).isFalse();
    assertThat(report(lead, plan, TaskFixture.LED_BY_DISTRICTS, "doubt", id)).isNotNull();
  }

  @Test
  void theDatabaseKeepsOthersOutWhenTheCodeForgets() {
    var id = report(finance, fixture.plan(), TaskFixture.FINANCE_ALONE, "on-way");
    assertThat(count(finance, id)).isEqualTo(1);
    assertThat(count(lead, id)).isEqualTo(1);
    assertThat(count(police, id)).isZero();
    assertThat(count(RegistryFixture.district("330106"), id)).isZero();
    assertThat(count(RegistryFixture.enterprise(company()), id)).isZero();
    assertThat(count(Viewer.anonymous(), id)).isZero();
  }

  private long count(Viewer viewer, UUID id) {
    return transactions.as(
        viewer,
        () ->
            jdbc.sql("select count(*) from oversight.progress where id = :id")
                .param("id", id)
                .query(Long.class)
                .single());
  }

  @Test
  void nothingIsReportedOnAPlanThatWasClosed() {
    var plan = fixture.plan("2025-12-31");
    report(police, plan, TaskFixture.LED_BY_POLICE, "on-way");
    closings.close(lead, plan);
    assertThatThrownBy(() -> report(police, plan, TaskFixture.LED_BY_POLICE, "done"))
        .hasMessage("oversight.refusal.plan-is-closed");
    assertThat(tasks.require(police, plan, 1).reports()).hasSize(1);
  }

  @Test
  void whatSaysNothingOrTooMuchIsRefused() {
    var plan = fixture.plan();
    assertThatThrownBy(() -> report(police, plan, 1, "blue"))
        .hasMessage("oversight.refusal.nothing-said");
    assertThatThrownBy(() -> said(police, plan, " \n")).hasMessage("oversight.refusal.no-text");
    assertThatThrownBy(() -> said(police, plan, "x".repeat(2_001)))
        .hasMessage("oversight.refusal.text-too-long");
    assertThatThrownBy(() -> report(police, plan, 99, "done"))
        .hasMessage("oversight.refusal.no-such-task");
    assertThatThrownBy(() -> report(police, "nowhere", 1, "done"))
        .hasMessage("oversight.refusal.no-such-plan");
    var unknown = fixture.of("unknown-" + UUID.randomUUID()).viewer();
    assertThat(tasks.list(unknown, plan)).isEmpty();
    assertThatThrownBy(() -> report(unknown, plan, 1, "done"))
        .hasMessage("oversight.refusal.no-office");
  }

  private UUID said(Viewer viewer, String plan, @Nullable String text) {
    return progress.report(viewer, plan, 1, new Report.Draft("on-way", text, List.of(), List.of()));
  }

  @Test
  void filesAreGivenBackByteForByteWithTheirDigestsAndTooLargeOnesAreRefused() {
    var bytes = "名单,数量\n".getBytes(StandardCharsets.UTF_8);
    var file = ReportFile.of("C:\\reports\\名单.csv", bytes);
    var id =
        progress.report(
            police, fixture.plan(), 1, new Report.Draft("on-way", "见附件", List.of(file), List.of()));

    var kept = progress.requireFile(lead, id, 1);
    assertThat(kept.name()).isEqualTo("名单.csv");
    assertThat(kept.body()).isEqualTo(bytes);
    assertThat(kept.sha256()).isEqualTo(Bytes.hex(Digests.of(bytes).sha256()));
    assertThatThrownBy(() -> progress.requireFile(lead, id, 2))
        .hasMessage("oversight.refusal.no-such-file");
    assertThatThrownBy(() -> ReportFile.of("a.pdf", new byte[ReportFile.LARGEST + 1]))
        .hasMessage("oversight.refusal.file-too-large");
    assertThatThrownBy(() -> ReportFile.of("a.exe", bytes))
        .hasMessage("oversight.refusal.file-type");
    assertThatThrownBy(() -> ReportFile.of("a.pdf", new byte[0]))
        .hasMessage("oversight.refusal.file-unfit");
    assertThatThrownBy(() -> ReportFile.of("x".repeat(120) + ".pdf", bytes))
        .hasMessage("oversight.refusal.file-unfit");
  }

  @Test
  void theCityAsksForReportsAndUrgesOnceADay() {
    var plan = fixture.plan();
    var today = tasks.today();
    assertThatThrownBy(() -> requests.ask(lead, plan, 1, today.minusDays(1)))
        .hasMessage("oversight.refusal.day-not-ahead");
    assertThat(requests.ask(lead, plan, 1, today.plusDays(10))).isEqualTo(2);
    assertThat(requests.ask(lead, plan, 1, today.plusDays(10))).isZero();
    var asked =
        tasks.require(lead, plan, 1).requests().stream()
            .filter(one -> one.office().key().equals("police"))
            .findFirst()
            .orElseThrow();
    assertThat(toDo(police, TaskWork.Duty.REPORT, asked.id())).hasSize(1);
    assertThat(tasks.require(finance, plan, 1).requests())
        .extracting(one -> one.office().key())
        .containsExactly("finance");
    assertThatThrownBy(() -> requests.require(finance, asked.id()))
        .hasMessage("oversight.refusal.no-such-request");

    requests.urge(lead, asked.id());
    assertThatThrownBy(() -> requests.urge(lead, asked.id())).hasMessage("workflow.refusal.urged");
    assertThatThrownBy(() -> requests.urge(fixture.lead().viewer(), asked.id()))
        .hasMessage("oversight.refusal.cannot-urge");

    report(police, plan, 1, "on-way");
    assertThat(toDo(police, TaskWork.Duty.REPORT, asked.id())).isEmpty();
    assertThatThrownBy(() -> requests.urge(lead, asked.id()))
        .hasMessage("oversight.refusal.answered-already");
  }
}
