package org.mifeng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.ledger.trust.TrustedLog;
import picocli.CommandLine.Command;

/** Shows which logs are trusted. */
@Command(name = "list")
final class TrustListCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Words words;

  TrustListCommand(Surroundings surroundings, Words words) {
    this.surroundings = surroundings;
    this.words = words;
  }

  @Override
  public Integer call() throws IOException {
    Map<Path, TrustPolicy> policies = new TrustStore(surroundings.trustFolder()).list();
    if (policies.isEmpty()) {
      surroundings.out().println(words.text("trust.none", surroundings.trustFolder()));
    }
    policies.forEach(this::print);
    return ExitCode.OK.number();
  }

  private void print(Path file, TrustPolicy policy) {
    surroundings.out().println(words.text("trust.policy", file, policy.fingerprint()));
    for (TrustedLog log : policy.logs()) {
      surroundings.out().println("  " + log.keyC2sp());
      surroundings.out().println("  " + log.keySm());
      String end = log.notAfter() == null ? words.text("trust.open") : log.notAfter().toString();
      surroundings.out().println("  " + words.text("trust.window", log.notBefore(), end));
      if (log.distrusted() != null) {
        surroundings.out().println("  " + words.text("trust.distrusted", log.distrusted()));
      }
    }
  }
}
