package org.mifeng.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.identity.gate.OutsideDoor;
import org.mifeng.platform.identity.gate.Sessions;
import org.mifeng.platform.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Signing in at an outside provider: it says who the person is there, the link says which account
 * that is here, and the further steps (second factor among them) are the same as after a password.
 * The provider's tokens are not kept.
 */
@Component
class OutsideSignIn implements OutsideDoor {
  private static final Logger log = LoggerFactory.getLogger(OutsideSignIn.class);
  private static final String LINKING = "mifeng.linking-since";
  private static final Duration LINKING_TAKES = Duration.ofMinutes(10);

  private final Outside outside;
  private final SignIns signIns;
  private final Pendings pendings;
  private final Sessions sessions;
  private final Clock clock;

  OutsideSignIn(
      Outside outside, SignIns signIns, Pendings pendings, Sessions sessions, Clock clock) {
    this.outside = outside;
    this.signIns = signIns;
    this.pendings = pendings;
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  public void addTo(HttpSecurity http) {
    if (outside.isConfigured()) {
      http.oauth2Login(
          login ->
              login
                  .loginPage("/sign-in")
                  .withObjectPostProcessor(new LeavesTheSessionAlone())
                  .authorizedClientRepository(new KeepsNothing())
                  .successHandler(this::arrived)
                  .failureHandler(
                      (request, response, failure) -> {
                        log.info("outside sign-in failed: {}", failure.getClass().getSimpleName());
                        response.sendRedirect("/sign-in?outside=failed");
                      }));
    }
  }

  /** The viewer wants the next outside sign-in to be linked to their account. */
  void startLinking(Viewer viewer, HttpServletRequest request) {
    outside.recordLinking(viewer);
    request.getSession(true).setAttribute(LINKING, clock.instant());
  }

  private void arrived(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    if (!(authentication.getPrincipal() instanceof OidcUser user)
        || user.getIssuer() == null
        || user.getSubject() == null) {
      response.sendRedirect("/sign-in?outside=failed");
      return;
    }
    var identity = new OutsideIdentity(user.getIssuer().toString(), user.getSubject());
    var viewer = sessions.viewer(request);
    if (viewer.isPresent() && isLinking(request)) {
      response.sendRedirect(linked(viewer.get(), request, identity));
      return;
    }
    var account = outside.find(identity);
    if (account.isEmpty()) {
      response.sendRedirect("/sign-in?outside=unlinked");
      return;
    }
    try {
      var next = pendings.follow(signIns.begin(account.get(), "/"), request, response);
      response.sendRedirect(next.substring("redirect:".length()));
    } catch (Refusal refusal) {
      response.sendRedirect("/sign-in?outside=closed");
    }
  }

  private String linked(Viewer viewer, HttpServletRequest request, OutsideIdentity identity) {
    request.getSession(true).removeAttribute(LINKING);
    try {
      outside.link(viewer, identity);
      return "/account?linked";
    } catch (Refusal refusal) {
      return "/account?link-refused";
    }
  }

  private boolean isLinking(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null
        && session.getAttribute(LINKING) instanceof Instant since
        && clock.instant().isBefore(since.plus(LINKING_TAKES));
  }

  /**
   * What the provider says is an answer to a question, and does not become the session's person:
   * the steps that follow decide that. The configurer sets the filter's store last, so it is
   * replaced here.
   */
  private static final class LeavesTheSessionAlone
      implements ObjectPostProcessor<OAuth2LoginAuthenticationFilter> {
    @Override
    public <F extends OAuth2LoginAuthenticationFilter> F postProcess(F filter) {
      filter.setSecurityContextRepository(new NullSecurityContextRepository());
      return filter;
    }
  }

  /** The provider is asked once who the person is; nothing is done there in their name. */
  private static final class KeepsNothing implements OAuth2AuthorizedClientRepository {
    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
        String registration, Authentication principal, HttpServletRequest request) {
      return null;
    }

    @Override
    public void saveAuthorizedClient(
        OAuth2AuthorizedClient client,
        Authentication principal,
        HttpServletRequest request,
        HttpServletResponse response) {
      // Deliberately empty.
    }

    @Override
    public void removeAuthorizedClient(
        String registration,
        Authentication principal,
        HttpServletRequest request,
        HttpServletResponse response) {
      // Nothing was kept.
    }
  }
}
