package org.mifeng.platform.identity.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Standing;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.identity.Viewers;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Opens, changes, lists and ends people's sessions; they rest in PostgreSQL. */
@Component
public class Sessions {
  private static final String NETWORK = "mifeng.network";
  private static final String BROWSER = "mifeng.browser";

  private final SecurityContextRepository contexts;
  private final CsrfTokenRepository csrfTokens;
  private final FindByIndexNameSessionRepository<? extends Session> store;
  private final Seats seats;
  private final Clock clock;

  Sessions(
      SecurityContextRepository contexts,
      CsrfTokenRepository csrfTokens,
      FindByIndexNameSessionRepository<? extends Session> store,
      Seats seats,
      Clock clock) {
    this.contexts = contexts;
    this.csrfTokens = csrfTokens;
    this.store = store;
    this.seats = seats;
    this.clock = clock;
  }

  /**
   * A session as its owner sees it in the list.
   *
   * @param network address it was opened from
   * @param browser what the browser called itself, at most 200 characters
   * @param current whether it is the one asking
   */
  public record Open(
      String id,
      Instant openedAt,
      Instant lastUsedAt,
      String network,
      String browser,
      boolean current) {}

  /**
   * Seats a person: the session gets a new id, so one planted before is worth nothing, and a new
   * form token.
   */
  public void open(
      HttpServletRequest request, HttpServletResponse response, AccountId account, UUID grant) {
    var session = request.getSession(true);
    if (!session.isNew()) {
      request.changeSessionId();
    }
    session.setAttribute(NETWORK, request.getRemoteAddr());
    session.setAttribute(BROWSER, browser(request));
    save(request, response, new SignedIn(account, grant, clock.instant()));
    new CsrfAuthenticationStrategy(csrfTokens)
        .onAuthentication(
            SecurityContextHolder.getContext().getAuthentication(), request, response);
  }

  /** Lets the person of this session act from another seat; the session gets a new id. */
  public void reseat(HttpServletRequest request, HttpServletResponse response, UUID grant) {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
      request.changeSessionId();
      save(request, response, signedIn.from(grant));
    }
  }

  /** Ends the session of this request. */
  public void close(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** The person this session names, whatever a filter has put in their place meanwhile. */
  public Optional<Viewer> viewer(HttpServletRequest request) {
    return contexts.loadDeferredContext(request).get().getAuthentication()
            instanceof SignedIn signedIn
        ? seats.standing(signedIn.grant()).map(Standing::viewer)
        : Optional.empty();
  }

  /** The person's open sessions, the last used first. */
  public List<Open> list(HttpServletRequest request, AccountId account) {
    var current = currentId(request);
    return store.findByPrincipalName(account.toString()).values().stream()
        .filter(session -> !session.isExpired())
        .<Open>map(session -> open(session, current))
        .sorted(Comparator.comparing(Open::lastUsedAt).reversed())
        .toList();
  }

  /** Ends every session of the person but the one asking; tells how many. */
  public int endOthers(HttpServletRequest request, AccountId account) {
    var current = currentId(request);
    var others =
        store.findByPrincipalName(account.toString()).keySet().stream()
            .filter(id -> !id.equals(current.orElse("")))
            .toList();
    others.forEach(store::deleteById);
    return others.size();
  }

  /** Ends every session of the person, as after somebody else has reset the password. */
  public void endAll(AccountId account) {
    store.findByPrincipalName(account.toString()).keySet().forEach(store::deleteById);
  }

  private void save(HttpServletRequest request, HttpServletResponse response, SignedIn signedIn) {
    var context = new SecurityContextImpl(signedIn);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    var standing = seats.standing(signedIn.grant());
    Viewers.leave(
        request,
        () ->
            standing
                .map(s -> new Viewers.Asked(s.viewer(), standing))
                .orElseGet(Viewers.Asked::nobody));
  }

  private static Optional<String> currentId(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false)).map(session -> session.getId());
  }

  private static Open open(Session session, Optional<String> current) {
    return new Open(
        session.getId(),
        session.getCreationTime(),
        session.getLastAccessedTime(),
        session.getAttributeOrDefault(NETWORK, ""),
        session.getAttributeOrDefault(BROWSER, ""),
        current.filter(session.getId()::equals).isPresent());
  }

  private static String browser(HttpServletRequest request) {
    var agent = request.getHeader("User-Agent");
    return agent == null ? "" : agent.substring(0, Math.min(200, agent.length()));
  }
}
