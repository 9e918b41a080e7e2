package org.mifeng.platform.learning.publicity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Organisation;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.identity.gate.SignedInAs;
import org.mifeng.platform.testing.Visitor;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Officials who write for the public, each new, with a session as sign-in leaves it. */
public final class Editors {
  private static final Viewer FIXTURE = Viewer.system("editors");

  private final ApplicationContext application;
  private final int port;

  /** Officials of the application under test. */
  public Editors(ApplicationContext application, int port) {
    this.application = application;
    this.port = port;
  }

  /** An official with a browser. */
  public record Editor(Viewer viewer, Visitor browser) {}

  /** One of the city. */
  public Editor ofTheCity() {
    return of(OrganisationKind.CITY, "publicity-city");
  }

  /** One of a district. */
  public Editor of(String district) {
    return of(OrganisationKind.DISTRICT, district);
  }

  private Editor of(OrganisationKind kind, String reference) {
    var organisations = application.getBean(Organisations.class);
    var seats = application.getBean(Seats.class);
    var organisation =
        organisations
            .find(FIXTURE, kind, reference)
            .map(Organisation::id)
            .orElseGet(() -> organisations.open(FIXTURE, kind, "宣传测试 " + reference, reference));
    var own = UUID.randomUUID().toString();
    var account =
        application
            .getBean(Accounts.class)
            .open(
                FIXTURE,
                organisation,
                kind.seats().iterator().next(),
                "editor-" + own,
                "编辑 " + own.substring(0, 4),
                own);
    var grant = seats.listHeld(FIXTURE, account).getFirst().id();
    var browser = new Visitor(port);
    browser.plantCookie("mifeng", session(account, grant));
    return new Editor(seats.standing(grant).orElseThrow().viewer(), browser);
  }

  @SuppressWarnings("unchecked")
  private String session(AccountId account, UUID grant) {
    return saved(application.getBean(SessionRepository.class), account, grant);
  }

  private <S extends Session> String saved(
      SessionRepository<S> sessions, AccountId account, UUID grant) {
    var session = sessions.createSession();
    session.setAttribute(
        "SPRING_SECURITY_CONTEXT",
        new SecurityContextImpl(
            SignedInAs.person(account, grant, application.getBean(Clock.class).instant())));
    sessions.save(session);
    return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
  }
}
