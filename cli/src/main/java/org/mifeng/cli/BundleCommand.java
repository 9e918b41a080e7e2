package org.mifeng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.trust.TrustPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Seals a folder as one bundle: one deposit, and a proof for each file when it is needed. */
@Command(name = "bundle")
final class BundleCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", arity = "0..*")
  List<Path> named = List.of();

  @Mixin Access access = new Access();

  @Option(names = "--out", paramLabel = "FILE")
  @Nullable Path out;

  @Option(names = "--title", paramLabel = "TEXT")
  @Nullable String title;

  @Option(names = "--kind", paramLabel = "D1…D10")
  @Nullable String kind;

  @Option(names = "--note", paramLabel = "TEXT")
  @Nullable String note;

  @Option(names = "--previous", paramLabel = "RECEIPT")
  @Nullable Path previous;

  private final Surroundings surroundings;
  private final Words words;

  BundleCommand(Surroundings surroundings, Words words) {
    this.surroundings = surroundings;
    this.words = words;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (named.isEmpty()) {
      throw new Complaint(ExitCode.USAGE, "error.no-files");
    }
    access.require(surroundings);
    if (kind != null && !kind.matches("D([1-9]|10)")) {
      throw new Complaint(ExitCode.USAGE, "error.kind");
    }
    BundleFiles files = BundleFiles.in(named);
    Path bundle = place();
    Sealing.requireWritable(bundle);
    Previous earlier =
        previous == null ? null : Previous.read(previous, Previous.SUPERSEDES, words);
    Server api = access.server(surroundings, words);
    TrustPolicy policy = Adopting.adopt(api, surroundings, words);
    DepositForm form = new DepositForm(title, kind, note, null).following(earlier);
    new BundleSealing(api, policy, form, surroundings, words).seal(files, bundle);
    return ExitCode.OK.number();
  }

  /** Where the bundle is written: beside the folder, unless said otherwise. */
  private Path place() {
    Path chosen = out;
    if (chosen == null) {
      Path first = named.getFirst().toAbsolutePath().normalize();
      Path name = first.getFileName();
      String stem = named.size() == 1 && name != null ? name.toString() : "files";
      return first.resolveSibling(stem + BundleFiles.BUNDLE);
    }
    if (!chosen.toString().endsWith(BundleFiles.BUNDLE)) {
      throw new Complaint(ExitCode.USAGE, "error.bundle-name", chosen);
    }
    return chosen;
  }

  /** Where the receipt of a bundle lies: beside it. */
  static Path receiptOf(Path bundle) {
    String name = String.valueOf(bundle.getFileName());
    String stem = name.substring(0, name.length() - ".json".length());
    return bundle.resolveSibling(stem + FileWalk.RECEIPT);
  }
}
