package org.mifeng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Continuation;
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
    byte[] bytes = Input.read(file, Receipt.MAX_BYTES);
    if (Continuation.isClaimedBy(bytes)) {
      return continuation(bytes);
    }
    Receipt receipt;
    try {
      receipt = ReceiptReader.read(bytes);
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
      print(receipt.proofs().of(suite).checkpoint());
    }
    return ExitCode.OK.number();
  }

  /** The first entry of a log that continues another. */
  private Integer continuation(byte[] bytes) {
    Continuation found;
    try {
      found = Continuation.parse(bytes);
    } catch (MalformedException e) {
      throw new Complaint(ExitCode.FAILED, "error.not-a-continuation", file, e.rule());
    }
    PrintWriter out = surroundings.out();
    out.println(words.text("inspect.unchecked"));
    out.println();
    out.println(words.text("inspect.continuation", Instant.ofEpochMilli(found.begunAt())));
    for (HashSuite suite : HashSuite.values()) {
      out.println();
      out.println(words.text("inspect.continued", suite.label()));
      print(found.note(suite).toString());
    }
    return ExitCode.OK.number();
  }

  private void print(String note) {
    note.lines().forEach(line -> surroundings.out().println("  " + VerdictText.printable(line)));
  }

  private static @Nullable Leaf leaf(Receipt receipt) {
    try {
      return Leaf.parse(receipt.entry().body());
    } catch (MalformedException e) {
      return null;
    }
  }
}
