package org.mifeng.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mifeng.platform.workflow.WorkFixture.KIND;
import static org.mifeng.platform.workflow.WorkFixture.desk;
import static org.mifeng.platform.workflow.WorkFixture.person;
import static org.mifeng.platform.workflow.WorkFixture.subject;
import static org.mifeng.platform.workflow.WorkFixture.work;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Members;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.notifications.Inbox;
import org.mifeng.platform.notifications.Message;
import org.mifeng.platform.testing.Newcomers;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.mifeng.platform.workflow.Worklist.Tab;
import org.springframework.beans.factory.annotation.Autowired;

/** Items pass from hand to hand, and whoever waits can ask for them. */
@PlatformTest
class HandlingTest {
  private static final Viewer SYSTEM = Viewer.system("test");

  @Autowired private WorkItems items;
  @Autowired private Worklist worklist;
  @Autowired private Handling handling;
  @Autowired private Absences absences;
  @Autowired private Inbox inbox;
  @Autowired private Organisations organisations;
  @Autowired private Accounts accounts;
  @Autowired private Members members;
  @Autowired private Seats seats;
  @Autowired private TestClock clock;

  private final String subject = subject();
  private Viewer asker = Viewer.anonymous();
  private Viewer first = Viewer.anonymous();
  private Viewer second = Viewer.anonymous();
  private Viewer third = Viewer.anonymous();

  @BeforeEach
  void anOfficeOfThreeAndAnAsker() {
    var newcomers = new Newcomers(organisations, accounts, seats);
    var office = newcomers.organisation(OrganisationKind.PARK);
    first = newcomers.person(office, Seat.PARK).viewer();
    second = newcomers.person(office, Seat.PARK).viewer();
    third = newcomers.person(office, Seat.PARK).viewer();
    asker = newcomers.person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE).viewer();
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private UUID opened(Work.Assignee to) {
    items.open(asker, work(subject, to, clock.instant().plus(Duration.ofDays(20))));
    return worklist.list(asker, Tab.STARTED, WorkFilter.ALL, 1, 0).getFirst().id();
  }

  private List<UUID> toDo(Viewer viewer) {
    return worklist.list(viewer, Tab.TO_DO, WorkFilter.ALL, 10, 0).stream()
        .map(WorkItem::id)
        .toList();
  }

  private List<String> told(Viewer viewer) {
    return inbox.list(viewer, false, 0, 20).stream()
        .map(Message::subject)
        .map(key -> key.replace("workflow.notice.", "").replace(".subject", ""))
        .toList();
  }

