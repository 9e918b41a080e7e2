package org.mifeng.ledger.bundle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.anchor.ChainNode;
import org.mifeng.ledger.bundle.BundleVerdict.Found;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.InclusionProof;
import org.mifeng.ledger.merkle.ProofFault;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.ReceiptCheck;
import org.mifeng.ledger.receipt.ReceiptReader;
import org.mifeng.ledger.receipt.Subject;
import org.mifeng.ledger.receipt.Verdict;
import org.mifeng.ledger.trust.TrustPolicy;

/**
 * Checks offline that a file stands in a sealed bundle (SPEC.md §11). All that can run runs, also
 * after a failure, and no input makes it throw.
 */
public final class BundleCheck {
  private final List<Found> found = new ArrayList<>();

  private final @Nullable ChainNode node;

  private BundleCheck(@Nullable ChainNode node) {
    this.node = node;
  }

  /**
   * Checks a proof of one file.
   *
   * @param proof the bytes of the proof's file
   * @param file the digests of the file it should be about, or null when the file is not there
   * @param policies which logs are trusted; empty when nobody is
   * @param now to tell whether a policy has expired
   */
  public static BundleVerdict check(
      byte[] proof, @Nullable Digests file, List<TrustPolicy> policies, Instant now) {
    return check(proof, file, policies, now, null);
  }

  /**
   * Checks a proof of one file with somebody to ask about blocks of chains.
   *
   * @param node asked where only a chain's node can tell, or null to stay offline
   */
  public static BundleVerdict check(
      byte[] proof,
      @Nullable Digests file,
      List<TrustPolicy> policies,
      Instant now,
      @Nullable ChainNode node) {
    return new BundleCheck(node).run(proof, file, policies, now);
  }

  /**
   * Checks the receipt of a bundle's head.
   *
   * @return what is wrong with it; its subject is the head, so no step of it asks for a file
   */
  public static BundleVerdict checkHead(
      BundleHead head, byte[] receipt, List<TrustPolicy> policies, Instant now) {
    BundleCheck check = new BundleCheck(null);
    Verdict verdict = check.receipt(head, receipt, policies, now);
    return new BundleVerdict(check.found, null, verdict);
  }

  private BundleVerdict run(
      byte[] bytes, @Nullable Digests file, List<TrustPolicy> policies, Instant now) {
    BundleProof proof = read(bytes);
    Verdict receipt = null;
    if (file == null) {
      add(BundleCode.B10, "");
    }
    if (proof != null) {
      tree(proof);
      if (file != null) {
        compare(proof.item().digests(), file);
      }
      receipt = receipt(proof.head(), Jcs.write(proof.receipt()), policies, now);
    }
    found.sort(Comparator.comparing(Found::code));
    return new BundleVerdict(found, proof, receipt);
  }

  private @Nullable BundleProof read(byte[] bytes) {
    try {
      Json.Obj json = BundleReader.json(bytes, BundleProof.MAX_BYTES);
      if (!BundleReader.isCanonical(bytes, json)) {
        add(BundleCode.B02, "");
      }
      BundleProof proof = BundleReader.proof(json);
      if (!proof.unknown().isEmpty()) {
        add(BundleCode.B11, "");
      }
      return proof;
    } catch (MalformedBundleException e) {
      add(e.code(), e.rule());
      return null;
    }
  }

  private void tree(BundleProof proof) {
    for (HashSuite suite : HashSuite.values()) {
      ProofFault fault =
          new InclusionProof(proof.index(), proof.head().size(), proof.hashes(suite))
              .check(suite, suite.leaf(proof.item().commitment(suite)), proof.head().root(suite));
      if (fault != ProofFault.NONE) {
        add(BundleCode.outside(suite), fault.name());
      }
    }
  }

  private void compare(Digests sealed, Digests file) {
    if (!sealed.equals(file)) {
      add(BundleCode.B09, "computed " + file + ", expected " + sealed);
    }
  }

  private Verdict receipt(
      BundleHead head, byte[] receipt, List<TrustPolicy> policies, Instant now) {
    Subject subject = subject(receipt);
    Digests digests = head.digests();
    boolean ofHead =
        subject != null
            && subject.digests().equals(digests)
            && BundleHead.MEDIA_TYPE.equals(subject.mediaType());
    if (subject != null && !ofHead) {
      add(BundleCode.B06, "");
    }
    // B06 says it where it belongs; the receipt's own step about a file would say it of the file.
    return ReceiptCheck.check(
        receipt, subject == null ? digests : subject.digests(), policies, now, node);
  }

  private static @Nullable Subject subject(byte[] receipt) {
    try {
      Receipt read = ReceiptReader.read(receipt);
      return read.subject();
    } catch (MalformedException e) {
      return null;
    }
  }

  private void add(BundleCode code, String detail) {
    found.add(new Found(code, detail));
  }
}
