package org.mifeng.platform.identity.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Standing;
import org.mifeng.platform.identity.Viewers;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leaves the viewer of a page request: the person the session names, as long as their seat still
 * stands and the sign-in is not older than the absolute limit.
 */
final class SessionViewerFilter extends OncePerRequestFilter {
  private final Seats seats;
  private final Duration longest;
  private final Clock clock;

  SessionViewerFilter(Seats seats, Duration longest, Clock clock) {
    this.seats = seats;
    this.longest = longest;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Viewers.leave(request, () -> ask(request));
    chain.doFilter(request, response);
  }

  private Viewers.Asked ask(HttpServletRequest request) {
    if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)) {
      return Viewers.Asked.nobody();
    }
    var isOld = clock.instant().isAfter(signedIn.since().plus(longest));
    var standing =
        isOld
            ? Optional.<Standing>empty()
            : seats
                .standing(signedIn.grant())
                .filter(s -> s.viewer().account().equals(signedIn.account()));
    if (standing.isEmpty()) {
      SecurityContextHolder.clearContext();
      var session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
      return Viewers.Asked.nobody();
    }
    return new Viewers.Asked(standing.get().viewer(), standing);
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
