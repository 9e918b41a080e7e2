package org.mifeng.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Members;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.testing.Newcomers;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Waiting, one-time codes, handed-over passwords, and forms that outlive their session. */
@PlatformTest
class SignInStepsTest {
  private static final Pattern SECRET = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<");
  private static final Pattern RECOVERY = Pattern.compile("<code>([a-z2-9-]{14})</code>");

  @Autowired Organisations organisations;
  @Autowired Accounts accounts;
  @Autowired Seats seats;
  @Autowired Members members;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  @AfterEach
  void realTime() {
    clock.reset();
  }

  private Newcomers newcomers() {
    return new Newcomers(organisations, accounts, seats);
  }

  private static String found(Pattern pattern, String body) {
    var match = pattern.matcher(body);
    assertThat(match.find()).as(body).isTrue();
    return match.group(1);
  }

  /** What the person's phone shows. */
  private static String code(String secret, Clock clock) {
    var codes = new OneTimeCodes(new Base32().decode(secret.replace(" ", "")));
    return codes.codeAt(clock.instant().getEpochSecond() / 30);
  }

  @Test
  void guessingMustWaitAndTheWaitEndsByItself() {
    var person = newcomers().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    clock.advance(Duration.ofDays(400)); // away from what other tests' network has failed
    var guesser = new Visitor(port);
    for (var i = 0; i < 6; i++) {
      guesser.signIn(person.login(), "wrong password " + i);
    }
    var early = guesser.signIn(person.login(), Newcomers.PASSWORD);
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.body()).contains("秒后再试").contains("账号没有被锁定");
    clock.advance(Duration.ofMinutes(5));
    assertThat(guesser.signIn(person.login(), Newcomers.PASSWORD).leadsTo("/")).isTrue();
  }

  @Test
  void whoSignedInFromThisBrowserBeforeIsNotMadeToWaitByAnothersGuessing() {
    var person = newcomers().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    clock.advance(Duration.ofDays(500));
    var owner = new Visitor(port);
    owner.signIn(person.login(), Newcomers.PASSWORD);
    var guesser = new Visitor(port);
    for (var i = 0; i < 8; i++) {
      guesser.signIn(person.login(), "wrong password " + i);
    }
    assertThat(guesser.signIn(person.login(), Newcomers.PASSWORD).status()).isEqualTo(422);
    owner.loseCookie("mifeng");
    assertThat(owner.signIn(person.login(), Newcomers.PASSWORD).leadsTo("/")).isTrue();
  }

  @Test
  void anOfficialCannotActBeforeTheSecondFactorIsSetUp() {
    var officer = newcomers().person(OrganisationKind.CITY, Seat.CITY);
    var visitor = new Visitor(port);
    assertThat(visitor.signIn(officer.login(), Newcomers.PASSWORD).leadsTo("/sign-in/enrolment"))
        .isTrue();
    assertThat(visitor.get("/audit").location()).startsWith("/sign-in");
  }

  @Test
  void aCodeIsGoodOnceAndARecoveryCodeStandsInOnce() {
    var officer = newcomers().person(OrganisationKind.CITY, Seat.CITY);
    var visitor = new Visitor(port);
    visitor.signIn(officer.login(), Newcomers.PASSWORD);
    var secret = found(SECRET, visitor.get("/sign-in/enrolment").body());
    var used = code(secret, clock);
    var enrolled = visitor.post("/sign-in/enrolment", Map.of("code", used));
    var recovery = found(RECOVERY, enrolled.body());
    assertThat(visitor.get("/audit").status()).isEqualTo(200);

    var again = new Visitor(port);
    assertThat(again.signIn(officer.login(), Newcomers.PASSWORD).leadsTo("/sign-in/code")).isTrue();
    again.get("/sign-in/code");
    assertThat(again.post("/sign-in/code", Map.of("code", used)).body()).contains("已经用过");
    assertThat(again.post("/sign-in/code", Map.of("code", recovery)).leadsTo("/")).isTrue();

    var third = new Visitor(port);
    third.signIn(officer.login(), Newcomers.PASSWORD);
    third.get("/sign-in/code");
    assertThat(third.post("/sign-in/code", Map.of("code", recovery)).status()).isEqualTo(422);
    clock.advance(Duration.ofSeconds(60));
    assertThat(third.post("/sign-in/code", Map.of("code", code(secret, clock))).leadsTo("/"))
        .isTrue();
  }

  @Test
  void aWrongCodeAtEnrolmentShowsTheSameSecretAgain() {
    var officer = newcomers().person(OrganisationKind.CITY, Seat.CITY);
    var visitor = new Visitor(port);
    visitor.signIn(officer.login(), Newcomers.PASSWORD);
    var secret = found(SECRET, visitor.get("/sign-in/enrolment").body());
    var refused = visitor.post("/sign-in/enrolment", Map.of("code", "000000"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(found(SECRET, refused.body())).isEqualTo(secret);
  }

  @Test
  void aHandedOverPasswordMustBeChangedAndEndsAfterAWeek() {
    var admin = newcomers().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    var login = "invited-" + admin.login();
    var password =
        accounts.invite(admin.viewer(), admin.organisation(), Seat.STAFF, login, "New").secret();
    var visitor = new Visitor(port);
    assertThat(visitor.signIn(login, password).leadsTo("/sign-in/password")).isTrue();
    visitor.get("/sign-in/password");
    var same = Map.of("password", password, "repeated", password);
    assertThat(visitor.post("/sign-in/password", same).status()).isEqualTo(422);
    var differing = Map.of("password", "one long sentence", "repeated", "another sentence");
    assertThat(visitor.post("/sign-in/password", differing).body()).contains("不一致");
    var own = Map.of("password", "one long sentence", "repeated", "one long sentence");
    assertThat(visitor.post("/sign-in/password", own).leadsTo("/")).isTrue();

    var late = "late-" + admin.login();
    var forgotten =
        accounts.invite(admin.viewer(), admin.organisation(), Seat.STAFF, late, "Late").secret();
    clock.advance(Duration.ofDays(8));
    assertThat(new Visitor(port).signIn(late, forgotten).status()).isEqualTo(422);
  }

  @Test
  void signInLeadsBackToThePageAskedForAndNeverElsewhere() {
    var person = newcomers().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    var visitor = new Visitor(port);
    var turned = visitor.get("/account/tokens?x=1");
    assertThat(turned.location()).isEqualTo("/sign-in?to=%2Faccount%2Ftokens%3Fx%3D1");
    visitor.get(turned.location());
    var fields =
        Map.of(
            "login", person.login(), "password", Newcomers.PASSWORD, "to", "/account/tokens?x=1");
    assertThat(visitor.post("/sign-in", fields).leadsTo("/account/tokens?x=1")).isTrue();

    var lured = new Visitor(port);
    lured.get("/sign-in?to=//evil.example/");
    var evil =
        Map.of("login", person.login(), "password", Newcomers.PASSWORD, "to", "//evil.example/");
    assertThat(lured.post("/sign-in", evil).leadsTo("/")).isTrue();
  }

  @Test
  void aFormWhoseSessionEndedIsOfferedAgainAfterSignInAndOnlyToItsPerson() {
    var person = newcomers().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    var other = newcomers().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    var visitor = new Visitor(port);
    visitor.signIn(person.login(), Newcomers.PASSWORD);
    visitor.get("/members");
    visitor.loseCookie("mifeng");
    var form = Map.of("name", "王小明 <b>", "login", "wang-" + person.login(), "seat", "STAFF");
    assertThat(visitor.post("/members", form).leadsTo("/sign-in?held")).isTrue();
    assertThat(visitor.get("/sign-in?held").body()).contains("已经保留");

    assertThat(visitor.signIn(person.login(), Newcomers.PASSWORD).leadsTo("/held-form")).isTrue();
    var offered = visitor.get("/held-form").body();
    assertThat(offered).contains("王小明 &lt;b&gt;").contains("action=\"/members\"");
    assertThat(accounts.isTaken("wang-" + person.login())).as("nothing was sent").isFalse();
    var again = new LinkedHashMap<>(form);
    again.put("_held", "1");
    assertThat(visitor.post("/members", again).status()).isEqualTo(200);
    assertThat(accounts.isTaken("wang-" + person.login())).isTrue();
    assertThat(visitor.get("/held-form").body()).contains("没有保留的表单");

    visitor.get("/members");
    visitor.loseCookie("mifeng");
    visitor.post("/members", form);
    assertThat(visitor.signIn(other.login(), Newcomers.PASSWORD).leadsTo("/")).isTrue();
    assertThat(visitor.get("/held-form").body()).contains("没有保留的表单");
  }

  @Test
  void aFormWithoutItsTokenIsKeptWhenItCameFromOurPageAndRefusedWhenNot() {
    var person = newcomers().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    var visitor = new Visitor(port);
    visitor.signIn(person.login(), Newcomers.PASSWORD);
    var form = Map.of("name", "Kept", "login", "kept-" + person.login(), "seat", "STAFF");

    var ours = visitor.postBare("/members", form, Map.of("Sec-Fetch-Site", "same-origin"));
    assertThat(ours.leadsTo("/held-form")).isTrue();
    assertThat(visitor.get("/held-form").body()).contains("Kept");

    var forged = visitor.postBare("/members", form, Map.of("Sec-Fetch-Site", "cross-site"));
    assertThat(forged.status()).isEqualTo(403);
    assertThat(forged.body()).contains("不是从本平台页面提交");
    assertThat(visitor.postBare("/members", form, Map.of()).status()).isEqualTo(403);
    assertThat(accounts.isTaken("kept-" + person.login())).isFalse();
  }

  @Test
  void aPasswordIsNotKeptWithAForm() {
    var person = newcomers().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    var visitor = new Visitor(port);
    visitor.signIn(person.login(), Newcomers.PASSWORD);
    visitor.get("/account/password");
    visitor.loseCookie("mifeng");
    visitor.post("/account/password", Map.of("present", "x", "password", "typed secret words"));
    visitor.signIn(person.login(), Newcomers.PASSWORD);
    assertThat(visitor.get("/held-form").body()).doesNotContain("typed secret words");
  }

  @Test
  void theApiSays401AndLeadsNowhere() {
    var visitor = new Visitor(port);
    var answer = visitor.get("/api/v1/deposits");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.response().headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(answer.body()).contains("\"code\":\"identity.refusal.not-signed-in\"");
    assertThat(visitor.cookie("mifeng")).isEmpty();
  }

  @Test
  void aSeatElsewhereIsTakenFromTheAccountPage() {
    var person = newcomers().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    var elsewhere = newcomers().organisation(OrganisationKind.INSTITUTION);
    var system = Viewer.system("test");
    members.seat(
        system, organisations.require(system, elsewhere), person.account(), Seat.INSTITUTION);
    var visitor = new Visitor(port);
    visitor.signIn(person.login(), Newcomers.PASSWORD);
    visitor.get("/account");
    var grant =
        seats.listOwn(person.viewer()).stream()
            .filter(held -> held.seat() == Seat.INSTITUTION)
            .findFirst()
            .orElseThrow()
            .id();
    var session = visitor.cookie("mifeng");
    assertThat(visitor.post("/account/seat", Map.of("grant", grant.toString())).leadsTo("/"))
        .isTrue();
    assertThat(visitor.cookie("mifeng")).isNotEqualTo(session);
    assertThat(visitor.get("/").body()).contains("第三方机构");
  }
}
