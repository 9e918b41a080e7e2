package org.mifeng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.Commitment;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.bundle.Bundle;
import org.mifeng.ledger.bundle.BundleHead;
import org.mifeng.ledger.bundle.BundleItem;
import org.mifeng.ledger.bundle.BundleReader;
import org.mifeng.ledger.bundle.BundleWriter;
import org.mifeng.ledger.bundle.MalformedBundleException;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.ReceiptWriter;
import org.mifeng.ledger.trust.TrustPolicy;

/**
 * Seals a bundle. The bundle is written before its head is sent, so that a run that was stopped
 * goes on with the same salts and finds the receipt of the first time.
 */
final class BundleSealing {
  private final Server server;
  private final TrustPolicy policy;
  private final DepositForm form;
  private final Surroundings surroundings;
  private final Words words;
  private final SecureRandom random = new SecureRandom();

  BundleSealing(
      Server server, TrustPolicy policy, DepositForm form, Surroundings surroundings, Words words) {
    this.server = server;
    this.policy = policy;
    this.form = form.withMediaType(BundleHead.MEDIA_TYPE);
    this.surroundings = surroundings;
    this.words = words;
  }

  void seal(BundleFiles files, Path place) throws IOException, InterruptedException {
    Path receiptPlace = BundleCommand.receiptOf(place);
    if (Files.exists(receiptPlace)) {
      throw new Complaint(ExitCode.FAILED, "error.bundle-sealed", receiptPlace);
    }
    Map<String, BundleItem> before = unfinished(place);
    List<DigestedFile> digested = new ArrayList<>();
    List<BundleItem> items = new ArrayList<>();
    Meter meter = new Meter(files.files().size(), surroundings, words);
    for (Map.Entry<String, Path> entry : files.files().entrySet()) {
      meter.begin(entry.getValue());
      DigestedFile file = DigestedFile.of(entry.getValue(), meter);
      digested.add(file);
      items.add(item(entry.getKey(), file.digests(), before));
    }
    meter.end();
    Bundle bundle = bundle(items);
    // All files at one moment: one that changed while the others were read would not be that.
    for (DigestedFile file : digested) {
      file.requireUnchanged();
    }
    Output.write(place, BundleWriter.write(bundle));
    deposit(bundle, receiptPlace, place);
    if (files.links() > 0) {
      surroundings.err().println(words.text("bundle.links", files.links()));
    }
    surroundings
        .out()
        .println(words.text("bundle.done", Long.toString(bundle.head().size()), place));
    surroundings.out().println(words.text("bundle.keep", place, receiptPlace));
  }

  /** The files of a bundle that was written but got no receipt. */
  private static Map<String, BundleItem> unfinished(Path place) throws IOException {
    Map<String, BundleItem> items = new HashMap<>();
    if (Files.exists(place)) {
      try {
        BundleReader.read(Input.read(place, Bundle.MAX_BYTES))
            .items()
            .forEach(item -> items.put(item.path(), item));
      } catch (MalformedBundleException e) {
        throw new Complaint(ExitCode.FAILED, "error.bundle-in-the-way", place);
      }
    }
    return items;
  }

  /** The same file keeps its salt over a stopped run, so that the same head comes out. */
  private BundleItem item(String path, Digests digests, Map<String, BundleItem> before) {
    BundleItem earlier = before.get(path);
    if (earlier != null && earlier.digests().equals(digests)) {
      return earlier;
    }
    byte[] salt = new byte[Commitment.SALT];
    random.nextBytes(salt);
    return new BundleItem(path, digests, salt);
  }

  private static Bundle bundle(List<BundleItem> items) {
    try {
      return Bundle.of(items);
    } catch (MalformedException e) {
      throw new Complaint(ExitCode.FAILED, "error.not-bundled", e.rule());
    }
  }

  private void deposit(Bundle bundle, Path receiptPlace, Path place)
      throws IOException, InterruptedException {
    byte[] body = form.body(List.of(bundle.head().digests()));
    byte[] answer = server.deposit(body, Bytes.hex(HashSuite.SHA256.digest(body)));
    byte[] answered = Jcs.write(Sealing.receipts(answer, 1).getFirst());
    Receipt receipt =
        Sealing.requireValid(
            answered, bundle.head().digests(), place, policy, surroundings.clock().instant());
    Previous previous = form.previous();
    if (previous != null) {
      previous.requireLinked(receipt);
    }
    Receipt named = receipt.named(String.valueOf(place.getFileName()));
    Output.write(receiptPlace, ReceiptWriter.write(named));
  }
}
