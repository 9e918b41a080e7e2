package org.mifeng.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mifeng.platform.workflow.WorkFixture.KIND;
import static org.mifeng.platform.workflow.WorkFixture.subject;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Members;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.Newcomers;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.workflow.Chain.Mode;
import org.mifeng.platform.workflow.Worklist.Tab;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** Who has to agree, in which order, and what comes of it. */
@PlatformTest
class ApprovalsTest {
  private static final Viewer SYSTEM = Viewer.system("test");

  @Autowired private Approvals approvals;
  @Autowired private Worklist worklist;
  @Autowired private Organisations organisations;
  @Autowired private Accounts accounts;
  @Autowired private Members members;
  @Autowired private Seats seats;

  private final String subject = subject();
  private Viewer initiator = Viewer.anonymous();
  private Viewer first = Viewer.anonymous();
  private Viewer second = Viewer.anonymous();
  private Viewer third = Viewer.anonymous();

  @BeforeEach
  void anOfficeOfFour() {
    var newcomers = new Newcomers(organisations, accounts, seats);
    var office = newcomers.organisation(OrganisationKind.PARK);
    initiator = newcomers.person(office, Seat.PARK).viewer();
    first = newcomers.person(office, Seat.PARK).viewer();
    second = newcomers.person(office, Seat.PARK).viewer();
    third = newcomers.person(office, Seat.PARK).viewer();
  }

  private static Chain.Step step(Mode mode, Viewer... signers) {
    return new Chain.Step(mode, Arrays.stream(signers).map(Viewer::account).toList(), 3);
  }

  private UUID begin(Chain.Step... steps) {
    return approvals.begin(
        initiator, new Chain(KIND, subject, List.of("2026-1"), "/calendar", List.of(steps)));
  }

  private boolean hasToSign(Viewer viewer) {
    return !worklist.list(viewer, Tab.TO_DO, WorkFilter.ALL, 1, 0).isEmpty();
  }

  private String outcome(UUID id) {
    var decision = approvals.require(initiator, id).decision();
    return decision == null ? "open" : decision.approved() ? "approved" : "rejected";
  }

