package org.mifeng.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.trust.TrustPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Seals files: digests them here, deposits the digests, writes a receipt beside each. */
@Command(name = "seal")
final class SealCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "1..*")
  List<Path> files = List.of();

  @Mixin Access access = new Access();

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

  @Option(names = "--previous", paramLabel = "RECEIPT")
  @Nullable Path previous;

  private final Surroundings surroundings;
  private final Words words;

  SealCommand(Surroundings surroundings, Words words) {
    this.surroundings = surroundings;
    this.words = words;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    access.require(surroundings);
    if (kind != null && !kind.matches("D([1-9]|10)")) {
      throw new Complaint(ExitCode.USAGE, "error.kind");
    }
    // The files are looked for before the server, so that a typing error costs no request.
    List<Path> found = FileWalk.files(files, recursive);
    if (previous != null && found.size() != 1) {
      throw new Complaint(ExitCode.USAGE, "error.previous-of-one");
    }
    Previous earlier =
        previous == null ? null : Previous.read(previous, Previous.SUPERSEDES, words);
    Server api = access.server(surroundings, words);
    TrustPolicy policy = Adopting.adopt(api, surroundings, words);
    DepositForm form = new DepositForm(title, kind, note, createdAt).following(earlier);
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
