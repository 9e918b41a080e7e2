package org.mifeng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Leaf;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.receipt.MalformedReceiptException;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.ReceiptReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what a receipt says, without checking whether it is true. */
@Command(name = "inspect")
final class InspectCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "RECEIPT")
  Path file = Path.of("");

  private final Surroundings surroundings;
  private final Words words;

  InspectCommand(Surroundings surroundings, Words words) {
    this.surroundings = surroundings;
    this.words = words;
  }

  @Override
  public Integer call() throws IOException {
    Receipt receipt;
    try {
      receipt = ReceiptReader.read(Input.read(file, Receipt.MAX_BYTES));
    } catch (MalformedReceiptException e) {
      throw new Complaint(
          ExitCode.FAILED, "error.not-a-receipt", file, e.code(), words.sentences().of(e.code()));
    }
    PrintWriter out = surroundings.out();
    out.println(words.text("inspect.unchecked"));
    out.println();
    Leaf leaf = leaf(receipt);
    new VerdictText(words).facts(receipt, leaf).forEach(out::println);
    if (receipt.subject().mediaType() != null) {
      out.println(words.text("fact.media-type", receipt.subject().mediaType()));
    }
    if (leaf != null && leaf.kind() != null) {
      out.println(words.text("fact.kind", leaf.kind()));
    }
    if (leaf != null) {
      new Chain(file, words).lines(receipt, leaf).forEach(out::println);
    }
    for (HashSuite suite : HashSuite.values()) {
      int hashes = receipt.proofs().of(suite).hashes().size();
      out.println();
      out.println(words.text("inspect.proof", suite.label(), hashes));
      receipt
          .proofs()
          .of(suite)
          .checkpoint()
          .lines()
          .forEach(line -> out.println("  " + VerdictText.printable(line)));
    }
    return ExitCode.OK.number();
  }

  private static @Nullable Leaf leaf(Receipt receipt) {
    try {
      return Leaf.parse(receipt.entry().body());
    } catch (MalformedException e) {
      return null;
    }
  }
}
