package org.mifeng.ledger.receipt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.Commitment;
import org.mifeng.ledger.Leaf;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.anchor.ChainNode;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.ledger.trust.TrustedLog;

/**
 * Checks receipts offline, by the steps of SPEC.md §7. No step that can run is left out because an
 * earlier one failed, and no input makes it throw.
 */
public final class ReceiptCheck {
  private final Findings found = new Findings();
  private final Set<CheckStep> ran = EnumSet.noneOf(CheckStep.class);

  private final @Nullable ChainNode node;

  private ReceiptCheck(@Nullable ChainNode node) {
    this.node = node;
  }

  /**
   * Checks a receipt.
   *
   * @param receipt the bytes of the receipt's file
   * @param file the digests of the file it should be about, or null when the file is not there
   * @param policies which logs are trusted; empty when nobody is
   * @param now to tell whether a policy has expired
   */
  public static Verdict check(
      byte[] receipt, @Nullable Digests file, List<TrustPolicy> policies, Instant now) {
    return check(receipt, file, policies, now, null);
  }

  /**
   * Checks a receipt with somebody to ask about blocks of chains.
   *
   * @param node asked where only a chain's node can tell, or null to stay offline
   */
  public static Verdict check(
      byte[] receipt,
      @Nullable Digests file,
      List<TrustPolicy> policies,
      Instant now,
      @Nullable ChainNode node) {
    return new ReceiptCheck(node).run(receipt, file, policies, now);
  }

  private Verdict run(
      byte[] bytes, @Nullable Digests file, List<TrustPolicy> policies, Instant now) {
    ran.add(CheckStep.RECEIPT);
    Receipt receipt = read(bytes);
    Leaf leaf = null;
    Proven proven = Proven.NOTHING;
    if (receipt != null) {
      ran.addAll(EnumSet.allOf(CheckStep.class));
      leaf = checkLeaf(receipt, policies);
      Optional<TrustedLog> log = new LogCheck(receipt, leaf, policies, found).run();
      new NoteAndProofCheck(receipt.entry(), receipt.proofs(), found).run(log);
      boolean sealed = log.isPresent() && found.invalid() == 0;
      proven = new UpgradeCheck(receipt, leaf, policies, now, node, found).run(log, sealed);
      checkFile(receipt, file);
      checkPolicies(receipt, policies, now);
      if (policies.isEmpty()) {
        // Nobody is trusted, so no signature could be held against a trusted key.
        ran.remove(CheckStep.NOTE);
      }
    } else if (file == null) {
      found.add(CheckCode.F10);
    }
    return new Verdict(found.inOrder(), ran, receipt, leaf, proven);
  }

  private @Nullable Receipt read(byte[] bytes) {
    try {
      Json.Obj json = ReceiptReader.json(bytes);
      if (!ReceiptReader.isCanonical(bytes, json)) {
        found.add(CheckCode.R02);
      }
      Receipt receipt = ReceiptReader.receipt(json);
      if (!receipt.unknown().isEmpty() || receipt.level() > Receipt.RENEWED) {
        found.add(CheckCode.R10);
      }
      if (!carriesWhatItClaims(receipt)) {
        found.add(CheckCode.R06);
      }
      return receipt;
    } catch (MalformedReceiptException e) {
      found.add(e.code(), null, e.rule());
      return null;
    }
  }

  /** Whether there is something at all for each level claimed. */
  private static boolean carriesWhatItClaims(Receipt receipt) {
    List<Upgrade> upgrades = receipt.upgrades();
    long level = receipt.level();
    return (level < Receipt.WITNESSED || !upgrades.isEmpty())
        && (level < Receipt.TIME_STAMPED
            || upgrades.stream().anyMatch(upgrade -> !upgrade.timestamps().isEmpty()))
        && (level < Receipt.ANCHORED
            || upgrades.stream().anyMatch(upgrade -> !upgrade.anchors().isEmpty()))
        && (level < Receipt.RENEWED
            || upgrades.stream().anyMatch(upgrade -> !upgrade.renewals().isEmpty()));
  }

  private void checkFile(Receipt receipt, @Nullable Digests file) {
    if (file == null) {
      found.add(CheckCode.F10);
      return;
    }
    Digests sealed = receipt.subject().digests();
    boolean sha256 = Arrays.equals(sealed.sha256(), file.sha256());
    boolean sm3 = Arrays.equals(sealed.sm3(), file.sm3());
    if (!sha256) {
      found.differ(CheckCode.F01, HashSuite.SHA256, file.sha256(), sealed.sha256());
    }
    if (!sm3) {
      found.differ(CheckCode.F02, HashSuite.SM3, file.sm3(), sealed.sm3());
    }
    if (sealed.size() != file.size()) {
      found.add(CheckCode.F03, null, "computed " + file.size() + ", expected " + sealed.size());
    }
    if (sha256 != sm3) {
      found.add(CheckCode.F04);
    }
  }

  private @Nullable Leaf checkLeaf(Receipt receipt, List<TrustPolicy> policies) {
    Leaf leaf;
    try {
      leaf = Leaf.parse(receipt.entry().body());
    } catch (MalformedException e) {
      found.add(CheckCode.L02, null, e.rule());
      return null;
    }
    Subject subject = receipt.subject();
    Commitment opened = Commitment.of(subject.digests(), subject.mediaType(), receipt.salt());
    for (HashSuite suite : HashSuite.values()) {
      if (!Arrays.equals(opened.of(suite), leaf.commitment().of(suite))) {
        found.differ(CheckCode.L01, suite, opened.of(suite), leaf.commitment().of(suite));
      }
    }
    if (!leaf.depositId().equals(receipt.id())) {
      found.add(CheckCode.L03);
    }
    if (leaf.client() != null) {
      switch (ClientSignature.check(leaf.client(), subject, policies)) {
        case SIGNED -> {}
        case BAD -> found.add(CheckCode.L04);
        case ABSENT -> found.add(CheckCode.L10);
      }
    }
    return leaf;
  }

  private void checkPolicies(Receipt receipt, List<TrustPolicy> policies, Instant now) {
    if (policies.isEmpty()) {
      found.add(CheckCode.S11);
    }
    for (TrustPolicy policy : policies) {
      // A policy about other logs only has no say in this receipt.
      if (policies.size() > 1 && policy.find(receipt.proofs().originC2sp()).isEmpty()) {
        continue;
      }
      if (!policy.isIntact()) {
        found.add(CheckCode.S01, null, "policy " + policy.fingerprint());
      }
      if (policy.expiresAt() != null && now.isAfter(policy.expiresAt())) {
        found.add(CheckCode.S10, null, "policy " + policy.fingerprint());
      }
    }
  }

  /** What was found so far. */
  static final class Findings {
    private final List<Finding> list = new ArrayList<>();

    void add(CheckCode code) {
      add(code, null, "");
    }

    void add(CheckCode code, @Nullable HashSuite suite, String detail) {
      list.add(new Finding(code, suite, detail));
    }

    void differ(CheckCode code, HashSuite suite, byte[] computed, byte[] expected) {
      add(code, suite, "computed " + Bytes.hex(computed) + ", expected " + Bytes.hex(expected));
    }

    void addAll(Findings more) {
      list.addAll(more.list);
    }

    boolean isEmpty() {
      return list.isEmpty();
    }

    /** How many make the receipt invalid. */
    int invalid() {
      return (int)
          list.stream()
              .filter(finding -> finding.code().outcome() == Verdict.Outcome.INVALID)
              .count();
    }

    List<Finding> inOrder() {
      return list.stream().sorted(Comparator.comparing(Finding::code)).toList();
    }
  }
}
