package org.mifeng.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.trust.TrustPolicy;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trusts the logs of a policy, from a file or from a server. */
@Command(name = "add")
final class TrustAddCommand implements Callable<Integer> {
  /** Exactly one of the two. */
  static final class Source {
    @Option(names = "--server", paramLabel = "URL", required = true)
    @Nullable URI server;

    @Option(names = "--policy", paramLabel = "FILE", required = true)
    @Nullable Path policy;
  }

  @ArgGroup(exclusive = true, multiplicity = "1")
  Source source = new Source();

  @Option(names = "--plain-http")
  boolean plainHttp;

  private final Surroundings surroundings;
  private final Words words;

  TrustAddCommand(Surroundings surroundings, Words words) {
    this.surroundings = surroundings;
    this.words = words;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    TrustPolicy policy;
    if (source.server != null) {
      policy = new Server(source.server, "", plainHttp, surroundings, words).policy();
    } else if (source.policy != null) {
      policy = TrustStore.read(source.policy);
    } else {
      throw new IllegalStateException("picocli asks for one of the two");
    }
    TrustStore store = new TrustStore(surroundings.trustFolder());
    TrustStore.Adoption adoption = Adopting.adopt(store, policy, words, surroundings.out());
    if (adoption == TrustStore.Adoption.SAME) {
      surroundings.out().println(words.text("trust.same", policy.fingerprint()));
    }
    return ExitCode.OK.number();
  }
}
