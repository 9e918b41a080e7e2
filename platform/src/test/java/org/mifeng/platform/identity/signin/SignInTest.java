package org.mifeng.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class SignInTest {
  private static final Viewer SYSTEM = Viewer.system("test");
  private static final String PASSWORD = "a sentence one remembers";
  private static int next;

  @Autowired Organisations organisations;
  @Autowired Accounts accounts;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  private OrganisationId enterprise = OrganisationId.NONE;
  private String login = "";

  @BeforeEach
  void anEnterprise() {
    next++;
    enterprise =
        organisations.open(
            SYSTEM, OrganisationKind.ENTERPRISE, "Sign-in " + next, "sign-in-" + next);
    login = "sign-in-" + next;
    accounts.open(SYSTEM, enterprise, Seat.ENTERPRISE, login, "Person " + next, PASSWORD);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void theRightPasswordLeadsToTheStartPageSignedIn() {
    var visitor = new Visitor(port);
    assertThat(visitor.signIn(login, PASSWORD).leadsTo("/")).isTrue();
    assertThat(visitor.get("/").body()).contains("Person " + next);
  }

  @Test
  void theLoginIsFoundWithoutRegardToCaseOrWidth() {
    var visitor = new Visitor(port);
    assertThat(visitor.signIn("SIGN-IN-" + next, PASSWORD).leadsTo("/")).isTrue();
  }

  @Test
  void aWrongPasswordAndAnUnknownAccountAreToldInTheSameWords() {
    var wrong = new Visitor(port).signIn(login, "not the right one");
    var unknown = new Visitor(port).signIn("nobody-" + next, "not the right one");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("账号或密码不正确");
    assertThat(unknown.body()).contains("账号或密码不正确").contains("nobody-" + next);
  }

  @Test
  void aSessionPlantedBeforeSignInIsWorthNothing() {
    var attacker = new Visitor(port);
    attacker.get("/sign-in");
    attacker.post("/account/password", Map.of("present", "x"));
    var planted = attacker.cookie("mifeng");
    assertThat(planted).as("a session that is nobody's").isNotEmpty();

    var victim = new Visitor(port);
    victim.plantCookie("mifeng", planted);
    victim.signIn(login, PASSWORD);

    assertThat(victim.cookie("mifeng")).isNotEqualTo(planted);
    assertThat(victim.get("/held-form").status()).isEqualTo(200);
    assertThat(attacker.get("/held-form").location()).startsWith("/sign-in");
  }

  @Test
  void signingOutEndsTheSessionOnTheServer() {
    var visitor = new Visitor(port);
    visitor.signIn(login, PASSWORD);
    var session = visitor.cookie("mifeng");
    visitor.get("/");
    visitor.post("/sign-out", Map.of());
    var thief = new Visitor(port);
    thief.plantCookie("mifeng", session);
    assertThat(thief.get("/held-form").location()).startsWith("/sign-in");
  }

  @Test
  void afterTwelveHoursOnePersonSignsInAgainHoweverBusyTheSession() {
    var visitor = new Visitor(port);
    visitor.signIn(login, PASSWORD);
    clock.advance(Duration.ofHours(12).plusMinutes(1));
    assertThat(visitor.get("/held-form").location()).startsWith("/sign-in");
  }
}
