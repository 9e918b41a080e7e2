package org.mifeng.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command may use of the machine it runs on.
 *
 * @param out results
 * @param err progress and complaints
 * @param environment variables
 * @param home the user's folder
 * @param clock tells whether a policy has expired
 * @param terminal whether a person watches, so that progress is welcome
 */
record Surroundings(
    PrintWriter out,
    PrintWriter err,
    Map<String, String> environment,
    Path home,
    Clock clock,
    boolean terminal) {

  /** A variable that is set and not empty, or null. */
  @Nullable String variable(String name) {
    String value = environment.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** Where policies are kept: {@code $MIFENG_HOME/trust}, else {@code ~/.config/mifeng/trust}. */
  Path trustFolder() {
    String own = variable("MIFENG_HOME");
    if (own != null) {
      return Path.of(own).resolve("trust");
    }
    String config = variable("XDG_CONFIG_HOME");
    Path base = config == null ? home.resolve(".config") : Path.of(config);
    return base.resolve("mifeng").resolve("trust");
  }
}
