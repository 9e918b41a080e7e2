package org.mifeng.ledger.anchor;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.trust.ChainKind;
import org.mifeng.ledger.trust.TrustedChain;

/**
 * Checks an anchor: that its statement is about the notes at hand, that its transaction put the
 * statement on the chain it names, that the block holds it, and that the block is part of the
 * chain. Every check that can run runs, and no anchor makes it throw.
 */
public final class AnchorCheck {
  private final Anchor anchor;
  private final @Nullable TrustedChain chain;
  private final List<AnchorFinding> findings = new ArrayList<>();

  private @Nullable BlockHeader header;
  private boolean eventProven;

  private AnchorCheck(Anchor anchor, @Nullable TrustedChain chain) {
    this.anchor = anchor;
    this.chain = chain;
  }

  /**
   * Checks an anchor.
   *
   * @param noteC2sp the SHA-256 tree's note as the log alone signed it
   * @param noteSm the SM3 tree's note as the log alone signed it
   * @param chains which chains are trusted
   * @param node somebody to ask, or null when the check is offline
   */
  public static AnchorVerdict check(
      Anchor anchor,
      String noteC2sp,
      String noteSm,
      List<TrustedChain> chains,
      @Nullable ChainNode node) {
    Optional<TrustedChain> chain =
        chains.stream().filter(known -> known.id().equals(anchor.chain())).findFirst();
    AnchorCheck check = new AnchorCheck(anchor, chain.orElse(null));
    check.checkStatement(noteC2sp, noteSm);
    check.checkTransaction();
    check.checkBlock();
    Instant time = check.checkFinality(node);
    return new AnchorVerdict(check.findings, check.findings.isEmpty() ? time : null);
  }

  private void found(AnchorFault fault, String detail) {
    findings.add(new AnchorFinding(fault, detail));
  }

  private void checkStatement(String noteC2sp, String noteSm) {
    try {
      AnchorStatement own = AnchorStatement.of(noteC2sp, noteSm, List.of());
      if (!own.isAboutTheSame(anchor.statement())) {
        found(AnchorFault.STATEMENT_DIFFERS, "statement about size " + anchor.statement().size());
      }
    } catch (MalformedException e) {
      found(AnchorFault.STATEMENT_DIFFERS, e.rule());
    }
  }

  private void checkTransaction() {
    EvmTransaction transaction;
    try {
      transaction = EvmTransaction.read(anchor.transaction());
    } catch (MalformedException e) {
      found(AnchorFault.TRANSACTION_DIFFERS, e.rule());
      return;
    }
    BigInteger number = new BigInteger(anchor.chain().substring(anchor.chain().indexOf(':') + 1));
    if (!number.equals(transaction.chainId())) {
      found(
          AnchorFault.OTHER_CHAIN,
          "transaction for "
              + (transaction.chainId() == null ? "any chain" : "eip155:" + transaction.chainId()));
    }
    if (!Arrays.equals(transaction.data(), AnchorContract.call(anchor.statement()))) {
      found(AnchorFault.TRANSACTION_DIFFERS, "the call is another");
    }
    byte[] contract = chain == null ? transaction.to() : chain.contract();
    if (contract == null || !Arrays.equals(transaction.to(), contract)) {
      found(AnchorFault.TRANSACTION_DIFFERS, "the contract is another");
    } else if (anchor.receipt() != null) {
      checkEvent(anchor.receipt(), contract);
    }
  }

  private void checkEvent(byte[] bytes, byte[] contract) {
    try {
      EvmReceipt receipt = EvmReceipt.read(bytes);
      boolean anchored =
          receipt.succeeded()
              && receipt.logs().stream()
                  .anyMatch(
                      log ->
                          Arrays.equals(log.address(), contract)
                              && AnchorContract.isEventOf(
                                  anchor.statement(), log.topics(), log.data()));
      if (!anchored) {
        found(AnchorFault.TRANSACTION_DIFFERS, "the transaction wrote no such event");
      }
    } catch (MalformedException e) {
      found(AnchorFault.TRANSACTION_DIFFERS, e.rule());
    }
  }

