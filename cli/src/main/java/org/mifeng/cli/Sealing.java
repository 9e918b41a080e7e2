package org.mifeng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.ReceiptCheck;
import org.mifeng.ledger.receipt.ReceiptReader;
import org.mifeng.ledger.receipt.ReceiptWriter;
import org.mifeng.ledger.receipt.Verdict;
import org.mifeng.ledger.trust.TrustPolicy;

/**
 * Seals many files in batches. Each receipt is checked before it is written, and a file that has a
 * receipt already is passed over, so that a stopped run goes on where it stopped.
 */
final class Sealing {
  private static final int BATCH_FILES = 1000;

  /** A batch is sent earlier when its files are large, so that a stop loses little work. */
  private static final long BATCH_BYTES = 2L << 30;

  private static final int MAX_ANSWER = 64 << 20;

  private final Server server;
  private final TrustPolicy policy;
  private final DepositForm form;
  private final Surroundings surroundings;
  private final Words words;
  private final List<DigestedFile> batch = new ArrayList<>();
  private long batchBytes;
  private int sealed;
  private int skipped;
  private int refused;

  Sealing(
      Server server, TrustPolicy policy, DepositForm form, Surroundings surroundings, Words words) {
    this.server = server;
    this.policy = policy;
    this.form = form;
    this.surroundings = surroundings;
    this.words = words;
  }

  ExitCode seal(List<Path> files) throws IOException, InterruptedException {
    Meter meter = new Meter(files.size(), surroundings, words);
    for (Path file : files) {
      meter.begin(file);
      try {
        take(file, meter);
      } catch (Complaint complaint) {
        refuse(meter, complaint);
      } catch (IOException e) {
        // One bad file does not stop the others.
        refuse(meter, new Complaint(ExitCode.FAILED, "error.not-readable", file));
      }
      if (batch.size() == BATCH_FILES || batchBytes >= BATCH_BYTES) {
        send(meter);
      }
    }
    send(meter);
    meter.end();
    surroundings.out().println(words.text("seal.done", sealed, skipped, refused));
    return refused == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private void refuse(Meter meter, Complaint complaint) {
    refused++;
    meter.end();
    surroundings.err().println(words.text(complaint.key(), complaint.arguments()));
  }

  private void take(Path file, Meter meter) throws IOException {
    requireWritable(FileWalk.receiptOf(file));
    DigestedFile digested = DigestedFile.of(file, meter);
    Path receipt = FileWalk.receiptOf(file);
    Previous previous = form.previous();
    if (Files.exists(receipt) && !(previous != null && previous.isIn(receipt))) {
      requireSame(digested, receipt);
      skipped++;
      return;
    }
    batch.add(digested);
    batchBytes += digested.digests().size();
  }

  /** Asked before anything is sent: a deposit whose receipt finds no place would be lost. */
  static void requireWritable(Path receipt) {
    Path folder = receipt.toAbsolutePath().getParent();
    if (folder == null || !Files.isWritable(folder)) {
      throw new Complaint(ExitCode.FAILED, "error.folder-not-writable", receipt);
    }
  }

  private static void requireSame(DigestedFile digested, Path file) throws IOException {
    Digests sealed;
    try {
      byte[] bytes = Input.read(file, Receipt.MAX_BYTES);
      sealed = ReceiptReader.read(bytes).subject().digests();
    } catch (MalformedException e) {
      throw new Complaint(ExitCode.FAILED, "error.receipt-in-the-way", file, digested.file());
    }
    if (!sealed.equals(digested.digests())) {
      throw new Complaint(ExitCode.FAILED, "error.receipt-of-other", file, digested.file());
    }
  }

  private void send(Meter meter) throws IOException, InterruptedException {
    if (batch.isEmpty()) {
      return;
    }
    byte[] body = form.body(batch.stream().map(DigestedFile::digests).toList());
    // The same batch sent again, even by a later run, finds the receipts of the first time.
    String key = Bytes.hex(HashSuite.SHA256.digest(body));
    List<Json> receipts = receipts(server.deposit(body, key), batch.size());
    for (int i = 0; i < batch.size(); i++) {
      try {
        keep(batch.get(i), Jcs.write(receipts.get(i)));
        sealed++;
      } catch (Complaint complaint) {
        refuse(meter, complaint);
      }
    }
    batch.clear();
    batchBytes = 0;
  }

  /**
   * The receipts in a server's answer, in their order.
   *
   * @throws Complaint when there are not as many as expected
   */
  static List<Json> receipts(byte[] answer, int expected) {
    List<Json> receipts;
    try {
      receipts = JsonReader.read(answer, MAX_ANSWER).asObject().array("receipts");
    } catch (MalformedException e) {
      throw new Complaint(ExitCode.FAILED, "error.answer", e.rule());
    }
    if (receipts.size() != expected) {
      throw new Complaint(ExitCode.FAILED, "error.answer", "receipts: " + receipts.size());
    }
    return receipts;
  }

  private void keep(DigestedFile digested, byte[] answered) throws IOException {
    digested.requireUnchanged();
    Receipt receipt =
        requireValid(
            answered, digested.digests(), digested.file(), policy, surroundings.clock().instant());
    Path place = FileWalk.receiptOf(digested.file());
    Previous previous = form.previous();
    if (previous != null) {
      previous.requireLinked(receipt);
      Path kept = previous.makeRoom(place);
      surroundings.out().println(words.text("seal.previous", kept));
    }
    Receipt named = receipt.named(String.valueOf(digested.file().getFileName()));
    Output.write(place, ReceiptWriter.write(named));
  }

  /**
   * A receipt just answered, once it has passed every check.
   *
   * @throws Complaint when it has not
   */
  static Receipt requireValid(
      byte[] answered, Digests digests, Path about, TrustPolicy policy, Instant now) {
    Verdict verdict = ReceiptCheck.check(answered, digests, List.of(policy), now);
    Receipt receipt = verdict.receipt();
    if (verdict.outcome() != Verdict.Outcome.VALID || receipt == null) {
      throw new Complaint(ExitCode.FAILED, "error.receipt-bad", about, verdict.codes().toString());
    }
    return receipt;
  }
}
