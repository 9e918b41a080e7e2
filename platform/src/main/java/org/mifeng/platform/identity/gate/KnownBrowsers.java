package org.mifeng.platform.identity.gate;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.KeyBox;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Browsers people have signed in from, known by a random cookie. Being known opens nothing: it only
 * spares the owner the waits that somebody else's guessing from the same network would cause, and
 * keeps a form typed by one person from being offered to the next.
 */
@Component
public class KnownBrowsers {
  static final String COOKIE = "mifeng-browser";

  private static final Viewer SIGN_IN = Viewer.system("sign-in");
  private static final Duration KNOWN_FOR = Duration.ofDays(90);
  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final KnownBrowserStore store;
  private final KeyBox keys;
  private final Transactions transactions;
  private final Clock clock;

  KnownBrowsers(KnownBrowserStore store, KeyBox keys, Transactions transactions, Clock clock) {
    this.store = store;
    this.keys = keys;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Who last signed in from this browser. */
  public Optional<AccountId> accountOf(HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .filter(value -> value.length() == 43)
        .findFirst()
        .flatMap(
            value -> transactions.as(SIGN_IN, () -> store.find(digest(value), clock.instant())));
  }

  /** Remembers this browser for the account, unless it is remembered already. */
  public void remember(
      HttpServletRequest request, HttpServletResponse response, AccountId account) {
    if (accountOf(request).filter(account::equals).isPresent()) {
      return;
    }
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    transactions.run(
        SIGN_IN, () -> store.insert(digest(value), account, clock.instant().plus(KNOWN_FOR)));
    var cookie =
        ResponseCookie.from(COOKIE, value)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path("/")
            .maxAge(KNOWN_FOR)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  /** Forgets all browsers of the account, as after a reset. */
  public void forget(AccountId account) {
    transactions.run(SIGN_IN, () -> store.deleteOf(account));
  }

  @Scheduled(cron = "0 27 3 * * *")
  void forgetOld() {
    transactions.run(SIGN_IN, () -> store.deleteBefore(clock.instant()));
  }

  private byte[] digest(String value) {
    return keys.digest("known browser", value);
  }
}
