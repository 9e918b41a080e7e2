package org.mifeng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Leaf;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.bundle.Bundle;
import org.mifeng.ledger.bundle.BundleCheck;
import org.mifeng.ledger.bundle.BundleHead;
import org.mifeng.ledger.bundle.BundleItem;
import org.mifeng.ledger.bundle.BundleReader;
import org.mifeng.ledger.bundle.BundleVerdict;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.ReceiptCheck;
import org.mifeng.ledger.receipt.ReceiptReader;
import org.mifeng.ledger.receipt.Verdict;
import org.mifeng.ledger.trust.TrustPolicy;

/** What receipts and bundles in a folder say was sealed. */
final class Claims {
  /**
   * One file that was sealed.
   *
   * @param source the receipt or bundle that says so
   * @param place where the file should lie
   * @param digests of the file as it was sealed
   * @param proof what the receipt comes to, the file apart
   * @param receivedAt when the log received it, in milliseconds, or 0 when that cannot be read
   */
  record Claim(Path source, Path place, Digests digests, Verdict.Outcome proof, long receivedAt) {}

  private final List<TrustPolicy> policies;
  private final Instant now;
  private final Map<UUID, Claim> single = new LinkedHashMap<>();
  private final List<Claim> bundled = new ArrayList<>();
  private final List<Path> unreadable = new ArrayList<>();

  Claims(List<TrustPolicy> policies, Instant now) {
    this.policies = policies;
    this.now = now;
  }

  /** Reads all receipts and bundles below a folder; links are not followed. */
  void gather(Path folder) throws IOException {
    List<Path> found;
    try (Stream<Path> walked = Files.walk(folder)) {
      found =
          walked
              .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
              .filter(BundleFiles::isOwn)
              .sorted()
              .toList();
    }
    for (Path file : found) {
      if (file.toString().endsWith(FileWalk.RECEIPT)) {
        receipt(file);
      } else if (file.toString().endsWith(BundleFiles.BUNDLE)) {
        bundle(file);
      }
    }
  }

  private void receipt(Path file) throws IOException {
    byte[] bytes = Input.read(file, Receipt.MAX_BYTES);
    Receipt receipt;
    try {
      receipt = ReceiptReader.read(bytes);
    } catch (MalformedException e) {
      unreadable.add(file);
      return;
    }
    if (BundleHead.MEDIA_TYPE.equals(receipt.subject().mediaType())) {
      return; // Its bundle says which files it is about.
    }
    Digests digests = receipt.subject().digests();
    Verdict verdict = ReceiptCheck.check(bytes, digests, policies, now);
    single.putIfAbsent(
        receipt.id(),
        new Claim(
            file, place(file, receipt), digests, verdict.outcome(), receivedAt(verdict.leaf())));
  }

  /** Beside the receipt, under the receipt's own name without its end, else the name noted. */
  private static Path place(Path file, Receipt receipt) {
    String own = String.valueOf(file.getFileName());
    Path beside = file.resolveSibling(own.substring(0, own.length() - FileWalk.RECEIPT.length()));
    String noted = receipt.subject().name();
    if (!Files.exists(beside) && noted != null) {
      return named(file, noted).orElse(beside);
    }
    return beside;
  }

  /** A receipt is foreign: the name in it may not lead out of the folder. */
  private static Optional<Path> named(Path file, String name) {
    try {
      Path only = Path.of(name).getFileName();
      return Optional.ofNullable(only).map(file::resolveSibling);
    } catch (java.nio.file.InvalidPathException e) {
      return Optional.empty();
    }
  }

  private void bundle(Path file) throws IOException {
    Bundle bundle;
    try {
      bundle = BundleReader.read(Input.read(file, Bundle.MAX_BYTES));
    } catch (MalformedException e) {
      unreadable.add(file);
      return;
    }
    Path receipt = BundleCommand.receiptOf(file);
    Verdict.Outcome outcome = Verdict.Outcome.INCONCLUSIVE;
    long receivedAt = 0;
    if (Files.exists(receipt)) {
      byte[] bytes = Input.read(receipt, Receipt.MAX_BYTES);
      BundleVerdict verdict = BundleCheck.checkHead(bundle.head(), bytes, policies, now);
      outcome = verdict.outcome();
      Verdict ofReceipt = verdict.receipt();
      receivedAt = ofReceipt == null ? 0 : receivedAt(ofReceipt.leaf());
    }
    Path root = root(file);
    for (BundleItem item : bundle.items()) {
      Path place = root.resolve(item.path()).normalize();
      bundled.add(new Claim(file, place, item.digests(), outcome, receivedAt));
    }
  }

  /** The folder that a bundle is about: beside it and named as it is, else where it lies. */
  private static Path root(Path file) {
    String name = String.valueOf(file.getFileName());
    Path folder =
        file.resolveSibling(name.substring(0, name.length() - BundleFiles.BUNDLE.length()));
    return Files.isDirectory(folder) ? folder : file.resolveSibling("");
  }

  private static long receivedAt(@Nullable Leaf leaf) {
    return leaf == null ? 0 : leaf.receivedAt();
  }

  /** Everything that was sealed. */
  List<Claim> all() {
    List<Claim> all = new ArrayList<>(single.values());
    all.addAll(bundled);
    return all;
  }

  /** Files named as receipts or bundles that are none. */
  List<Path> unreadable() {
    return unreadable;
  }

  boolean isEmpty() {
    return single.isEmpty() && bundled.isEmpty() && unreadable.isEmpty();
  }
}
