package org.mifeng.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mifeng.platform.workflow.WorkFixture.KIND;
import static org.mifeng.platform.workflow.WorkFixture.colleagueOf;
import static org.mifeng.platform.workflow.WorkFixture.desk;
import static org.mifeng.platform.workflow.WorkFixture.enterprise;
import static org.mifeng.platform.workflow.WorkFixture.officer;
import static org.mifeng.platform.workflow.WorkFixture.person;
import static org.mifeng.platform.workflow.WorkFixture.subject;
import static org.mifeng.platform.workflow.WorkFixture.work;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What rooms give people to do, and who gets to see it. */
@PlatformTest
class WorkItemsTest {
  @Autowired private WorkItems items;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private final Viewer asker = enterprise();
  private final Viewer officer = officer();
  private final String subject = subject();

  private List<WorkItem> seen(Viewer viewer) {
    return transactions.as(
        viewer,
        () ->
            jdbc.sql(
                    """
                    select id, kind, subject, arguments, path, organisation_id, seat, at_desk, holder_account_id, holder_name,
                           initiator_account_id, initiator_organisation_id, initiator_name, opened_at, turn, given_at, due_at,
                           ended_at, ending, outcome
                      from workflow.item
                     where subject = :subject
                     order by opened_at
                    """)
                .param("subject", subject)
                .query(ItemRows::item)
                .list());
  }

  private List<String> history(Viewer viewer) {
    return transactions.as(
        viewer,
        () ->
            jdbc.sql(
                    """
                    select e.what || ' ' || e.who
                      from workflow.item_event e
                      join workflow.item i on i.id = e.item_id
                     where i.subject = :subject
                     order by e.id
                    """)
                .param("subject", subject)
                .query(String.class)
                .list());
  }

  @Test
  void aDesksWorkIsSeenByItsPeopleAndByWhoeverBeganIt() {
    items.open(asker, work(subject, desk(officer), null));
    assertThat(seen(officer)).hasSize(1);
    assertThat(seen(colleagueOf(officer))).hasSize(1);
    assertThat(seen(asker)).hasSize(1);
    assertThat(seen(officer())).isEmpty();
    assertThat(seen(enterprise())).isEmpty();
    assertThat(seen(colleagueOf(asker))).isEmpty();
    assertThat(seen(Viewer.anonymous())).isEmpty();
  }

  @Test
  void aPersonsWorkIsNotSeenByTheirColleagues() {
    items.open(asker, work(subject, person(officer), null));
    assertThat(seen(officer)).hasSize(1);
    assertThat(seen(colleagueOf(officer))).isEmpty();
  }

  @Test
  void whatThePlatformBeganIsSeenByNoVisitor() {
    items.open(Viewer.system("test"), work(subject, desk(officer), null));
    assertThat(seen(officer)).hasSize(1);
    assertThat(seen(Viewer.anonymous())).isEmpty();
  }

  @Test
  void aCopyIsSeenByWhoeverItIsForAndNobodyElse() {
    var copied = officer();
    var copiedDesk = officer();
    items.open(asker, work(subject, desk(officer), null, person(copied), desk(copiedDesk)));
    assertThat(seen(copied)).hasSize(1);
    assertThat(seen(colleagueOf(copied))).isEmpty();
    assertThat(seen(copiedDesk)).hasSize(1);
    assertThat(seen(colleagueOf(copiedDesk))).hasSize(1);
  }

