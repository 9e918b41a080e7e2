package org.mifeng.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mifeng.platform.architecture.EverySeat.Person;
import org.mifeng.platform.architecture.RouteMap.Route;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Every mapped route asked from every seat, and by nobody: the answer is what {@code @Allows} says,
 * and never a defect. New routes are in it by being mapped.
 */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeatsAndRoutesTest {
  /** How the gate answered. */
  private enum Answer {
    SERVED,
    SIGN_IN_FIRST,
    NOT_PERMITTED
  }

  private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}");

  /**
   * Sent as a browser does. The ready-made way of security's test support would put its own store
   * of tokens into the application all tests share, and no later one could send a form.
   */
  private static final String FORM_TOKEN = "0f7c0d2e-0000-4000-8000-000000000000";

  private static final String DEFECT_ON_PURPOSE = "/gallery/defect";

  @Autowired WebApplicationContext context;

  private MockMvc mvc;
  private EverySeat seats;
  private List<Route> routes;

  @BeforeAll
  void seatEverybody() {
    mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    seats = new EverySeat(context);
    routes =
        RouteMap.routes(context).stream()
            .filter(Route::isOurs)
            .filter(route -> !route.path().equals(DEFECT_ON_PURPOSE))
            .toList();
  }

  @Test
  void everySeatIsServedExactlyWhatItMayUse() throws Exception {
    var wrong = new ArrayList<String>();
    for (var route : routes) {
      for (var seat : EverySeat.all()) {
        var result = ask(route, seats.in(seat));
        var expected =
            route.isOpen() || route.allowed().stream().anyMatch(p -> p.seats().contains(seat))
                ? Answer.SERVED
                : Answer.NOT_PERMITTED;
        compare(route, seat.code(), expected, result, wrong);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void nobodyIsServedOpenRoutesOnly() throws Exception {
    var wrong = new ArrayList<String>();
    for (var route : routes) {
      var expected = route.isOpen() ? Answer.SERVED : Answer.SIGN_IN_FIRST;
      compare(route, "nobody", expected, ask(route, null), wrong);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theMatrixHoldsRoutesOfEachKind() {
    assertThat(routes).anyMatch(Route::isOpen);
    for (var seat : EverySeat.all()) {
      assertThat(routes)
          .as(seat + " may use some routes and not others")
          .anyMatch(route -> route.allowed().stream().anyMatch(p -> p.seats().contains(seat)))
          .anyMatch(
              route ->
                  !route.isOpen()
                      && route.allowed().stream().noneMatch(p -> p.seats().contains(seat)));
    }
    assertThat(seats.in(Seat.CITY).signedIn()).isNotEqualTo(seats.in(Seat.PARK).signedIn());
  }

  private void compare(
      Route route, String who, Answer expected, MvcResult result, List<String> wrong) {
    var status = result.getResponse().getStatus();
    var answer = answer(result);
    if (answer != expected) {
      wrong.add(
          "%s %s by %s: %s (%d), not %s"
              .formatted(route.method(), route.path(), who, answer, status, expected));
    } else if (status >= 500 && status != 503) {
      wrong.add("%s %s by %s: a defect (%d)".formatted(route.method(), route.path(), who, status));
    }
  }

  private MvcResult ask(Route route, @Nullable Person person) throws Exception {
    var method = route.method().equals("ANY") ? "GET" : route.method();
    var path = VARIABLE.matcher(route.path()).replaceAll(found -> fitting(found.group()));
    var request = request(HttpMethod.valueOf(method), path);
    if (!route.takes().isEmpty()) {
      request.contentType(route.takes()).content("{}");
    }
    if (path.startsWith("/api/")) {
      request.accept(MediaType.APPLICATION_JSON);
      if (person != null) {
        request.header("Authorization", "Bearer " + person.token());
      }
    } else {
      request
          .accept(MediaType.TEXT_HTML)
          .cookie(new Cookie("mifeng-form", FORM_TOKEN))
          .header("X-XSRF-TOKEN", masked(FORM_TOKEN));
      if (person != null) {
        request.with(authentication(person.signedIn()));
      }
    }
    return mvc.perform(request).andReturn();
  }

  /** A token as pages carry it: noise (here none), then the token under that noise. */
  private static String masked(String token) {
    var plain = token.getBytes(StandardCharsets.US_ASCII);
    var masked = new byte[2 * plain.length];
    System.arraycopy(plain, 0, masked, plain.length, plain.length);
    return Base64.getUrlEncoder().encodeToString(masked);
  }

  /** Something the variable's pattern takes: one of its words, a year, or else an id of nothing. */
  private static String fitting(String variable) {
    var pattern = variable.replaceFirst("^\\{[^:}]*:?", "").replaceFirst("}$", "");
    if (pattern.matches("\\w+(\\|\\w+)+")) {
      return pattern.substring(0, pattern.indexOf('|'));
    }
    return pattern.startsWith("20") ? "2026" : "00000000-0000-4000-8000-000000000000";
  }

  /** A controller that leads to sign-in has left a view; the gate stops before any controller. */
  private static Answer answer(MvcResult result) {
    var status = result.getResponse().getStatus();
    if (status == 401 || (status == 303 && result.getModelAndView() == null)) {
      return Answer.SIGN_IN_FIRST;
    }
    var isGate =
        result.getResolvedException() instanceof Refusal refusal
            && refusal.key().equals("identity.refusal.not-permitted");
    return isGate ? Answer.NOT_PERMITTED : Answer.SERVED;
  }
}
