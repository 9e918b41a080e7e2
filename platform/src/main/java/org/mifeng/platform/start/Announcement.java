package org.mifeng.platform.start;

import java.io.PrintStream;
import java.util.stream.Stream;
import org.mifeng.platform.database.DataFolder;
import org.mifeng.platform.identity.DemoAccounts.DemoAccount;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Tells the person at the terminal where the pages are and how to get in. Passwords go to the
 * terminal only, never to a log: the demonstration's, and the first operator's once.
 */
@Component
class Announcement implements ApplicationRunner {
  private final StartProperties properties;
  private final Opening opening;
  private final DataFolder data;
  private final Words words;
  private final Environment environment;

  Announcement(
      StartProperties properties,
      Opening opening,
      DataFolder data,
      Words words,
      Environment environment) {
    this.properties = properties;
    this.opening = opening;
    this.data = data;
    this.words = words;
    this.environment = environment;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (properties.prepare() && !properties.rehearse()) {
      // The terminal, in its own encoding, and not through a log: logs are kept.
      print(System.out);
    }
  }

  private void print(PrintStream out) {
    out.println();
    both(out, opening.isDemo() ? "start.ready-demo" : "start.ready");
    out.println();
    out.println("    http://localhost:" + environment.getProperty("local.server.port") + "/");
    out.println();
    if (opening.isDemo()) {
      printDemoAccounts(out);
    }
    opening
        .firstOperator()
        .ifPresent(
            password -> {
              both(out, "start.first-operator");
              out.println();
              out.println("    operator  " + password.secret());
              out.println();
            });
    both(out, "start.data", data.path());
    both(out, "start.stop");
    out.println();
    out.flush();
  }

  private void printDemoAccounts(PrintStream out) {
    both(out, "start.demo-accounts");
    out.println();
    var login =
        Stream.concat(opening.demoAccounts().stream().map(DemoAccount::login), Stream.of("account"))
            .mapToInt(String::length)
            .max()
            .orElse(0);
    var row = "    %-12s %-" + login + "s  %s%n";
    opening
        .demoAccounts()
        .forEach(demo -> out.printf(row, demo.seat().code(), demo.login(), demo.password()));
    out.println();
    both(out, "start.demo-file", data.path().resolve(Opening.ACCOUNTS_FILE));
  }

  private void both(PrintStream out, String key, Object... arguments) {
    out.println("  " + words.chinese(key, arguments));
    out.println("  " + words.english(key, arguments));
  }
}
