package org.mifeng.platform.identity.gate;

import java.time.Clock;
import java.util.List;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Tokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The two ways in. The API knows bearer tokens only: no session, no cookie, so no forged form.
 * Pages know sessions. Which route is for whom is said by {@link AllowsInterceptor}; the chains
 * admit the request so far.
 */
@Configuration(proxyBeanMethods = false)
class GateConfiguration {

  /** Two filters and no more: deposits pass here by the thousand. */
  @Bean
  @Order(1)
  SecurityFilterChain apiChain(Tokens tokens, Refusals refusals) {
    return new DefaultSecurityFilterChain(
        PathPatternRequestMatcher.withDefaults().matcher("/api/**"),
        new HeaderWriterFilter(List.of(new CacheControlHeadersWriter())),
        new BearerFilter(tokens, refusals));
  }

  @Bean
  @Order(2)
  SecurityFilterChain pageChain(
      HttpSecurity http,
      Seats seats,
      GateProperties properties,
      SignInFirst signInFirst,
      FormRefused formRefused,
      CsrfTokenRepository csrfTokens,
      SecurityContextRepository contexts,
      ObjectProvider<OutsideDoor> outside,
      Clock clock) {
    outside.ifAvailable(door -> door.addTo(http));
    return http.authorizeHttpRequests(
            a ->
                a.requestMatchers("/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .denyAll()
                    .anyRequest()
                    .permitAll())
        .securityContext(c -> c.securityContextRepository(contexts))
        .csrf(c -> c.csrfTokenRepository(csrfTokens))
        .exceptionHandling(
            e -> e.authenticationEntryPoint(signInFirst).accessDeniedHandler(formRefused))
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .addFilterBefore(
            new SessionViewerFilter(seats, properties.longestSession(), clock), CsrfFilter.class)
        .addFilterBefore(new ForeignFormFilter(formRefused), CsrfFilter.class)
        .build();
  }

  @Bean
  SecurityContextRepository securityContexts() {
    return new HttpSessionSecurityContextRepository();
  }

  /**
   * The token against forged forms lives in a cookie of its own, so that looking at a page opens no
   * session, and a form outlives the session it was opened in: see {@code HeldForms}.
   */
  @Bean
  CsrfTokenRepository csrfTokens() {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax").path("/"));
    tokens.setCookieName("mifeng-form");
    return tokens;
  }

  /** People are found by the sign-in pages; this keeps Spring Boot from making up a user. */
  @Bean
  UserDetailsService nobody() {
    return name -> {
      throw new UsernameNotFoundException(name);
    };
  }
}
