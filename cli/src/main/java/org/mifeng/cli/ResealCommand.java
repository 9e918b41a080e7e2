package org.mifeng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.ReceiptCheck;
import org.mifeng.ledger.receipt.Verdict;
import org.mifeng.ledger.trust.TrustPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Seals a file anew before an algorithm of its old receipt ends: first the file must be the one the
 * old receipt is about, then it is deposited with a link to the old entry.
 */
@Command(name = "reseal")
final class ResealCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "RECEIPT")
  Path receipt = Path.of("");

  @Parameters(index = "1", paramLabel = "FILE")
  Path file = Path.of("");

  @Mixin Access access = new Access();

  @Option(names = "--title", paramLabel = "TEXT")
  @Nullable String title;

  private final Surroundings surroundings;
  private final Words words;

  ResealCommand(Surroundings surroundings, Words words) {
    this.surroundings = surroundings;
    this.words = words;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    access.require(surroundings);
    Previous previous = Previous.read(receipt, Previous.RENEWS, words);
    List<Path> one = FileWalk.files(List.of(file), false);
    DigestedFile digested = DigestedFile.of(file, done -> true);
    byte[] bytes = Input.read(receipt, Receipt.MAX_BYTES);
    Verdict verdict =
        ReceiptCheck.check(
            bytes,
            digested.digests(),
            VerifyCommand.policies(null, surroundings),
            surroundings.clock().instant());
    // Without trust in the old log the answer is open; a mismatch never is.
    if (verdict.outcome() == Verdict.Outcome.INVALID) {
      throw new Complaint(
          ExitCode.FAILED, "error.reseal-of-other", receipt, file, verdict.codes().toString());
    }
    Server api = access.server(surroundings, words);
    TrustPolicy policy = Adopting.adopt(api, surroundings, words);
    DepositForm form = new DepositForm(title, null, null, null).following(previous);
    if (previous.receipt().subject().mediaType() != null) {
      form = form.withMediaType(previous.receipt().subject().mediaType());
    }
    return new Sealing(api, policy, form, surroundings, words).seal(one).number();
  }
}
