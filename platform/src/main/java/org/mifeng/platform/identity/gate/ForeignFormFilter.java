package org.mifeng.platform.identity.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a change that the browser itself says comes from another site, token or not: the token
 * lies in a cookie, and a neighbouring host of the same domain could plant one.
 */
final class ForeignFormFilter extends OncePerRequestFilter {
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final FormRefused refused;

  ForeignFormFilter(FormRefused refused) {
    this.refused = refused;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var site = request.getHeader("Sec-Fetch-Site");
    var isForeign = site != null && !site.equals("same-origin") && !site.equals("none");
    if (isForeign && !READS.contains(request.getMethod())) {
      refused.handle(request, response, new AccessDeniedException("foreign form"));
      return;
    }
    chain.doFilter(request, response);
  }
}
