package org.mifeng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.bundle.Bundle;
import org.mifeng.ledger.bundle.BundleCheck;
import org.mifeng.ledger.bundle.BundleItem;
import org.mifeng.ledger.bundle.BundleReader;
import org.mifeng.ledger.bundle.BundleSentences;
import org.mifeng.ledger.bundle.BundleVerdict;
import org.mifeng.ledger.bundle.BundleWriter;
import org.mifeng.ledger.bundle.MalformedBundleException;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Extracts from a bundle what shows one of its files, and tells nothing of the others. */
@Command(name = "show")
final class BundleShowCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "BUNDLE")
  Path file = Path.of("");

  @Parameters(index = "1", paramLabel = "PATH", arity = "0..1")
  @Nullable String path;

  @Option(names = "--receipt", paramLabel = "FILE")
  @Nullable Path receipt;

  @Option(names = "--out", paramLabel = "FILE")
  @Nullable Path out;

  private final Surroundings surroundings;
  private final Words words;

  BundleShowCommand(Surroundings surroundings, Words words) {
    this.surroundings = surroundings;
    this.words = words;
  }

  @Override
  public Integer call() throws IOException {
    Bundle bundle = read(file, words);
    if (path == null) {
      bundle.items().stream()
          .map(BundleItem::path)
          .sorted()
          .forEach(found -> surroundings.out().println(VerdictText.printable(found)));
      return ExitCode.OK.number();
    }
    int place = bundle.place(path);
    if (place < 0) {
      throw new Complaint(ExitCode.USAGE, "error.not-in-bundle", path, file);
    }
    Path from = receipt == null ? BundleCommand.receiptOf(file) : receipt;
    byte[] proof = proof(bundle, place, from);
    Path name = Path.of(path).getFileName();
    Path target =
        out == null ? file.toAbsolutePath().resolveSibling(name + BundleFiles.PROOF) : out;
    Output.write(target, proof);
    surroundings.out().println(words.text("bundle.shown", target));
    return ExitCode.OK.number();
  }

  /** A proof that would fail is not written: better to hear it here than from the other side. */
  private byte[] proof(Bundle bundle, int place, Path from) throws IOException {
    byte[] proof;
    try {
      proof = BundleWriter.proof(bundle, place, Input.read(from, Receipt.MAX_BYTES));
    } catch (MalformedException e) {
      throw new Complaint(ExitCode.FAILED, "error.not-a-receipt", from, "R01", e.rule());
    }
    BundleVerdict verdict =
        BundleCheck.check(
            proof,
            bundle.items().get(place).digests(),
            VerifyCommand.policies(null, surroundings),
            surroundings.clock().instant());
    if (verdict.outcome() == Verdict.Outcome.INVALID) {
      throw new Complaint(ExitCode.FAILED, "error.proof-bad", from, verdict.codes().toString());
    }
    return proof;
  }

  /**
   * Reads a bundle from a file.
   *
   * @throws Complaint when it is not one, with its code
   */
  static Bundle read(Path file, Words words) throws IOException {
    try {
      return BundleReader.read(Input.read(file, Bundle.MAX_BYTES));
    } catch (MalformedBundleException e) {
      BundleSentences sentences = words.bundleSentences();
      throw new Complaint(
          ExitCode.FAILED, "error.not-a-bundle", file, e.code(), sentences.of(e.code()));
    }
  }
}