  private static void refused(String key, ThrowingCallable work) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(work)
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("workflow.refusal." + key));
  }

  @Test
  void whereAllSignTheLastOneDecides() {
    var id = begin(step(Mode.ALL, first, second));
    assertThat(hasToSign(first)).isTrue();
    assertThat(hasToSign(second)).isTrue();
    approvals.approve(first, id, "同意");
    assertThat(outcome(id)).isEqualTo("open");
    assertThat(hasToSign(first)).isFalse();
    refused("signed", () -> approvals.approve(first, id, ""));
    approvals.approve(second, id, "");
    assertThat(outcome(id)).isEqualTo("approved");
    refused("approval-decided", () -> approvals.approve(second, id, ""));
  }

  @Test
  void whereAnyoneSignsTheFirstDecidesAndTheOthersNeedNotAnyMore() {
    var id = begin(step(Mode.ANY, first, second, third));
    approvals.approve(second, id, "");
    assertThat(outcome(id)).isEqualTo("approved");
    assertThat(hasToSign(first)).isFalse();
    assertThat(hasToSign(third)).isFalse();
  }

  @Test
  void theNextStepIsAskedWhenTheOneBeforeIsSigned() {
    var id = begin(step(Mode.ANY, first, second), step(Mode.ALL, third));
    assertThat(hasToSign(third)).isFalse();
    refused("not-a-signer", () -> approvals.approve(third, id, ""));
    approvals.approve(first, id, "");
    assertThat(hasToSign(third)).isTrue();
    assertThat(hasToSign(second)).isFalse();
    approvals.approve(third, id, "");
    assertThat(outcome(id)).isEqualTo("approved");
  }

  @Test
  void oneWhoRejectsWithAReasonEndsItForAll() {
    var id = begin(step(Mode.ALL, first, second), step(Mode.ALL, third));
    refused("reason", () -> approvals.reject(first, id, "  "));
    approvals.reject(first, id, "材料不全");
    assertThat(outcome(id)).isEqualTo("rejected");
    assertThat(hasToSign(second)).isFalse();
    assertThat(hasToSign(third)).isFalse();
    assertThat(begin(step(Mode.ANY, second))).isNotEqualTo(id);
  }

  @Test
  void aSecondChainAboutTheSameIsRefusedWhileOneIsOpen() {
    begin(step(Mode.ANY, first));
    refused("approval-open", () -> begin(step(Mode.ANY, second)));
  }

  @Test
  void anAddedSignerIsWaitedFor() {
    var id = begin(step(Mode.ALL, first), step(Mode.ANY, third));
    refused("not-a-signer", () -> approvals.addSigner(third, id, second.account(), "请一并看"));
    refused("signer-there", () -> approvals.addSigner(first, id, first.account(), "请一并看"));
    approvals.addSigner(first, id, second.account(), "请法务一并看");
    assertThat(hasToSign(second)).isTrue();
    approvals.approve(first, id, "");
    assertThat(hasToSign(third)).isFalse();
    approvals.approve(second, id, "");
    assertThat(hasToSign(third)).isTrue();
    approvals.approve(third, id, "");
    assertThat(outcome(id)).isEqualTo("approved");
  }

  @Test
  void aSignerWhoHasLeftIsExcusedAndOneWhoIsThereIsNot() {
    var id = begin(step(Mode.ALL, first, second));
    refused("signer-is-there", () -> approvals.excuse(initiator, id, second.account(), "找不到人"));
    var grant = seats.listHeld(SYSTEM, second.account()).getFirst().id();
    members.endSeat(SYSTEM, second.organisation(), grant);
    assertThat(approvals.listGone(approvals.require(initiator, id)))
        .extracting(WorkItem.Person::account)
        .containsExactly(second.account());
    approvals.excuse(initiator, id, second.account(), "已调离");
    assertThat(outcome(id)).isEqualTo("open");
    approvals.approve(first, id, "");
    assertThat(outcome(id)).isEqualTo("approved");
  }

  @Test
  void aStepWhoseSignersHaveAllLeftWaitsForOneWhoIsAdded() {
    var id = begin(step(Mode.ALL, first));
    members.endSeat(
        SYSTEM, first.organisation(), seats.listHeld(SYSTEM, first.account()).getFirst().id());
    approvals.excuse(initiator, id, first.account(), "已调离");
    assertThat(outcome(id)).isEqualTo("open");
    approvals.addSigner(initiator, id, second.account(), "接任");
    approvals.approve(second, id, "");
    assertThat(outcome(id)).isEqualTo("approved");
  }

  @Test
  void twoWhoSignAtOnceBothCountAndTheChainIsDecidedOnce() throws Exception {
    var id = begin(step(Mode.ALL, first, second));
    var decided = new java.util.concurrent.atomic.AtomicInteger();
    var listener = listener(decided);
    context.addApplicationListener(listener);
    try (var pool = Executors.newFixedThreadPool(3)) {
      List<Callable<String>> all =
          List.of(() -> signs(first, id), () -> signs(first, id), () -> signs(second, id));
      var said = new java.util.ArrayList<String>();
      for (var one : pool.invokeAll(all)) {
        said.add(one.get());
      }
      assertThat(said).containsOnlyOnce("refused");
    } finally {
      context.removeApplicationListener(listener);
    }
    assertThat(outcome(id)).isEqualTo("approved");
    assertThat(decided).hasValue(1);
  }

  @Autowired private ConfigurableApplicationContext context;

  private ApplicationListener<ApplicationEvent> listener(
      java.util.concurrent.atomic.AtomicInteger decided) {
    return event -> {
      if (event instanceof PayloadApplicationEvent<?> told
          && told.getPayload() instanceof ApprovalEvent.Decided about
          && about.subject().equals(subject)
          && about.approved()) {
        decided.incrementAndGet();
      }
    };
  }

  private String signs(Viewer viewer, UUID id) {
    try {
      approvals.approve(viewer, id, "");
      return "signed";
    } catch (Refusal twice) {
      return "refused";
    }
  }

  @Test
  void aRoomThatCannotMoveOnTakesTheLastSignatureBack() {
    var id = begin(step(Mode.ALL, first));
    ApplicationListener<ApplicationEvent> refusing =
        event -> {
          if (event instanceof PayloadApplicationEvent<?> told
              && told.getPayload() instanceof ApprovalEvent.Decided about
              && about.subject().equals(subject)) {
            throw Refusal.conflict("workflow.refusal.ended");
          }
        };
    context.addApplicationListener(refusing);
    try {
      refused("ended", () -> approvals.approve(first, id, ""));
    } finally {
      context.removeApplicationListener(refusing);
    }
    assertThat(outcome(id)).isEqualTo("open");
    assertThat(hasToSign(first)).isTrue();
  }

  @Test
  void nobodyElseSeesIt() {
    var id = begin(step(Mode.ALL, first));
    assertThat(approvals.require(first, id).steps()).hasSize(1);
    refused("no-such-approval", () -> approvals.require(third, id));
    refused("no-such-approval", () -> approvals.approve(third, id, ""));
    refused("no-such-approval", () -> approvals.require(Viewer.anonymous(), id));
  }

  @Test
  void aChainWithoutStepsOrWithASignerTwiceIsADefect() {
    assertThatIllegalArgumentException().isThrownBy(() -> begin());
    assertThatIllegalArgumentException().isThrownBy(() -> step(Mode.ALL, first, first));
    assertThatIllegalArgumentException().isThrownBy(() -> step(Mode.ANY));
  }
}
