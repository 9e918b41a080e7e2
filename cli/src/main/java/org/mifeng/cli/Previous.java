package org.mifeng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mifeng.ledger.Leaf;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.receipt.MalformedReceiptException;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.ReceiptReader;

/**
 * The deposit that a new one follows: a new version of the file, or the same file sealed anew.
 *
 * @param file where its receipt lies
 * @param receipt what it says
 * @param relation {@code supersedes} or {@code renews}
 */
record Previous(Path file, Receipt receipt, String relation) {
  /** A new version of the file. */
  static final String SUPERSEDES = "supersedes";

  /** The same file, sealed anew before an algorithm ends. */
  static final String RENEWS = "renews";

  static Previous read(Path file, String relation, Words words) throws IOException {
    try {
      return new Previous(file, ReceiptReader.read(Input.read(file, Receipt.MAX_BYTES)), relation);
    } catch (MalformedReceiptException e) {
      throw new Complaint(
          ExitCode.FAILED, "error.not-a-receipt", file, e.code(), words.sentences().of(e.code()));
    }
  }

  /**
   * Makes sure that a new receipt's entry in the log says what was asked for.
   *
   * @throws Complaint when it does not
   */
  void requireLinked(Receipt next) {
    Leaf.Link link;
    try {
      link = Leaf.parse(next.entry().body()).link();
    } catch (MalformedException e) {
      link = null;
    }
    String origin = receipt.proofs().originC2sp();
    boolean sameLog = origin.equals(next.proofs().originC2sp());
    boolean linked =
        link != null
            && link.previous() == receipt.entry().index()
            && link.relation().equals(relation)
            && (sameLog ? link.log() == null : origin.equals(link.log()));
    if (!linked) {
      throw new Complaint(ExitCode.FAILED, "error.not-linked", file);
    }
  }

  /** The old receipt makes room when it lies where the new one belongs; says where it went. */
  Path makeRoom(Path place) throws IOException {
    if (!Files.exists(place) || !Files.isSameFile(place, file)) {
      return file;
    }
    String name = String.valueOf(place.getFileName());
    String stem = name.substring(0, name.length() - FileWalk.RECEIPT.length());
    Path kept =
        place.resolveSibling(
            stem + "." + receipt.id().toString().substring(0, 13) + FileWalk.RECEIPT);
    return Files.move(place, kept);
  }

  /** Whether a file holds exactly this receipt, perhaps under another note of its name. */
  boolean isIn(Path place) throws IOException {
    try {
      return ReceiptReader.read(Input.read(place, Receipt.MAX_BYTES)).id().equals(receipt.id());
    } catch (MalformedException e) {
      return false;
    }
  }
}
