package org.mifeng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.receipt.MalformedReceiptException;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.ReceiptCheck;
import org.mifeng.ledger.receipt.ReceiptReader;
import org.mifeng.ledger.receipt.Verdict;
import org.mifeng.ledger.trust.TrustPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lays a receipt open in files that other tools read, for a court or another side's expert. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "RECEIPT")
  Path file = Path.of("");

  @Option(names = "--dir", paramLabel = "DIR")
  @Nullable Path folder;

  @Option(names = "--zip", paramLabel = "FILE")
  @Nullable Path zip;

  @Option(names = "--policy", paramLabel = "FILE")
  @Nullable Path policy;

  private final Surroundings surroundings;
  private final Words words;

  ExportCommand(Surroundings surroundings, Words words) {
    this.surroundings = surroundings;
    this.words = words;
  }

  @Override
  public Integer call() throws IOException {
    if (folder == null && zip == null) {
      throw new Complaint(ExitCode.USAGE, "error.export-where");
    }
    byte[] bytes = Input.read(file, Receipt.MAX_BYTES);
    Receipt receipt = read(bytes);
    List<TrustPolicy> policies = VerifyCommand.policies(policy, surroundings);
    Verdict verdict = ReceiptCheck.check(bytes, null, policies, surroundings.clock().instant());
    if (verdict.outcome() == Verdict.Outcome.INVALID) {
      throw new Complaint(ExitCode.FAILED, "error.export-invalid", file, verdict.codes());
    }
    Export export = Export.of(receipt, bytes, verdict.proven(), policies);
    if (folder != null) {
      requireFree(folder, bytes);
      for (Map.Entry<String, byte[]> one : export.files().entrySet()) {
        Path to = folder.resolve(one.getKey());
        Files.createDirectories(folder.resolve(one.getKey()).getParent());
        Output.write(to, one.getValue());
      }
      surroundings.out().println(words.text("export.done", export.files().size(), folder));
    }
    if (zip != null) {
      Output.write(zip, export.zip());
      surroundings.out().println(words.text("export.zip", zip));
    }
    if (export.policies() == 0) {
      surroundings.err().println(words.text("export.no-policy"));
    }
    return ExitCode.OK.number();
  }

  private Receipt read(byte[] bytes) {
    try {
      return ReceiptReader.read(bytes);
    } catch (MalformedReceiptException e) {
      throw new Complaint(
          ExitCode.FAILED, "error.not-a-receipt", file, e.code(), words.sentences().of(e.code()));
    }
  }

  /** A folder with something else in it would mix two things up; an older export is replaced. */
  private static void requireFree(Path folder, byte[] receipt) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new Complaint(ExitCode.USAGE, "error.export-not-free", folder);
    }
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.findAny().isEmpty()) {
        return;
      }
    }
    Path before = folder.resolve(Export.RECEIPT);
    boolean same =
        Files.isRegularFile(before) && isOf(Input.read(before, Receipt.MAX_BYTES), receipt);
    if (!same) {
      throw new Complaint(ExitCode.USAGE, "error.export-not-free", folder);
    }
  }

  private static boolean isOf(byte[] before, byte[] receipt) {
    try {
      return ReceiptReader.read(before).id().equals(ReceiptReader.read(receipt).id());
    } catch (MalformedException e) {
      return false;
    }
  }
}
