package org.mifeng.platform.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Members;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.notifications.Notice.Recipient;
import org.mifeng.platform.testing.Newcomers;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What is told is told with the change it follows from, once, to whom it concerns. */
@PlatformTest
class OutboxTest {
  private static final Viewer SENDER = Viewer.system("test");

  @Autowired private Notices notices;
  @Autowired private Latecomers latecomers;
  @Autowired private Inbox inbox;
  @Autowired private Transactions transactions;
  @Autowired private Organisations organisations;
  @Autowired private Accounts accounts;
  @Autowired private Members members;
  @Autowired private Seats seats;
  @Autowired private TestClock clock;

  private Newcomers newcomers;

  @BeforeEach
  void peopleCome() {
    newcomers = new Newcomers(organisations, accounts, seats);
  }

  @AfterEach
  void timeGoesOn() {
    clock.reset();
  }

  @Test
  void onePersonIsTold() {
    var person = newcomers.person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    send(notice(new Recipient.Person(person.account()), "甲", "2026-12-01"));

    assertThat(inbox.list(person.viewer(), true, 0, 10))
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.subject()).isEqualTo("test.notice.told.subject");
              assertThat(message.arguments()).containsExactly("甲", "2026-12-01");
              assertThat(message.path()).isEqualTo("/check-ups");
              assertThat(message.isRead()).isFalse();
            });
  }

  @Test
  void everybodyAtADeskIsToldAndNobodyElse() {
    var office = newcomers.organisation(OrganisationKind.ENTERPRISE);
    var first = newcomers.person(office, Seat.STAFF);
    var second = newcomers.person(office, Seat.STAFF);
    var boss = newcomers.person(office, Seat.ENTERPRISE);
    var stranger = newcomers.person(OrganisationKind.ENTERPRISE, Seat.STAFF);
    var gone = newcomers.person(office, Seat.STAFF);
    var operator = newcomers.person(OrganisationKind.OPERATOR, Seat.OPERATOR);
    var grant = seats.listHeld(SENDER, gone.account()).getFirst().id();
    members.close(operator.viewer(), office, grant, "left the firm");

    send(notice(new Recipient.Desk(office, Seat.STAFF)));

    assertThat(inbox.count(first.viewer(), true)).isOne();
    assertThat(inbox.count(second.viewer(), true)).isOne();
    assertThat(inbox.count(boss.viewer(), false)).isZero();
    assertThat(inbox.count(stranger.viewer(), false)).isZero();
    assertThat(inbox.count(gone.viewer(), false)).isZero();
  }

  @Test
  void theSameNoticeTwiceIsToldOnce() {
    var person = newcomers.person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    var notice = notice(new Recipient.Person(person.account()));
    send(notice);
    send(notice);
    transactions.run(
        SENDER,
        () -> {
          notices.send(SENDER, notice);
          notices.send(SENDER, notice);
        });

    assertThat(inbox.count(person.viewer(), false)).isOne();
  }

  @Test
  void whatWasRolledBackIsNotTold() {
    var person = newcomers.person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    var notice = notice(new Recipient.Person(person.account()));
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                transactions.run(
                    person.viewer(),
                    () -> {
                      notices.send(person.viewer(), notice);
                      throw new IllegalStateException("the change fails after all");
                    }));
    assertThat(inbox.count(person.viewer(), false)).isZero();

    send(notice);
    assertThat(inbox.count(person.viewer(), false)).isOne();
  }

  @Test
  void whoComesToAnEmptyDeskLaterIsToldThen() {
    var office = newcomers.organisation(OrganisationKind.ENTERPRISE);
    send(notice(new Recipient.Desk(office, Seat.ENTERPRISE)));
    var late = newcomers.person(office, Seat.ENTERPRISE);
    assertThat(inbox.count(late.viewer(), false)).isZero();

    clock.advance(Duration.ofMinutes(61));
    while (latecomers.tell(100) > 0) {
      // Those of other tests as well.
    }
    assertThat(inbox.count(late.viewer(), true)).isOne();

    clock.advance(Duration.ofHours(2));
    newcomers.person(office, Seat.ENTERPRISE);
    latecomers.tell(100);
    assertThat(inbox.count(late.viewer(), true)).isOne();
  }

  @Test
  void aMessageIsReadByItsReaderOnly() {
    var reader = newcomers.person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    var other = newcomers.person(reader.organisation(), Seat.ENTERPRISE);
    for (var n = 0; n < 3; n++) {
      send(notice(new Recipient.Person(reader.account())));
    }
    var all = inbox.list(reader.viewer(), false, 0, 10);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> inbox.open(other.viewer(), all.getFirst().id()))
        .matches(refusal -> refusal.kind() == Refusal.Kind.NOT_FOUND);

    assertThat(inbox.open(reader.viewer(), all.getFirst().id()).isRead()).isTrue();
    inbox.read(reader.viewer(), all.get(1).id());
    assertThat(inbox.list(reader.viewer(), true, 0, 10))
        .extracting(Message::id)
        .containsExactly(all.get(2).id());
    assertThat(inbox.readAll(reader.viewer())).isOne();
    assertThat(inbox.count(reader.viewer(), true)).isZero();
    assertThat(inbox.count(reader.viewer(), false)).isEqualTo(3);
  }

  @Test
  void aNameOfTwoLinesBecomesOneAndALongOneIsCut() {
    var person = newcomers.person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    send(
        notice(
            new Recipient.Person(person.account()), "甲\r\nBcc: all@example.org", "乙".repeat(300)));

    assertThat(inbox.list(person.viewer(), true, 0, 10).getFirst().arguments())
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("甲 Bcc: all@example.org"),
            second -> assertThat(second).hasSize(200).endsWith("…"));
  }

  @Test
  void whatASenderGetsWrongIsADefect() {
    var to = new Recipient.Person(new AccountId(UUID.randomUUID()));
    var nobody = new Recipient.Person(AccountId.NOBODY);
    var nowhere = new Recipient.Desk(OrganisationId.NONE, Seat.STAFF);
    var nine = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9");
    for (var unfit :
        List.of(
            new Notice("", "test.notice.told", to, List.of(), "/", false),
            new Notice("k".repeat(201), "test.notice.told", to, List.of(), "/", false),
            new Notice("test:k", "test.told", to, List.of(), "/", false),
            new Notice("test:k", "test.notice.told", to, nine, "/", false),
            new Notice("test:k", "test.notice.told", to, List.of(), "//evil.example", false),
            new Notice("test:k", "test.notice.told", to, List.of(), "/a\nb", false),
            new Notice("test:k", "test.notice.told", nobody, List.of(), "/", false))) {
      assertThatIllegalArgumentException().isThrownBy(() -> send(unfit));
    }
    send(notice(nowhere));
    assertThatIllegalStateException().isThrownBy(() -> notices.send(SENDER, notice(to)));
  }

  private void send(Notice notice) {
    transactions.run(SENDER, () -> notices.send(SENDER, notice));
  }

  private static Notice notice(Recipient to, String... arguments) {
    return new Notice(
        "test:" + UUID.randomUUID() + ":told",
        "test.notice.told",
        to,
        List.of(arguments),
        "/check-ups",
        false);
  }
}
