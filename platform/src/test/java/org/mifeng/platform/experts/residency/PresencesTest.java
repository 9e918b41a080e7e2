package org.mifeng.platform.experts.residency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.experts.PoolPeople;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.registry.ParkId;
import org.mifeng.platform.registry.RegistryFixture;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.Visitor;
import org.mifeng.platform.web.Paging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An institution is at a park when the park says so, and everybody can read it. */
@PlatformTest
class PresencesTest {
  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;
  @Autowired private Presences presences;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient jdbc;

  private Viewer institution = Viewer.anonymous();
  private ParkId park = new ParkId(new UUID(0, 0));

  @BeforeEach
  void prepare() {
    institution = new PoolPeople(application).anInstitution("law-firm", "guidance").viewer();
    park = RegistryFixture.park(jdbc, transactions, "330106");
  }

  private static Viewer operator(ParkId park) {
    return new Viewer(
        new AccountId(UUID.randomUUID()),
        new OrganisationId(UUID.randomUUID()),
        Seat.PARK,
        Reach.park(park.toString()),
        "园区测试员",
        Permission.of(Seat.PARK));
  }

  private UUID offer() {
    presences.offer(
        institution, park, new Presence.Terms(presences.today(), null, "周三 <b>下午</b>", "一楼"));
    return presences.listOwn(institution, Paging.first()).rows().getFirst().id();
  }

  private boolean isPublic() {
    return presences.listPublic(park).stream()
        .anyMatch(one -> one.institution().equals(institution.organisation()));
  }

  @Test
  void aPresenceIsPublicFromItsConfirmationToItsEnd() {
    var id = offer();
    var operator = operator(park);
    assertThat(isPublic()).isFalse();
    var elsewhere = operator(RegistryFixture.park(jdbc, transactions, "330106"));
    assertThatThrownBy(() -> presences.confirm(elsewhere, id))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    presences.confirm(operator, id);
    assertThat(isPublic()).isTrue();
    assertThat(new Visitor(port).get("/park-institutions/" + park).body())
        .contains(institution.name(), "周三 &lt;b&gt;下午", "在驻")
        .doesNotContain("<b>下午");
    assertThatThrownBy(() -> presences.refuse(operator, id, "晚了"))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    assertThat(until()).isNull();
    presences.end(institution, id, "人员调整");
    assertThat(isPublic()).isFalse();
    assertThat(until()).isEqualTo(presences.today());
    assertThatThrownBy(() -> presences.end(operator, id, "再次")).isInstanceOf(Refusal.class);
  }

  private @org.jspecify.annotations.Nullable LocalDate until() {
    return jdbc.sql(
            """
            select until_day
              from experts.stats_park_residency
             where institution_organisation_id = :id
            """)
        .param("id", institution.organisation().value())
        .query((row, number) -> java.util.Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single()
        .orElse(null);
  }

  @Test
  void aRefusedPresenceIsSeenByItsTwoSidesAlone() {
    var id = offer();
    presences.refuse(operator(park), id, "场地已满");
    assertThat(isPublic()).isFalse();
    assertThat(presences.listOwn(institution, Paging.first()).rows().getFirst().state(today()))
        .isEqualTo(Presence.State.REFUSED);
    var other = new PoolPeople(application).anInstitution("law-firm", "guidance").viewer();
    assertThat(presences.listOwn(other, Paging.first()).rows()).isEmpty();
    assertThatThrownBy(() -> presences.end(other, id, "不是我的"))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
  }

  private LocalDate today() {
    return presences.today();
  }

  @Test
  void aPresenceThatWouldBeOverIsRefused() {
    var yesterday = presences.today().minusDays(1);
    assertThatThrownBy(
            () ->
                presences.offer(
                    institution, park, new Presence.Terms(yesterday, yesterday, "周三", "一楼")))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.key()).isEqualTo("experts.refusal.presence-days"));
  }
}
