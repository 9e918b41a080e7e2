package org.mifeng.platform.identity.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.mifeng.platform.identity.Tokens;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.identity.Viewers;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leaves the viewer of an API request: whoever the bearer token acts as. A request with a token
 * that is no good is refused here and never served as anonymous.
 */
final class BearerFilter extends OncePerRequestFilter {
  private static final String SCHEME = "Bearer ";

  private final Tokens tokens;
  private final Refusals refusals;

  BearerFilter(Tokens tokens, Refusals refusals) {
    this.tokens = tokens;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var header = request.getHeader("Authorization");
    if (header == null) {
      Viewers.leave(request, Viewers.Asked::nobody);
      chain.doFilter(request, response);
      return;
    }
    var viewer =
        header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
            ? tokens.viewer(header.substring(SCHEME.length()).strip())
            : Optional.<Viewer>empty();
    if (viewer.isEmpty()) {
      refusals.problem(request, response, 401, "identity.refusal.token-unknown");
      return;
    }
    Viewers.leave(request, () -> new Viewers.Asked(viewer.get(), Optional.empty()));
    chain.doFilter(request, response);
  }
}
