package org.mifeng.cli;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which platform, and the token it knows the user by: the options of commands that deposit. */
final class Access {
  @Option(names = "--server", paramLabel = "URL")
  @Nullable URI server;

  @Option(names = "--token", paramLabel = "TOKEN")
  @Nullable String token;

  @Option(names = "--plain-http")
  boolean plainHttp;

  /**
   * Asked before any file is read, so that a typing error costs no work.
   *
   * @throws Complaint when the platform or the token is not said
   */
  void require(Surroundings surroundings) {
    url(surroundings);
    bearer(surroundings);
  }

  Server server(Surroundings surroundings, Words words) {
    return new Server(
        url(surroundings), bearer(surroundings).strip(), plainHttp, surroundings, words);
  }

  private String bearer(Surroundings surroundings) {
    String bearer = token == null ? surroundings.variable("MIFENG_TOKEN") : token;
    if (bearer == null || !bearer.matches("[\\x21-\\x7e]{1,512}")) {
      throw new Complaint(ExitCode.USAGE, "error.no-token");
    }
    return bearer;
  }

  private URI url(Surroundings surroundings) {
    return SealCommand.server(server, surroundings);
  }
}
