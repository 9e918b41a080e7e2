package org.mifeng.platform.evidence.anchoring;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.anchor.Anchor;
import org.mifeng.ledger.anchor.AnchorStatement;
import org.mifeng.ledger.anchor.Keccak;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/** What is written down about anchors, each act one transaction of its own. */
@Component
class AnchorBook {
  private static final Viewer WRITER = Viewer.system("evidence.anchoring");

  private final AnchorStore store;
  private final Transactions transactions;
  private final Clock clock;

  AnchorBook(AnchorStore store, Transactions transactions, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  Clock clock() {
    return clock;
  }

  Optional<AnchorStore.Known> find(String chain) {
    return transactions.as(WRITER, () -> store.findChain(chain));
  }

  void meet(AnchorStore.Known known) {
    transactions.run(WRITER, () -> store.insertChain(known, clock.instant()));
  }

  /** A nonce that nothing of ours uses and the chain has not seen. */
  long freeNonce(String chain, long seenByChain) {
    return Math.max(seenByChain, transactions.as(WRITER, () -> store.nextNonce(chain)));
  }

  /** Whether enough time has passed since something was submitted to a chain. */
  boolean isTime(String chain, Duration every) {
    return transactions
        .as(WRITER, () -> store.lastMade(chain))
        .map(last -> !last.plus(every).isAfter(clock.instant()))
        .orElse(true);
  }

  /** The newest size of a year submitted to a chain; 0 when none was. */
  long lastSize(String chain, int year) {
    return transactions.as(WRITER, () -> store.lastSize(chain, year));
  }

  /** The statement about a size, if it was made for another chain already. */
  Optional<AnchorStatement> findStatement(int year, long size) {
    return transactions
        .as(WRITER, () -> store.findStatement(year, size))
        .map(bytes -> AnchorStatement.read(JsonReader.read(bytes, Anchor.MAX_BYTES).asObject()));
  }

  /** Writes down a new anchor with its first transaction, before that is sent. */
  void submit(String chain, int year, AnchorStatement statement, long nonce, byte[] transaction) {
    transactions.run(
        WRITER,
        () -> {
          var now = clock.instant();
          store.insertStatement(year, statement.size(), Jcs.write(statement.json()), now);
          long anchor = store.insertAnchor(chain, year, statement.size(), now);
          store.insertNonce(chain, nonce, anchor);
          store.insertAttempt(anchor, attempt(1, nonce, transaction));
          store.change(anchor, AnchorState.SUBMITTED, null, "", now);
        });
  }

  private AnchorStore.Attempt attempt(int n, long nonce, byte[] transaction) {
    return new AnchorStore.Attempt(
        n, nonce, transaction, Keccak.digest(transaction), clock.instant());
  }

  /** Writes down a further transaction with the nonce of the last one, before it is sent. */
  void raise(long anchor, AnchorStore.Attempt last, byte[] transaction) {
    transactions.run(
        WRITER,
        () -> store.insertAttempt(anchor, attempt(last.n() + 1, last.nonce(), transaction)));
  }

  /** Writes down a transaction with a new nonce, after the old one was lost. */
  void submitAgain(
      String chain, long anchor, AnchorStore.Attempt last, long nonce, byte[] transaction) {
    transactions.run(
        WRITER,
        () -> {
          store.insertNonce(chain, nonce, anchor);
          store.insertAttempt(anchor, attempt(last.n() + 1, nonce, transaction));
          store.change(anchor, AnchorState.SUBMITTED, null, "again", clock.instant());
        });
  }

  List<AnchorStore.Row> listOpen(String chain, long freeFrom) {
    return transactions.as(WRITER, () -> store.listOpen(chain, freeFrom));
  }

  List<AnchorStore.Attempt> listAttempts(long anchor) {
    return transactions.as(WRITER, () -> store.listAttempts(anchor));
  }

  Optional<byte[]> findBlock(long anchor) {
    return transactions.as(WRITER, () -> store.findBlock(anchor));
  }

  /** Writes down where a transaction was found. */
  void mined(long anchor, Anchor found) {
    transactions.run(
        WRITER,
        () -> {
          var now = clock.instant();
          var place = found.place();
          store.insertPlace(anchor, place.blockHash(), place.block(), Jcs.write(found.json()), now);
          store.change(anchor, AnchorState.MINED, place.blockHash(), "", now);
        });
  }

  void change(long anchor, AnchorState state, byte @Nullable [] block, String reason) {
    transactions.run(WRITER, () -> store.change(anchor, state, block, reason, clock.instant()));
  }
}
