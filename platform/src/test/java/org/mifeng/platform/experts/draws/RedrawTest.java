package org.mifeng.platform.experts.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.experts.PoolPeople;
import org.mifeng.platform.experts.PoolPeople.Member;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A draw that has nobody left to ask. */
@PlatformTest
class RedrawTest {
  private static final String VALUE = "04 11 19 23 30 + 07";

  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;
  @Autowired private Draws draws;
  @Autowired private Invitations invitations;
  @Autowired private TestClock clock;

  private Viewer city = Viewer.anonymous();

  @AfterEach
  void putBack() {
    clock.reset();
  }

  private static void refused(
      String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(work)
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("experts.refusal." + key));
  }

  @Test
  void aDrawThatRanOutSaysSoAndIsDrawnAgainForWhatStayedFree() {
    var people = new PoolPeople(application);
    city = people.somebody(OrganisationKind.CITY, Seat.CITY);
    var pool =
        List.of(people.anExpert("T", "semiconductors"), people.anExpert("L", "semiconductors"));
    var number =
        draws.commit(
            city,
            new Draw.Terms("补抽测试", List.of("semiconductors"), new SeatingRule(2, false, false)),
            new Draw.Beacon("某期彩票开奖号码", clock.instant().plus(Duration.ofHours(1))),
            List.of());
    refused("draw-not-run-out", () -> again(number, 1, "人手不够"));
    clock.advance(Duration.ofHours(2));
    draws.reveal(city, number, VALUE);
    assertThat(draws.require(number).state()).isEqualTo(Draw.State.REVEALED);
    pool.forEach(member -> decline(member, number));

    var ranOut = draws.require(number);
    assertThat(ranOut.state()).isEqualTo(Draw.State.RUN_OUT);
    assertThat(ranOut.course().free()).isEqualTo(2);
    assertThat(new Visitor(port).get("/draws/" + number).body()).contains("候补已用完，还缺 2 名");
    refused("too-few-experts", () -> again(number, 1, "名单里没有别人"));

    var fresh = people.anExpert("H", "semiconductors");
    refused("draw-places", () -> again(number, 3, "多要一个"));
    refused("draw-reason", () -> again(number, 1, " "));
    var next = again(number, 1, "两位都不便参加");
    assertThat(draws.require(next).course().former()).isEqualTo(number);
    assertThat(draws.require(number).state()).isEqualTo(Draw.State.DRAWN_AGAIN);
    refused("draw-not-run-out", () -> again(number, 1, "再来一次"));
    clock.advance(Duration.ofHours(2));
    draws.reveal(city, next, VALUE);
    assertThat(invitations.listOwn(fresh.viewer())).hasSize(1);
    pool.forEach(
        member ->
            assertThat(invitations.listOwn(member.viewer()))
                .as("who was asked before is not asked again")
                .extracting(LotStore.Own::draw)
                .doesNotContain(next));
  }

  private String again(String number, int places, String reason) {
    return draws.commit(
        city,
        new Draw.Terms("补抽测试", List.of("semiconductors"), new SeatingRule(places, false, false)),
        new Draw.Beacon("另一期彩票开奖号码", clock.instant().plus(Duration.ofHours(1))),
        List.of(),
        new Draw.Again(number, reason));
  }

  private void decline(Member member, String number) {
    if (!invitations.listOwn(member.viewer()).isEmpty()) {
      invitations.answer(member.viewer(), number, false);
    }
  }
}
