package org.mifeng.platform.experts.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mifeng.platform.evidence.acts.Acts;
import org.mifeng.platform.experts.ExpertId;
import org.mifeng.platform.experts.Experts;
import org.mifeng.platform.experts.MatterOutcome;
import org.mifeng.platform.experts.Party;
import org.mifeng.platform.experts.PoolPeople;
import org.mifeng.platform.experts.PoolPeople.Member;
import org.mifeng.platform.experts.Recusals;
import org.mifeng.platform.experts.TieKind;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A draw that nobody could steer and anybody recomputes. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrawTest {
  private static final String VALUE = "04 11 19 23 30 + 07";
  private static final Party PARTY = new Party(null, "", "被评审测试企业");

  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;
  @Autowired private Draws draws;
  @Autowired private Invitations invitations;
  @Autowired private Experts experts;
  @Autowired private Recusals recusals;
  @Autowired private Acts acts;
  @Autowired private TestClock clock;

  private final List<Member> members = new ArrayList<>();
  private Viewer city = Viewer.anonymous();
  private Member tied = new Member(new ExpertId(new UUID(0, 0)), Viewer.anonymous());

  @BeforeAll
  void fillThePool() {
    var people = new PoolPeople(application);
    city = people.somebody(OrganisationKind.CITY, Seat.CITY);
    for (var category : List.of("L", "T", "E", "H", "A")) {
      members.add(people.anExpert(category, "chemistry"));
    }
    tied = people.anExpert("V", "chemistry");
    recusals.declare(tied.viewer(), tied.id(), TieKind.CLIENT, PARTY);
  }

  @AfterEach
  void putBack() {
    clock.reset();
  }

  private String committed(int places) {
    return draws.commit(
        city,
        new Draw.Terms("基地评审", List.of("chemistry"), new SeatingRule(places, true, true)),
        new Draw.Beacon("某期彩票开奖号码", clock.instant().plus(Duration.ofHours(1))),
        List.of(PARTY));
  }

  private JsonNode published(String number) {
    var answer = new Visitor(port).getBare("/api/v1/draws/" + number, Map.of());
    assertThat(answer.status()).isEqualTo(200);
    return new JsonMapper().readTree(answer.body());
  }

  @Test
  void anybodyRecomputesTheOrderFromWhatIsPublished() throws Exception {
    var number = committed(3);
    var before = published(number);
    assertThat(before.path("reveal").path("seed").isMissingNode()).isTrue();
    assertThat(before.get("lots").size()).isGreaterThanOrEqualTo(5);
    refused("value-not-yet", () -> draws.reveal(city, number, VALUE));
    clock.advance(Duration.ofHours(2));
    draws.reveal(city, number, VALUE);
    refused("revealed", () -> draws.reveal(city, number, "99"));

    var draw = published(number);
    var commitment = draw.get("commitment");
    assertThat(commitment).isEqualTo(before.get("commitment"));
    assertThat(draw.get("lots")).isEqualTo(before.get("lots"));
    var seed = HexFormat.of().parseHex(draw.get("reveal").get("seed").asString());
    assertThat(sha256(seed)).isEqualTo(commitment.get("seedSha256").asString());
    var list = new StringBuilder();
    var tokens = new ArrayList<String>();
    for (var lot : draw.get("lots")) {
      list.append(lot.get("token").asString()).append(' ').append(lot.get("tag").asString());
      list.append('\n');
      tokens.add(lot.get("token").asString());
    }
    assertThat(tokens).isSorted();
    var listDigest = sha256(list.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(listDigest).isEqualTo(commitment.get("listSha256").asString());
    var order = recomputed(seed, number, listDigest, tokens);
    var shown = new ArrayList<String>();
    draw.get("reveal").get("order").forEach(token -> shown.add(token.asString()));
    assertThat(shown).isEqualTo(order);

    assertThat(draw.get("asked").size()).isEqualTo(3);
    assertThat(acts.page(city, 0, 50))
        .extracting(act -> act.what().kind())
        .contains("experts.draw-committed", "experts.draw-revealed");
  }

  /** Written apart from the platform's own, by docs/draws.md, with whole numbers. */
  private static List<String> recomputed(
      byte[] seed, String number, String listDigest, List<String> tokens) throws Exception {
    var words = "mifeng draw v1\n" + number + "\n" + listDigest + "\n" + VALUE;
    var key = hmac(seed, words.getBytes(StandardCharsets.UTF_8));
    var stream = new StringBuilder();
    for (long counter = 0; counter < 100; counter++) {
      var block = BigInteger.valueOf(counter).toByteArray();
      var eight = new byte[8];
      System.arraycopy(block, 0, eight, 8 - block.length, block.length);
      stream.append(HexFormat.of().formatHex(hmac(key, eight)));
    }
    var order = new ArrayList<>(tokens);
    int at = 0;
    for (int i = order.size() - 1; i > 0; i--) {
      long limit = (1L << 32) - (1L << 32) % (i + 1);
      long drawn;
      do {
        drawn = Long.parseLong(stream.substring(at, at + 8), 16);
        at += 8;
      } while (drawn >= limit);
      int j = (int) (drawn % (i + 1));
      var kept = order.get(i);
      order.set(i, order.get(j));
      order.set(j, kept);
    }
    return order;
  }

  private static byte[] hmac(byte[] key, byte[] message) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(message);
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void nobodyIsNamedBeforeTheyAcceptAndWhoeverDeclinesIsReplaced() {
    var number = committed(2);
    clock.advance(Duration.ofHours(2));
    draws.reveal(city, number, VALUE);
    assertThat(invitations.listOwn(tied.viewer())).as("tied to the party").isEmpty();

    var draw = draws.require(number);
    var asked = ours(number);
    assertThat(asked).as("one technical and one legal expert of two").hasSize(2);
    var page = new Visitor(port).get("/draws/" + number).body();
    for (var member : members) {
      assertThat(page).doesNotContain(member.viewer().name());
    }
    invitations.answer(asked.getFirst().viewer(), number, true);
    refused("answered", () -> invitations.answer(asked.getFirst().viewer(), number, false));
    assertThat(invitations.list(draw))
        .filteredOn(one -> one.name() != null)
        .extracting(Invitation::name)
        .containsExactly(asked.getFirst().viewer().name());
    assertThat(experts.find(city, asked.getFirst().id()).orElseThrow().load()).isEqualTo(1);
    assertThat(new Visitor(port).get("/draws/" + number).body())
        .doesNotContain(asked.getFirst().viewer().name());
    refused("no-such-invitation", () -> invitations.answer(tied.viewer(), number, true));

    var token =
        invitations.list(draw).stream()
            .filter(one -> one.name() != null)
            .findFirst()
            .orElseThrow()
            .token();
    invitations.finish(city, draw, token, MatterOutcome.ON_TIME, 5);
    assertThat(experts.find(city, asked.getFirst().id()).orElseThrow().load()).isZero();
    refused("answered", () -> invitations.finish(city, draw, token, MatterOutcome.LATE, 1));

    var wide = committed(3);
    clock.advance(Duration.ofHours(2));
    draws.reveal(city, wide, VALUE);
    var first = ours(wide);
    var spare =
        first.stream()
            .filter(member -> List.of(2, 3, 4).contains(members.indexOf(member)))
            .findFirst()
            .orElseThrow();
    invitations.answer(spare.viewer(), wide, false);
    assertThat(invitations.list(draws.require(wide))).hasSize(4);
    assertThat(ours(wide)).hasSize(4).containsAll(first);
  }

  private List<Member> ours(String number) {
    return members.stream()
        .filter(
            member ->
                invitations.listOwn(member.viewer()).stream()
                    .anyMatch(one -> one.draw().equals(number)))
        .toList();
  }

  @Test
  void aDrawThatCannotBeFairIsNotBegun() {
    refused("too-few-experts", () -> committed(40));
    refused(
        "value-known",
        () ->
            draws.commit(
                city,
                new Draw.Terms("x", List.of("chemistry"), new SeatingRule(1, false, false)),
                new Draw.Beacon("昨天的号码", clock.instant().minusSeconds(1)),
                List.of()));
    assertThat(new Visitor(port).get("/draws/MFD-0000-0000").status()).isEqualTo(404);
  }

  private static void refused(
      String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(work)
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("experts.refusal." + key));
  }

  @Test
  void noLotIsLikelierThanAnother() {
    var lots =
        Arrays.asList("a", "b", "c").stream()
            .map(letter -> new Lot(letter.repeat(32), "-"))
            .toList();
    var first = new HashMap<String, Integer>();
    for (int i = 0; i < 6_000; i++) {
      var seed = new byte[32];
      seed[0] = (byte) i;
      seed[1] = (byte) (i >> 8);
      var order = DrawOrder.of(seed, "MFD-TEST-TEST", lots, "v");
      first.merge(
          order.stream().map(lot -> lot.token().substring(0, 1)).reduce("", String::concat),
          1,
          Integer::sum);
    }
    // Six orders, 1,000 each on average; five standard deviations are 145.
    assertThat(first)
        .hasSize(6)
        .allSatisfy((order, times) -> assertThat(times).isBetween(855, 1_145));
  }
}
