package org.mifeng.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Organisation;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.identity.gate.SignedInAs;
import org.mifeng.platform.testing.Browser;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Every page that some seat's navigation leads to, looked at in a real browser. A new module's
 * pages are in it by having an entry there.
 */
@PlatformTest
class EveryPageTest {
  /** Browsers at once: one waits for the platform while another draws. */
  private static final int WALKERS = 2;

  private static final Viewer FIXTURE = Viewer.system("every-page");
  private static final List<String> PUBLIC =
      List.of(
          "/",
          "/sign-in",
          "/register",
          "/verify",
          "/course-certificates",
          "/publicity",
          "/publicity/calendar?year=2026",
          "/publicity/law-in-force",
          "/services",
          "/services/litigation",
          "/park-institutions",
          "/experts/apply",
          "/institutions/apply",
          "/pool-applications",
          "/pool-notices",
          "/anonymous-questions",
          "/anonymous-questions/new",
          "/plan",
          "/knowledge",
          "/knowledge/search?q=nda",
          "/knowledge/answers/customer-list",
          "/knowledge/laws/aucl");

  @LocalServerPort int port;
  @Autowired Organisations organisations;
  @Autowired Accounts accounts;
  @Autowired Seats seats;
  @Autowired SessionRepository<? extends Session> sessions;
  @Autowired TestClock clock;

  @Test
  void nobodyMeetsABarrierOverflowOrForbiddenContent() throws Exception {
    Set<String> seen = ConcurrentHashMap.newKeySet();
    List<Callable<List<String>>> walks = new ArrayList<>();
    for (var kind : OrganisationKind.values()) {
      for (var seat : kind.seats().stream().sorted().toList()) {
        var session = signedIn(kind, seat, sessions);
        walks.add(() -> lookAround(session, seat, seen));
      }
    }
    walks.add(this::lookAsAVisitor);
    var faults = Browser.atOnce(WALKERS, walks);
    assertThat(faults.stream().flatMap(List::stream)).isEmpty();
    assertThat(seen).contains("/account", "/deposits", "/enterprises", "/permissions");
  }

  private List<String> lookAsAVisitor() {
    try (var pages = Browser.visit(port)) {
      var faults = new ArrayList<String>();
      for (var path : PUBLIC) {
        faults.addAll(pages.faults(path, "public" + path.replaceAll("\\W", "-")));
      }
      faults.addAll(pages.strangers());
      return faults;
    }
  }

  private List<String> lookAround(String session, Seat seat, Set<String> seen) {
    try (var pages = Browser.visit(port).withSession(session)) {
      pages.open("/");
      var faults = new ArrayList<>(pages.faults("/", "home-" + seat.code()));
      for (var path : pages.navigation()) {
        if (!path.equals("/") && seen.add(path)) {
          faults.addAll(pages.faults(path, seat.code() + path.replace('/', '-')));
        }
      }
      faults.addAll(pages.strangers());
      return faults;
    }
  }

  /** A session as sign-in leaves it, without the second factor's detour. */
  private <S extends Session> String signedIn(
      OrganisationKind kind, Seat seat, SessionRepository<S> repository) {
    var own = UUID.randomUUID().toString();
    var reference = kind == OrganisationKind.DISTRICT ? "330106" : own;
    var organisation =
        organisations
            .find(FIXTURE, kind, reference)
            .map(Organisation::id)
            .orElseGet(() -> organisations.open(FIXTURE, kind, "页面测试 " + kind.code(), reference));
    var account =
        accounts.open(FIXTURE, organisation, seat, "page-" + own, "页面 " + seat.code(), own);
    var grant = seats.listHeld(FIXTURE, account).getFirst().id();
    var session = repository.createSession();
    session.setAttribute(
        "SPRING_SECURITY_CONTEXT",
        new SecurityContextImpl(SignedInAs.person(account, grant, clock.instant())));
    repository.save(session);
    return session.getId();
  }
}
