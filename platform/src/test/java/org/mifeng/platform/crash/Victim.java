package org.mifeng.platform.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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

  private Victim() {}

  public static void main(String[] args) throws IOException {
    var application =
        new SpringApplicationBuilder(PlatformApplication.class, WrongClock.class).run(args);
    var file = Path.of(application.getEnvironment().getRequiredProperty("crash.token"));
    if (!Files.exists(file)) {
      var owner = new EvidencePeople(application).anEnterprise().viewer();
      var scopes = Set.of(Permission.DEPOSIT, Permission.READ_DEPOSITS);
      var token = application.getBean(Tokens.class).issue(owner, "crash", scopes, VALID);
      Files.writeString(file, token.secret());
    }
  }

  /** The real time and so much more or less. */
  @TestConfiguration(proxyBeanMethods = false)
  static class WrongClock {
    @Bean
    @Primary
    Clock wrongClock(@Value("${crash.clock:PT0S}") Duration ahead) {
      return Clock.offset(Clock.systemUTC(), ahead);
    }
  }
}
