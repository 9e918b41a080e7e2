package org.mifeng.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mifeng.platform.workflow.WorkFixture.KIND;
import static org.mifeng.platform.workflow.WorkFixture.desk;
import static org.mifeng.platform.workflow.WorkFixture.person;
import static org.mifeng.platform.workflow.WorkFixture.subject;
import static org.mifeng.platform.workflow.WorkFixture.work;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.notifications.Inbox;
import org.mifeng.platform.notifications.Message;
import org.mifeng.platform.testing.Newcomers;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Ten hours to do something, and what people hear about it. */
@PlatformTest
class RemindingTest {
  @Autowired private WorkItems items;
  @Autowired private Reminding reminding;
  @Autowired private Handling handling;
  @Autowired private Worklist worklist;
  @Autowired private Inbox inbox;
  @Autowired private Organisations organisations;
  @Autowired private Accounts accounts;
  @Autowired private Seats seats;
  @Autowired private TestClock clock;

  private final String subject = subject();
  private Viewer asker = Viewer.anonymous();
  private Viewer officer = Viewer.anonymous();
  private Viewer colleague = Viewer.anonymous();

  @BeforeEach
  void anOfficeAndAnAsker() {
    var newcomers = new Newcomers(organisations, accounts, seats);
    var office = newcomers.organisation(OrganisationKind.PARK);
    officer = newcomers.person(office, Seat.PARK).viewer();
    colleague = newcomers.person(office, Seat.PARK).viewer();
    asker = newcomers.person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE).viewer();
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private void open(Work.Assignee to) {
    items.open(asker, work(subject, to, clock.instant().plus(Duration.ofHours(10))));
  }

  private void after(int hours) {
    clock.advance(Duration.ofHours(hours));
    reminding.remindAll();
  }

  private List<String> told(Viewer viewer) {
    return inbox.list(viewer, false, 0, 20).reversed().stream()
        .map(Message::subject)
        .map(key -> key.replace("workflow.notice.", "").replace(".subject", ""))
        .toList();
  }

  @Test
  void whoeverHasItIsRemindedAtHalfAndFourFifthsAndEverybodyHearsWhenItIsPast() {
    open(desk(officer));
    handling.take(
        officer, worklist.list(officer, Worklist.Tab.TO_DO, WorkFilter.ALL, 1, 0).getFirst().id());
    after(4);
    assertThat(told(officer)).isEmpty();
    after(1);
    after(0);
    assertThat(told(officer)).containsExactly("half");
    after(3);
    assertThat(told(officer)).containsExactly("half", "most");
    assertThat(told(colleague)).isEmpty();
    assertThat(told(asker)).isEmpty();
    after(2);
    after(30);
    assertThat(told(officer)).containsExactlyInAnyOrder("half", "most", "overdue", "overdue-desk");
    assertThat(told(colleague)).containsExactly("overdue-desk");
    assertThat(told(asker)).containsExactly("overdue-started");
  }

  @Test
  void whatLiesAtTheDeskRemindsAllWhoSitThere() {
    open(desk(officer));
    after(5);
    assertThat(told(officer)).containsExactly("half");
    assertThat(told(colleague)).containsExactly("half");
  }

  @Test
  void onesOwnIsNotTheColleaguesBusiness() {
    open(person(officer));
    after(11);
    assertThat(told(officer)).containsExactly("overdue");
    assertThat(told(colleague)).isEmpty();
    assertThat(told(asker)).containsExactly("overdue-started");
  }

  @Test
  void whatIsDoneRemindsNobody() {
    open(person(officer));
    items.finish(officer, KIND, subject, "workflow.state.done");
    after(20);
    assertThat(told(officer)).isEmpty();
  }

  @Test
  void whatIsGivenAnewCountsAnew() {
    open(person(officer));
    after(5);
    open(person(officer));
    after(4);
    assertThat(told(officer)).containsExactly("half");
    after(1);
    assertThat(told(officer)).containsExactly("half", "half");
  }

  @Test
  void twoNodesAtOnceRemindOnce() throws Exception {
    open(person(officer));
    clock.advance(Duration.ofHours(6));
    Callable<Boolean> round =
        () -> {
          reminding.remindAll();
          return true;
        };
    try (var pool = Executors.newFixedThreadPool(2)) {
      for (var one : pool.invokeAll(List.of(round, round))) {
        assertThat(one.get()).isTrue();
      }
    }
    assertThat(told(officer)).containsExactly("half");
  }
}