  private static void refused(String key, ThrowingCallable work) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(work)
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("workflow.refusal." + key));
  }

  @Test
  void aDesksItemIsEverybodysUntilOneTakesIt() {
    var id = opened(desk(first));
    assertThat(toDo(first)).containsExactly(id);
    assertThat(toDo(second)).containsExactly(id);
    handling.take(first, id);
    assertThat(toDo(first)).containsExactly(id);
    assertThat(toDo(second)).isEmpty();
    refused("taken", () -> handling.take(second, id));
    refused("not-yours", () -> handling.transfer(second, id, third.account(), ""));
  }

  @Test
  void ofTwoWhoTakeAtOnceOneHasIt() throws Exception {
    var id = opened(desk(first));
    var both = List.<Callable<Boolean>>of(() -> takes(first, id), () -> takes(second, id));
    try (var pool = Executors.newFixedThreadPool(2)) {
      int taken = 0;
      for (var one : pool.invokeAll(both)) {
        taken += one.get() ? 1 : 0;
      }
      assertThat(taken).isOne();
    }
  }

  private boolean takes(Viewer viewer, UUID id) {
    try {
      handling.take(viewer, id);
      return true;
    } catch (Refusal late) {
      return false;
    }
  }

  @Test
  void whatIsTransferredComesBackTheWayItWent() {
    var id = opened(desk(first));
    handling.take(first, id);
    handling.transfer(first, id, second.account(), "您熟悉这家企业");
    assertThat(toDo(first)).isEmpty();
    assertThat(toDo(second)).containsExactly(id);
    assertThat(told(second)).containsExactly("given");
    assertThat(worklist.list(first, Tab.DONE, WorkFilter.ALL, 10, 0)).hasSize(1);

    handling.transfer(second, id, third.account(), "");
    refused("reason", () -> handling.sendBack(third, id, " "));
    handling.sendBack(third, id, "材料不全");
    assertThat(toDo(second)).containsExactly(id);
    assertThat(told(second)).contains("sent-back");
    handling.sendBack(second, id, "还是您办");
    assertThat(toDo(first)).containsExactly(id);
    handling.sendBack(first, id, "请别的同事领取");
    assertThat(toDo(first)).containsExactly(id);
    assertThat(toDo(third)).containsExactly(id);

    assertThat(worklist.history(first, worklist.require(first, id)))
        .extracting(event -> event.what().code())
        .containsExactly(
            "opened", "taken", "transferred", "transferred", "sent-back", "sent-back", "put-back");
  }

  @Test
  void whatTheRoomGaveToOnePersonComesFromNobody() {
    var id = opened(person(first));
    refused("came-from-nobody", () -> handling.sendBack(first, id, "不归我管"));
    handling.transfer(first, id, second.account(), "");
    handling.sendBack(second, id, "还是您办");
    assertThat(toDo(first)).containsExactly(id);
  }

  @Test
  void whereWhoeverGaveItHasLeftItGoesBackToTheDesk() {
    var id = opened(desk(first));
    handling.transfer(first, id, second.account(), "");
    var grant = seats.listHeld(SYSTEM, first.account()).getFirst().id();
    members.endSeat(SYSTEM, first.organisation(), grant);
    handling.sendBack(second, id, "人已调走");
    assertThat(toDo(third)).containsExactly(id);
  }

  @Test
  void onlyAColleagueAtTheSameDeskCanBeGivenIt() {
    var id = opened(desk(first));
    refused("no-such-colleague", () -> handling.transfer(first, id, asker.account(), ""));
    refused("no-such-colleague", () -> handling.transfer(first, id, first.account(), ""));
    refused("reason", () -> handling.transfer(first, id, second.account(), "长".repeat(501)));
    handling.transfer(first, id, second.account(), "");
    refused("has-it", () -> handling.transfer(second, id, second.account(), ""));
  }

  @Test
  void whoeverWaitsCanNeitherTakeNorGiveItAndNobodyTouchesWhatHasEnded() {
    var id = opened(desk(first));
    refused("not-yours", () -> handling.take(asker, id));
    refused("no-such-item", () -> handling.take(WorkFixture.officer(), id));
    items.finish(first, KIND, subject, "workflow.state.done");
    refused("ended", () -> handling.take(first, id));
    refused("ended", () -> handling.urge(asker, id));
  }

  @Test
  void whoeverBeganItUrgesOnceAWorkingDay() {
    clock.moveTo(Instant.parse("2026-06-18T02:00:00Z"));
    var id = opened(desk(first));
    handling.take(first, id);
    refused("no-such-item", () -> handling.urge(first, id));
    handling.urge(asker, id);
    refused("urged", () -> handling.urge(asker, id));
    // Friday to Sunday are the Dragon Boat holiday.
    clock.moveTo(Instant.parse("2026-06-20T02:00:00Z"));
    refused("urged", () -> handling.urge(asker, id));
    clock.moveTo(Instant.parse("2026-06-22T02:00:00Z"));
    handling.urge(asker, id);
    assertThat(told(first)).containsExactly("urged", "urged");
  }

  @Test
  void fromOutsideOneSeesWhenButNotWhoSaidWhat() {
    var id = opened(desk(first));
    handling.take(first, id);
    handling.transfer(first, id, second.account(), "这家难办");
    items.finish(second, KIND, subject, "workflow.state.done");
    assertThat(worklist.history(asker, worklist.require(asker, id)))
        .satisfiesExactly(
            event -> assertThat(event.who().name()).isEqualTo(asker.name()),
            event -> {
              assertThat(event.what()).isEqualTo(WorkEvent.What.FINISHED);
              assertThat(event.who().name()).isEmpty();
              assertThat(event.opinion()).isNull();
            });
  }

  @Test
  void aDeputySeesAndHandlesTheWorkOfWhoeverIsAwayWhileTheyAre() {
    var id = opened(person(first));
    var today = LocalDate.ofInstant(clock.instant(), LegalTime.CHINA);
    var tomorrow = today.plusDays(1);
    var absence = absences.announce(first, second.account(), tomorrow, tomorrow.plusDays(3), "年假");
    assertThat(told(second)).containsExactly("deputy");
    assertThat(toDo(second)).isEmpty();
    clock.advance(Duration.ofDays(1));
    assertThat(toDo(second)).containsExactly(id);
    assertThat(toDo(first)).containsExactly(id);
    assertThat(toDo(third)).isEmpty();
    handling.transfer(second, id, third.account(), "代为转办");
    assertThat(toDo(third)).containsExactly(id);

    handling.sendBack(third, id, "请自办");
    assertThat(toDo(second)).containsExactly(id);
    absences.end(first, absence);
    assertThat(absences.standsInFor(second)).isEmpty();
    refused("absence-over", () -> absences.end(first, absence));
  }

  @Test
  void anAbsenceIsOverWhenItsLastDayIs() {
    var today = LocalDate.ofInstant(clock.instant(), LegalTime.CHINA);
    absences.announce(first, second.account(), today, today, "");
    assertThat(absences.standsInFor(second)).containsExactly(first.account());
    clock.advance(Duration.ofDays(1));
    assertThat(absences.standsInFor(second)).isEmpty();
  }

  @Test
  void anAbsenceIsRefusedThatIsPastOrTwiceOrForAStranger() {
    var today = LocalDate.ofInstant(clock.instant(), LegalTime.CHINA);
    var deputy = second.account();
    refused("absence-days", () -> absences.announce(first, deputy, today.minusDays(1), today, ""));
    refused("absence-days", () -> absences.announce(first, deputy, today, today.plusDays(91), ""));
    refused("no-such-colleague", () -> absences.announce(first, asker.account(), today, today, ""));
    var absence = absences.announce(first, deputy, today, today.plusDays(2), "");
    refused(
        "absence-overlaps",
        () -> absences.announce(first, third.account(), today.plusDays(2), today.plusDays(5), ""));
    refused("no-such-absence", () -> absences.end(second, absence));
  }
}