  @Test
  void anOpenItemOfTheKindIsGivenAnewAndKeepsItsHistory() {
    var due = clock.instant().plus(Duration.ofDays(3));
    var next = officer();
    items.open(asker, work(subject, desk(officer), null));
    items.open(officer, work(subject, person(next), due));
    assertThat(seen(next))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.isHeldBy(next.account())).isTrue();
              assertThat(item.atDesk()).isFalse();
              assertThat(item.course().turn()).isEqualTo(2);
              assertThat(item.course().term().due()).isEqualTo(due);
              assertThat(item.course().initiator().account()).isEqualTo(asker.account());
            });
    assertThat(seen(officer)).isEmpty();
    assertThat(history(asker)).containsExactly("opened 企业甲", "given-anew 经办人");
  }

  @Test
  void whatIsDoneStaysAndANewItemMayFollow() {
    items.open(asker, work(subject, desk(officer), null));
    items.finish(officer, KIND, subject, "workflow.outcome.done");
    items.finish(officer, KIND, subject, "workflow.outcome.done");
    assertThat(seen(officer))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.isOpen()).isFalse();
              assertThat(item.ending()).isNotNull();
            });
    items.open(asker, work(subject, desk(officer), null));
    assertThat(seen(officer)).hasSize(2);
    assertThat(history(asker)).containsExactly("opened 企业甲", "finished 经办人", "opened 企业甲");
  }

  @Test
  void whoeverDidItSeesItEvenFromAnotherDesk() {
    items.open(asker, work(subject, desk(officer), null));
    var elsewhere = officer();
    items.finish(elsewhere, KIND, subject, "workflow.outcome.done");
    assertThat(seen(elsewhere)).hasSize(1);
  }

  @Test
  void aMatterThatEndedOtherwiseLeavesNothingToDo() {
    items.open(asker, work(subject, desk(officer), null));
    items.withdraw(asker, subject, " 企业撤回 ");
    assertThat(seen(officer))
        .singleElement()
        .satisfies(item -> assertThat(item.isOpen()).isFalse());
    items.withdraw(asker, subject, "");
    assertThat(history(officer)).containsExactly("opened 企业甲", "withdrawn 企业甲");
  }

  @Test
  void workVanishesWithTheChangeItFollowsFrom() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                transactions.run(
                    asker,
                    () -> {
                      items.open(asker, work(subject, desk(officer), null));
                      throw new IllegalArgumentException("the matter failed");
                    }));
    assertThat(seen(officer)).isEmpty();
  }

  @Test
  void theSameWorkOpenedByTwoAtOnceIsOneItem() throws Exception {
    var both =
        List.<Callable<Boolean>>of(
            () -> opened(asker, desk(officer)), () -> opened(officer, desk(officer)));
    try (var pool = Executors.newFixedThreadPool(2)) {
      for (var one : pool.invokeAll(both)) {
        assertThat(one.get()).isTrue();
      }
    }
    assertThat(seen(officer))
        .singleElement()
        .satisfies(item -> assertThat(item.course().turn()).isEqualTo(2));
  }

  private boolean opened(Viewer viewer, Work.Assignee to) {
    items.open(viewer, work(subject, to, null));
    return true;
  }

  @Test
  void nobodyWritesItemsPastTheRoom() {
    items.open(asker, work(subject, desk(officer), null));
    assertThat(
            transactions.as(
                officer,
                () ->
                    jdbc.sql(
                            "update workflow.item set due_at = null, warn_at = null where subject = :subject")
                        .param("subject", subject)
                        .update()))
        .isZero();
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(
            () ->
                transactions.run(
                    officer,
                    () ->
                        jdbc.sql(
                                """
                                insert into workflow.item_event (item_id, what, account_id, organisation_id, who, at)
                                select id, 'urged', :account, :account, 'x', opened_at from workflow.item where subject = :subject
                                """)
                            .param("account", asker.account().value())
                            .param("subject", subject)
                            .update()));
  }

  @Test
  void workThatNamesNoKindOrLeadsAwayIsADefect() {
    var to = desk(officer);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                items.open(
                    asker, new Work("title", subject, List.of(), to, null, "/x", List.of())));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                items.open(
                    asker,
                    new Work(KIND, subject, List.of(), to, null, "//evil.example", List.of())));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> items.open(asker, new Work(KIND, " ", List.of(), to, null, "/x", List.of())));
  }
}
