package org.mifeng.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.trust.TrustPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Seals files: digests them here, deposits the digests, writes a receipt beside each. */
@Command(name = "seal")
final class SealCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "1..*")
  List<Path> files = List.of();

  @Option(names = "--server", paramLabel = "URL")
  @Nullable URI server;

  @Option(names = "--token", paramLabel = "TOKEN")
  @Nullable String token;

  @Option(names = "--recursive")
  boolean recursive;

  @Option(names = "--title", paramLabel = "TEXT")
  @Nullable String title;

  @Option(names = "--kind", paramLabel = "D1…D10")
  @Nullable String kind;

  @Option(names = "--note", paramLabel = "TEXT")
  @Nullable String note;

  @Option(names = "--created-at", paramLabel = "TIME")
  @Nullable String createdAt;

  @Option(names = "--plain-http")
  boolean plainHttp;

  private final Surroundings surroundings;
  private final Words words;

  SealCommand(Surroundings surroundings, Words words) {
    this.surroundings = surroundings;
    this.words = words;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    String bearer = token == null ? surroundings.variable("MIFENG_TOKEN") : token;
    URI url = server(server, surroundings);
    if (bearer == null || !bearer.matches("[\\x21-\\x7e]{1,512}")) {
      throw new Complaint(ExitCode.USAGE, "error.no-token");
    }
    if (kind != null && !kind.matches("D([1-9]|10)")) {
      throw new Complaint(ExitCode.USAGE, "error.kind");
    }
    // The files are looked for before the server, so that a typing error costs no request.
    List<Path> found = FileWalk.files(files, recursive);
    Server api = new Server(url, bearer.strip(), plainHttp, surroundings, words);
    TrustPolicy policy = api.policy();
    TrustStore store = new TrustStore(surroundings.trustFolder());
    Adopting.adopt(store, policy, words, surroundings.err());
    DepositForm form = new DepositForm(title, kind, note, createdAt);
    Sealing sealing = new Sealing(api, policy, form, surroundings, words);
    return sealing.seal(found).number();
  }

  /** The address named, else that of the environment. */
  static URI server(@Nullable URI named, Surroundings surroundings) {
    String fromEnvironment = surroundings.variable("MIFENG_SERVER");
    URI url = named == null && fromEnvironment != null ? uri(fromEnvironment) : named;
    if (url == null) {
      throw new Complaint(ExitCode.USAGE, "error.no-server");
    }
    return url;
  }

  private static URI uri(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new Complaint(ExitCode.USAGE, "error.server-url", text);
    }
  }
}
