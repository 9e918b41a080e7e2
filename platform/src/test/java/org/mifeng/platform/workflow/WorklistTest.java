package org.mifeng.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mifeng.platform.workflow.WorkFixture.KIND;
import static org.mifeng.platform.workflow.WorkFixture.colleagueOf;
import static org.mifeng.platform.workflow.WorkFixture.desk;
import static org.mifeng.platform.workflow.WorkFixture.enterprise;
import static org.mifeng.platform.workflow.WorkFixture.officer;
import static org.mifeng.platform.workflow.WorkFixture.person;
import static org.mifeng.platform.workflow.WorkFixture.subject;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.mifeng.platform.workflow.WorkTerm.Urgency;
import org.mifeng.platform.workflow.Worklist.Tab;
import org.springframework.beans.factory.annotation.Autowired;

/** Four lists, and what is found in them. */
@PlatformTest
class WorklistTest {
  @Autowired private WorkItems items;
  @Autowired private Worklist worklist;
  @Autowired private TestClock clock;

  private final Viewer asker = enterprise();
  private final Viewer officer = officer();
  private final Viewer leader = officer();

  @BeforeEach
  void fourItems() {
    var now = clock.instant();
    open("甲公司", desk(officer), null);
    open("乙公司", person(officer), now.plus(Duration.ofHours(10)), desk(leader), person(leader));
    open("丙公司", person(officer), now.minus(Duration.ofHours(1)));
    var done = open("丁公司", desk(officer), now.plus(Duration.ofHours(10)));
    items.finish(officer, KIND, done, "workflow.state.done");
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private String open(
      String name, Work.Assignee to, @Nullable Instant due, Work.Assignee... copies) {
    var subject = subject();
    items.open(asker, new Work(KIND, subject, List.of(name), to, due, "/work", List.of(copies)));
    return subject;
  }

  private List<String> names(Viewer viewer, Tab tab, WorkFilter filter) {
    var rows = worklist.list(viewer, tab, filter, 50, 0);
    assertThat(worklist.count(viewer, tab, filter)).isEqualTo(rows.size());
    return rows.stream().map(item -> item.matter().arguments().getFirst()).toList();
  }

  private List<String> names(Viewer viewer, Tab tab) {
    return names(viewer, tab, WorkFilter.ALL);
  }

  private static WorkFilter colour(Urgency urgency) {
    return new WorkFilter("", urgency, "", List.of());
  }

  private static WorkFilter words(String words, String... kinds) {
    return WorkFilter.of("", words, List.of(kinds));
  }

  @Test
  void eachHasItsOwnLists() {
    assertThat(names(officer, Tab.TO_DO)).containsExactly("丙公司", "乙公司", "甲公司");
    assertThat(names(officer, Tab.DONE)).containsExactly("丁公司");
    assertThat(names(officer, Tab.STARTED)).isEmpty();
    assertThat(names(colleagueOf(officer), Tab.TO_DO)).containsExactly("甲公司");
    assertThat(names(asker, Tab.STARTED)).containsExactly("丁公司", "丙公司", "乙公司", "甲公司");
    assertThat(names(asker, Tab.TO_DO)).isEmpty();
    assertThat(names(leader, Tab.COPIED)).containsExactly("乙公司");
    assertThat(names(leader, Tab.TO_DO)).isEmpty();
    assertThat(names(colleagueOf(leader), Tab.COPIED)).containsExactly("乙公司");
    for (var tab : Tab.values()) {
      assertThat(names(Viewer.anonymous(), tab)).isEmpty();
    }
  }

  @Test
  void coloursFollowTheClock() {
    assertThat(names(officer, Tab.TO_DO, colour(Urgency.RED))).containsExactly("丙公司");
    assertThat(names(officer, Tab.TO_DO, colour(Urgency.GREEN))).containsExactly("乙公司");
    assertThat(names(officer, Tab.TO_DO, colour(Urgency.YELLOW))).isEmpty();
    assertThat(names(officer, Tab.TO_DO, colour(Urgency.NONE))).containsExactly("甲公司");
    clock.advance(Duration.ofHours(9));
    assertThat(names(officer, Tab.TO_DO, colour(Urgency.YELLOW))).containsExactly("乙公司");
    clock.advance(Duration.ofHours(2));
    assertThat(names(officer, Tab.TO_DO, colour(Urgency.RED))).containsExactly("丙公司", "乙公司");
    // What was done in time stays so.
    assertThat(names(officer, Tab.DONE, colour(Urgency.GREEN))).containsExactly("丁公司");
  }

  @Test
  void wordsAreFoundInNamesAndInTitles() {
    assertThat(names(officer, Tab.TO_DO, words("乙公"))).containsExactly("乙公司");
    assertThat(names(officer, Tab.TO_DO, words("%"))).isEmpty();
    assertThat(names(officer, Tab.TO_DO, words("核对", KIND))).hasSize(3);
    assertThat(names(officer, Tab.TO_DO, WorkFilter.of(KIND, "", List.of()))).hasSize(3);
    assertThat(names(officer, Tab.TO_DO, WorkFilter.of("x.work.y", "", List.of()))).isEmpty();
  }

  @Test
  void aPageBeginsWhereTheLastEnded() {
    assertThat(worklist.list(officer, Tab.TO_DO, WorkFilter.ALL, 2, 2))
        .singleElement()
        .satisfies(item -> assertThat(item.matter().arguments()).containsExactly("甲公司"));
    assertThat(worklist.count(officer, Tab.TO_DO, WorkFilter.ALL, 2)).isEqualTo(2);
  }
}
