package org.mifeng.platform.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.experts.PoolPeople.Member;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whom other rooms may give something to, and who must stand aside. */
@PlatformTest
class PoolTest {
  @Autowired private ApplicationContext application;
  @Autowired private Experts experts;
  @Autowired private Institutions institutions;
  @Autowired private Recusals recusals;
  @Autowired private Matters matters;
  @Autowired private Organisations organisations;
  @Autowired private Transactions transactions;
  @Autowired private TestClock clock;

  private PoolPeople people;
  private Viewer asker = Viewer.anonymous();

  @BeforeEach
  void seat() {
    people = new PoolPeople(application);
    asker = people.somebody(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
  }

  @Test
  void whoeverHasLeastInHandComesFirstAndOutOfTermNobodyComes() {
    var busy = people.anExpert("L", "labour");
    var idle = people.anExpert("L", "labour");
    var other = people.anExpert("T", "machinery");
    matters.open(busy.viewer(), busy.id(), "test.question", "q-" + UUID.randomUUID());

    var free = experts.listFree(asker, asker.organisation(), "labour");
    assertThat(free).extracting(ExpertSummary::id).contains(busy.id()).doesNotContain(other.id());
    assertThat(position(free, idle)).isLessThan(position(free, busy));
    assertThat(experts.find(asker, busy.id()).orElseThrow().load()).isEqualTo(1);
    try {
      clock.advance(Duration.ofDays(3 * 366));
      assertThat(experts.find(asker, idle.id())).isEmpty();
      assertThat(experts.listFree(asker, asker.organisation(), "labour"))
          .extracting(ExpertSummary::id)
          .doesNotContain(idle.id(), busy.id());
    } finally {
      clock.reset();
    }
  }

  private static int position(List<ExpertSummary> list, Member member) {
    return list.stream().map(ExpertSummary::id).toList().indexOf(member.id());
  }

  @Test
  void refusesAnExpertWhoDeclaredATieByIdOrByNameAndForThreeYearsAfterItsEnd() {
    var byId = people.anExpert("L", "labour");
    var byName = people.anExpert("L", "labour");
    recusals.declare(
        byId.viewer(), byId.id(), TieKind.EMPLOYER, recusals.party(asker.organisation()));
    var name = organisations.require(asker, asker.organisation()).name();
    recusals.declare(
        byName.viewer(),
        byName.id(),
        TieKind.KIN,
        new Party(null, "", "  " + name.replace(" ", "")));

    assertThat(experts.listFree(asker, asker.organisation(), "labour"))
        .extracting(ExpertSummary::id)
        .doesNotContain(byId.id(), byName.id());
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> experts.require(asker, byName.id(), asker.organisation()))
        .satisfies(no -> assertThat(no.key()).isEqualTo("experts.refusal.tied.kin"));
    var stranger = people.somebody(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    assertThat(experts.require(stranger, byName.id(), stranger.organisation()).id())
        .isEqualTo(byName.id());

    var tie = recusals.list(byId.viewer(), byId.id()).getFirst();
    recusals.end(byId.viewer(), byId.id(), tie.id());
    assertThat(recusals.tied(List.of(recusals.party(asker.organisation()))))
        .as("a tie that ended today still counts")
        .containsKey(byId.id());
    try {
      clock.advance(Duration.ofDays(3 * 366 + 1));
      assertThat(recusals.tied(List.of(recusals.party(asker.organisation()))))
          .doesNotContainKey(byId.id())
          .containsKey(byName.id());
    } finally {
      clock.reset();
    }
  }

  @Test
  void tiesAreForTheExpertAndTheLeadBureauAlone() {
    var expert = people.anExpert("T", "software");
    recusals.declare(
        expert.viewer(), expert.id(), TieKind.SHARES, new Party(null, "91330100DEMTEST001", ""));
    assertThat(recusals.list(expert.viewer(), expert.id())).hasSize(1);
    assertThat(recusals.list(PoolPeople.cityOfficer(), expert.id())).hasSize(1);
    assertThat(recusals.list(PoolPeople.departmentOfficer(), expert.id())).isEmpty();
    assertThat(recusals.list(asker, expert.id())).isEmpty();
    assertThat(recusals.list(people.anExpert("T", "software").viewer(), expert.id())).isEmpty();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () ->
                recusals.declare(
                    expert.viewer(), expert.id(), TieKind.KIN, new Party(null, " ", "")));
  }

  @Test
  void aMatterToldTwiceCountsOnceAndItsFirstOutcomeStays() {
    var expert = people.anExpert("F", "appraisal");
    var subject = "s-" + UUID.randomUUID();
    matters.open(expert.viewer(), expert.id(), "test.order", subject);
    matters.open(expert.viewer(), expert.id(), "test.order", subject);
    matters.finish(expert.viewer(), expert.id(), "test.order", subject, MatterOutcome.ON_TIME, 4);
    matters.finish(expert.viewer(), expert.id(), "test.order", subject, MatterOutcome.LATE, 1);
    var merit = matters.merit(expert.id(), clock.instant().minus(Duration.ofDays(1)));
    assertThat(merit.open()).isZero();
    assertThat(merit.done()).isEqualTo(1);
    assertThat(merit.onTime()).isEqualTo(1);
    assertThat(merit.score()).isEqualByComparingTo("4");
  }

  @Test
  void listedInstitutionsAreFoundByServiceIdAndOrganisation() {
    var institution = people.anInstitution("notary", "protection");
    var id = new InstitutionId(institution.id().value());
    assertThat(institutions.listListed(asker, "protection"))
        .extracting(InstitutionSummary::id)
        .contains(id);
    assertThat(institutions.listListed(asker, "litigation"))
        .extracting(InstitutionSummary::id)
        .doesNotContain(id);
    assertThat(institutions.require(asker, id).kind()).isEqualTo("notary");
    assertThat(institutions.find(asker, institution.viewer().organisation()).orElseThrow().id())
        .isEqualTo(id);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> institutions.require(asker, new InstitutionId(UUID.randomUUID())));
    assertThat(transactions.as(asker, () -> experts.find(asker, institution.id()))).isEmpty();
  }
}
