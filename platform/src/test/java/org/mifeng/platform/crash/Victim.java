package org.mifeng.platform.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.mifeng.platform.PlatformApplication;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Tokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The whole platform, as {@code mifeng serve} starts it, with a clock that may be wrong and a token
 * to deposit with, which the first start leaves in a file.
 */
final class Victim {
  private static final Duration VALID = Duration.ofDays(60);

  /** Who deposits has been here longer than any clock goes back. */
  private static final Duration SINCE = Duration.ofHours(2);

  private Victim() {}

  public static void main(String[] args) throws IOException {
    var application =
        new SpringApplicationBuilder(PlatformApplication.class, WrongClockConfiguration.class)
            .run(args);
    var file = Path.of(application.getEnvironment().getRequiredProperty("crash.token"));
    if (!Files.exists(file)) {
      var clock = application.getBean(WrongClock.class);
      clock.move(SINCE.negated());
      var owner = new EvidencePeople(application).anEnterprise().viewer();
      var scopes = Set.of(Permission.DEPOSIT, Permission.READ_DEPOSITS);
      var token = application.getBean(Tokens.class).issue(owner, "crash", scopes, VALID);
      clock.move(SINCE);
      Files.writeString(file, token.secret());
    }
  }

  /** The real time and so much more or less. */
  static final class WrongClock extends Clock {
    private volatile Duration ahead;

    WrongClock(Duration ahead) {
      this.ahead = ahead;
    }

    void move(Duration by) {
      ahead = ahead.plus(by);
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("the platform's time is UTC");
    }
  }

  /** Puts it before the real one. */
  @TestConfiguration(proxyBeanMethods = false)
  static class WrongClockConfiguration {
    @Bean
    @Primary
    WrongClock wrongClock(@Value("${crash.clock:PT0S}") Duration ahead) {
      return new WrongClock(ahead);
    }
  }
}