  private void checkBlock() {
    Anchor.Proof proof = anchor.proof();
    if (proof == null) {
      return;
    }
    try {
      BlockHeader read = BlockHeader.read(proof.header());
      boolean named = isNamed(read);
      if (!named || read.number() != anchor.place().block()) {
        found(AnchorFault.PROOF_BAD, "the header is of another block");
      } else {
        header = read;
      }
      requireValue(proof.receipt(), read.receiptsRoot(), anchor.receipt());
      if (!proof.transaction().isEmpty()) {
        requireValue(proof.transaction(), read.transactionsRoot(), anchor.transaction());
      }
      eventProven = true;
    } catch (MalformedException e) {
      found(AnchorFault.PROOF_BAD, e.rule());
    }
  }

  /** Whether the header has the block's hash. Of an unknown chain any way of hashing will do. */
  private boolean isNamed(BlockHeader read) {
    byte[] hash = anchor.place().blockHash();
    if (chain != null) {
      return Arrays.equals(read.hash(chain.kind()), hash);
    }
    return hashes(read).stream().anyMatch(own -> Arrays.equals(own, hash));
  }

  /** The hashes of a header under each kind of chain whose form it has. */
  static List<byte[]> hashes(BlockHeader header) {
    List<byte[]> hashes = new ArrayList<>();
    for (ChainKind kind : ChainKind.values()) {
      try {
        hashes.add(header.hash(kind));
      } catch (MalformedException e) {
        // Not a header of this kind: it has no hash of it.
      }
    }
    return hashes;
  }

  private void requireValue(List<byte[]> nodes, byte[] root, byte @Nullable [] value) {
    byte[] proven = new TrieProof(nodes).value(root, anchor.place().index());
    if (!Arrays.equals(proven, value)) {
      throw new MalformedException("the proof leads to another value");
    }
  }

  /** Whether the block is part of the chain; answers when it was made. */
  private @Nullable Instant checkFinality(@Nullable ChainNode node) {
    if (chain == null) {
      found(AnchorFault.NEEDS_NODE, "no trusted chain " + anchor.chain());
      return null;
    }
    BlockHeader known = header;
    if (known != null && eventProven) {
      Optional<TrustedChain.Validators> validators = chain.validatorsAt(known.number());
      if (validators.isPresent()) {
        checkSeals(chain.kind(), known, validators.get());
        return time(known);
      }
    }
    if (node == null) {
      found(AnchorFault.NEEDS_NODE, "block " + anchor.place().block() + " of " + anchor.chain());
      return null;
    }
    ChainNode.Answer answer = node.ask(chain, anchor);
    switch (answer.standing()) {
      case FINAL -> {}
      case NOT_FINAL -> found(AnchorFault.NOT_FINAL, answer.detail());
      case SILENT -> found(AnchorFault.NEEDS_NODE, answer.detail());
    }
    return known != null ? time(known) : answer.blockTime();
  }

  private void checkSeals(ChainKind kind, BlockHeader known, TrustedChain.Validators validators) {
    Set<String> trusted = new HashSet<>();
    validators.addresses().forEach(address -> trusted.add(Bytes.hex(address)));
    Set<String> sealed = new HashSet<>();
    try {
      byte[] hash = known.sealedHash(kind);
      for (byte[] seal : known.extra().seals()) {
        sealed.add(Bytes.hex(EvmKey.recover(hash, seal)));
      }
    } catch (MalformedException e) {
      found(AnchorFault.SEALS_BAD, e.rule());
      return;
    }
    sealed.retainAll(trusted);
    if (sealed.size() < validators.quorum()) {
      found(
          AnchorFault.SEALS_BAD,
          sealed.size() + " of " + trusted.size() + " validators, needed " + validators.quorum());
    }
  }

  private @Nullable Instant time(BlockHeader known) {
    try {
      return known.time();
    } catch (MalformedException e) {
      found(AnchorFault.PROOF_BAD, e.rule());
      return null;
    }
  }
}
