package org.mifeng.platform.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mifeng.platform.evidence.TrustedLogs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Lets the command line of the person who runs the demonstration trust its log, so that a receipt
 * downloaded from it checks out at once. Elsewhere trust is given by a person: {@code mifeng
 * trust}.
 */
@Component
class DemoTrust implements ApplicationRunner {
  private static final Logger log = LoggerFactory.getLogger(DemoTrust.class);

  private final StartProperties properties;
  private final Opening opening;
  private final TrustedLogs logs;

  DemoTrust(StartProperties properties, Opening opening, TrustedLogs logs) {
    this.properties = properties;
    this.opening = opening;
    this.logs = logs;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!opening.isDemo() || properties.rehearse() || properties.trustStore().isBlank()) {
      return;
    }
    var policy = logs.policy();
    var file = Path.of(properties.trustStore()).resolve(policy.fileName());
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, policy.bytes());
    } catch (IOException e) {
      // A convenience: the demonstration runs without it, and verify says how to learn whom to
      // trust.
      log.warn("The demonstration's log could not be entered in the trust store {}", file, e);
    }
  }
}
