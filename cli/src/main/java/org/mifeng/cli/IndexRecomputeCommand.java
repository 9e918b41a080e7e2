package org.mifeng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.form.SystemReader;
import org.mifeng.index.manifest.Manifest;
import org.mifeng.index.manifest.ManifestCheck;
import org.mifeng.index.manifest.ManifestVerdict;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.note.NoteVerifier;
import org.mifeng.ledger.trust.TrustPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes the figures of a manifest anew, without the platform. */
@Command(name = "recompute")
final class IndexRecomputeCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "MANIFEST")
  Path file = Path.of("");

  @Option(names = "--system", paramLabel = "FILE")
  @Nullable Path system;

  @Option(names = "--signer", paramLabel = "KEY")
  List<String> signers = new ArrayList<>();

  @Option(names = "--policy", paramLabel = "FILE")
  @Nullable Path policy;

  @Option(names = "--json")
  boolean json;

  private final Surroundings surroundings;
  private final Words words;

  IndexRecomputeCommand(Surroundings surroundings, Words words) {
    this.surroundings = surroundings;
    this.words = words;
  }

  @Override
  public Integer call() throws IOException {
    byte[] bytes = Input.read(file, Manifest.MAX_BYTES);
    List<IndicatorSystem> systems = new ArrayList<>();
    systems.add(SystemReader.builtIn());
    if (system != null) {
      systems.add(IndexCheckCommand.read(system, surroundings, words));
    }
    ManifestVerdict verdict = ManifestCheck.check(bytes, systems, trusted());
    ManifestText text = new ManifestText(words);
    surroundings.out().println(json ? text.json(verdict) : text.plain(verdict));
    return switch (verdict.outcome()) {
      case VALID -> ExitCode.OK.number();
      case INVALID -> ExitCode.FAILED.number();
      case INCONCLUSIVE -> ExitCode.INCONCLUSIVE.number();
    };
  }

  /** The keys that were named, and those of trusted logs: a platform may sign with either. */
  private List<NoteVerifier> trusted() throws IOException {
    List<NoteVerifier> keys = new ArrayList<>();
    for (String signer : signers) {
      try {
        keys.add(NoteVerifier.parse(signer));
      } catch (MalformedException e) {
        throw new Complaint(ExitCode.USAGE, "error.log-key", signer, e.rule());
      }
    }
    for (TrustPolicy known : VerifyCommand.policies(policy, surroundings)) {
      known.logs().stream()
          .filter(log -> log.distrusted() == null)
          .forEach(
              log -> {
                keys.add(log.keyC2sp());
                keys.add(log.keySm());
              });
    }
    return keys;
  }
}
