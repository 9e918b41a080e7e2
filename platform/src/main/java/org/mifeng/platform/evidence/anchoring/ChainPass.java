package org.mifeng.platform.evidence.anchoring;

import java.util.Arrays;
import java.util.List;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.anchor.AnchorStatement;
import org.mifeng.ledger.anchor.EvmKey;
import org.mifeng.ledger.anchor.EvmOrder;
import org.mifeng.ledger.trust.TrustedChain;

/**
 * One look at one chain: follows what is under way, then submits what is due. Reads all it knows
 * from the database, so any node of the platform may do it, at any time, again.
 */
final class ChainPass {
  private static final int MOST_NONCES = 5;

  private final AnchoringProperties.Chain settings;
  private final AnchoringProperties timing;
  private final ChainAdapter chain;
  private final ChainAccounts accounts;
  private final AnchorBook book;
  private final DueStatements due;

  ChainPass(
      AnchoringProperties.Chain settings,
      AnchoringProperties timing,
      ChainAdapter chain,
      ChainAccounts accounts,
      AnchorBook book,
      DueStatements due) {
    this.settings = settings;
    this.timing = timing;
    this.chain = chain;
    this.accounts = accounts;
    this.book = book;
    this.due = due;
  }

  /** What this look has to go by. */
  private record Now(AnchorStore.Known known, EvmKey key, ChainAdapter.Look look) {}

  String id() {
    return chain.id();
  }

  /**
   * Does it.
   *
   * @throws NodeException when the node does not answer, is of another chain, or a key is missing
   */
  ChainAdapter.Look go() {
    var met = book.find(chain.id());
    var key = accounts.open(chain.id(), met.map(AnchorStore.Known::sender).orElse(null));
    var look = chain.look(key.address());
    var now = new Now(met.isPresent() ? met.get() : meet(key, look), key, look);
    if (!Arrays.equals(now.known().genesis(), look.genesis())) {
      throw new NodeException(NodeException.Trouble.BEGAN_ANEW, chain.id());
    }
    if (!contractIsThere(now)) {
      return look;
    }
    NodeException trouble = null;
    for (var open : book.listOpen(chain.id(), look.nonce())) {
      try {
        follow(open, now);
      } catch (NodeException e) {
        // One anchor in trouble keeps no other from its way.
        trouble = e;
      }
    }
    due.find(chain.id(), settings.every()).ifPresent(found -> submit(found, now));
    if (trouble != null) {
      throw trouble;
    }
    return look;
  }

  private AnchorStore.Known meet(EvmKey key, ChainAdapter.Look look) {
    AnchorStore.Known known;
    if (settings.contract() != null) {
      known =
          new AnchorStore.Known(
              chain.id(),
              look.genesis(),
              key.address(),
              TrustedChain.address(settings.contract()),
              null,
              null);
    } else {
      known =
          new AnchorStore.Known(
              chain.id(),
              look.genesis(),
              key.address(),
              EvmOrder.contractAddress(key.address(), look.nonce()),
              chain.signCreation(key, look.nonce(), look.fee()),
              look.nonce());
    }
    book.meet(known);
    return known;
  }

  /** Whether the contract stands; sends its creation while that may still succeed. */
  private boolean contractIsThere(Now now) {
    var known = now.known();
    if (chain.hasCode(known.contract())) {
      return true;
    }
    var creation = known.creation();
    if (creation == null || known.creationNonce() == null) {
      throw new NodeException(
          NodeException.Trouble.NO_CONTRACT, "0x" + Bytes.hex(known.contract()));
    }
    if (now.look().settledNonce() > known.creationNonce()) {
      throw new NodeException(
          NodeException.Trouble.NOT_CREATED, "0x" + Bytes.hex(known.contract()));
    }
    if (now.look().nonce() <= known.creationNonce()) {
      chain.send(creation);
    }
    return false;
  }

  private void follow(AnchorStore.Row open, Now now) {
    var attempts = book.listAttempts(open.id());
    for (var attempt : attempts.reversed()) {
      var found = chain.find(attempt.hash());
      if (found.isPresent()) {
        settle(open, attempt, found.get(), now);
        return;
      }
    }
    var last = attempts.getLast();
    if (open.state() == AnchorState.MINED || open.state() == AnchorState.FINAL) {
      book.change(open.id(), AnchorState.SUBMITTED, null, "block-gone");
    }
    if (now.look().settledNonce() > last.nonce()) {
      if (open.state() != AnchorState.LOST) {
        book.change(open.id(), AnchorState.LOST, null, "nonce-taken");
      }
      submitAgain(open, attempts, now);
    } else if (now.look().nonce() <= last.nonce()) {
      keepOffering(open, last, now);
    }
  }

  /** Sends what a node has forgotten, and offers more where the fee has become too low. */
  private void keepOffering(AnchorStore.Row open, AnchorStore.Attempt last, Now now) {
    if (!chain.knows(last.hash())) {
      chain.send(last.transaction());
      return;
    }
    var waited = last.madeAt().plus(timing.resend());
    if (waited.isAfter(book.clock().instant())) {
      return;
    }
    var fee = chain.higher(last.transaction(), now.look().fee());
    if (fee.isPresent()) {
      var raised =
          chain.sign(now.key(), now.known().contract(), statement(open), last.nonce(), fee.get());
      book.raise(open.id(), last, raised);
      chain.send(raised);
    }
  }

  private void submitAgain(AnchorStore.Row open, List<AnchorStore.Attempt> attempts, Now now) {
    long nonces = attempts.stream().mapToLong(AnchorStore.Attempt::nonce).distinct().count();
    if (nonces >= MOST_NONCES) {
      return;
    }
    long nonce = book.freeNonce(chain.id(), now.look().nonce());
    var transaction =
        chain.sign(now.key(), now.known().contract(), statement(open), nonce, now.look().fee());
    book.submitAgain(chain.id(), open.id(), attempts.getLast(), nonce, transaction);
    chain.send(transaction);
  }

  private void settle(
      AnchorStore.Row open, AnchorStore.Attempt attempt, ChainAdapter.Found found, Now now) {
    var place = found.place();
    boolean deep = now.look().head() - place.block() >= settings.finality().depth();
    if (!found.succeeded()) {
      if (deep && open.state() != AnchorState.LOST) {
        book.change(open.id(), AnchorState.LOST, place.blockHash(), "failed");
      }
      return;
    }
    boolean sameBlock =
        book.findBlock(open.id())
            .filter(block -> Arrays.equals(block, place.blockHash()))
            .isPresent();
    boolean standing = open.state() == AnchorState.MINED || open.state() == AnchorState.FINAL;
    if (!standing || !sameBlock) {
      book.mined(open.id(), chain.prove(statement(open), attempt.transaction(), place));
    } else if (open.state() == AnchorState.FINAL) {
      return;
    }
    if (deep && chain.isCanonical(place)) {
      book.change(open.id(), AnchorState.FINAL, place.blockHash(), "");
    }
  }

  private AnchorStatement statement(AnchorStore.Row open) {
    return book.findStatement(open.year(), open.size()).orElseThrow();
  }

  private void submit(DueStatements.Due found, Now now) {
    long nonce = book.freeNonce(chain.id(), now.look().nonce());
    var transaction =
        chain.sign(now.key(), now.known().contract(), found.statement(), nonce, now.look().fee());
    book.submit(chain.id(), found.year(), found.statement(), nonce, transaction);
    chain.send(transaction);
  }
}
