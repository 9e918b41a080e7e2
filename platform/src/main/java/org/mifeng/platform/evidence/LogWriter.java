package org.mifeng.platform.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.merkle.GrowingTree;
import org.mifeng.platform.evidence.DepositStore.Answered;
import org.mifeng.platform.evidence.DepositStore.Placed;
import org.mifeng.platform.evidence.DepositStore.RequestId;

/**
 * One turn of writing one log: from taking over until the first failure. Belongs to one thread.
 * After any exception it must be thrown away: what it holds in memory may differ from what is
 * stored.
 */
final class LogWriter implements AutoCloseable {
  /** Another writer took the turn: this one wrote nothing. */
  static final class FencedException extends RuntimeException {
    FencedException(int year) {
      super("the turn to write log " + year + " went to another writer");
    }
  }

  private final OpenedLog log;
  private final LogTables tables;
  private final Clock clock;
  private final GrowingTree sha256;
  private final GrowingTree sm3;
  private LogStore.State state;
  private SignedHead head;
  private SignedMark.@Nullable Mark unstored;

  LogWriter(OpenedLog log, LogTables tables, Clock clock, TakenOver taken) {
    this.log = log;
    this.tables = tables;
    this.clock = clock;
    this.sha256 = taken.sha256();
    this.sm3 = taken.sm3();
    this.state = taken.state();
    this.head = taken.head();
  }

  /** What taking over found: the trees restored, the head signed. */
  record TakenOver(LogStore.State state, GrowingTree sha256, GrowingTree sm3, SignedHead head) {}

  /** The newest signed head. */
  SignedHead head() {
    return head;
  }

  int year() {
    return log.year();
  }

  /** What is committed. */
  LogStore.State state() {
    return state;
  }

  /** Whether a signed head waits to be stored with the next commit. */
  boolean hasUnstoredHead() {
    return unstored != null;
  }

  /** Stores a waiting signed head while there is nothing else to do. */
  void storeHead() {
    tables.asSystem(
        () -> {
          tables.log().doNotWaitForDisk();
          storeWaiting();
        });
    unstored = null;
  }

  /**
   * Appends a batch in one commit and signs the new head. Orders answered before, or twice in the
   * batch, are not appended again.
   *
   * @return the outcome of each order, in their order
   */
  List<Outcome> append(List<Order> orders) {
    long before = sha256.size();
    var places = tables.asSystem(() -> commit(orders));
    if (sha256.size() > before) {
      unstored = null;
      sign();
    }
    return places.stream().map(place -> place.outcome(head)).toList();
  }

  /** Where an order stands: newly from {@code first} on, or where it stood before. */
  private record Place(long first, @Nullable Answered before) {
    Outcome outcome(SignedHead head) {
      return before == null ? new Outcome.Appended(first, head) : new Outcome.Repeated(before);
    }
  }

  private List<Place> commit(List<Order> orders) {
    Map<RequestId, Answered> answered = tables.deposits().findAnswered(keys(orders));
    List<Place> places = new ArrayList<>();
    List<Placed> placed = new ArrayList<>();
    List<Sealing> sealings = new ArrayList<>();
    for (var order : orders) {
      var id = id(order);
      var before = id == null ? null : answered.get(id);
      long first = sha256.size();
      places.add(new Place(first, before));
      if (before != null) {
        continue;
      }
      for (var sealing : order.sealings()) {
        sha256.append(sealing.leafSha256());
        sm3.append(sealing.leafSm3());
      }
      sealings.addAll(order.sealings());
      placed.add(new Placed(order, first));
      if (id != null && order.request() != null) {
        answered.put(id, new Answered(order.request().digest(), log.year(), first, order.size()));
      }
    }
    if (!placed.isEmpty()) {
      write(placed, sealings);
    }
    return places;
  }

  private void write(List<Placed> placed, List<Sealing> sealings) {
    var next = new LogStore.State(sha256.size(), state.epoch(), sha256.root(), sm3.root());
    if (LogStore.crossesPartition(state.size(), next.size())) {
      tables.log().openPartitions(log.year(), state.size(), next.size());
    }
    if (!tables.log().advance(log.year(), state, next)) {
      throw new FencedException(log.year());
    }
    tables.log().copyEntries(log.year(), state.size(), sealings);
    var tiles = new ArrayList<>(sha256.takeFullTiles());
    tiles.addAll(sm3.takeFullTiles());
    tables.log().copyTiles(log.year(), tiles);
    tables.deposits().insertDeposits(log.year(), placed);
    tables.deposits().insertRequests(log.year(), placed);
    tables.recordDeeds(placed);
    storeWaiting();
    state = next;
  }

  private void storeWaiting() {
    if (unstored != null) {
      tables.log().insertCheckpoint(log.year(), unstored, clock.instant());
    }
  }

  /** Signs after the commit: a crash in between leaves a head that is durable, merely unsigned. */
  private void sign() {
    var mark = log.sign(state);
    try {
      log.mark().remember(mark);
    } catch (IOException e) {
      throw new UncheckedIOException("the last signed head could not be put on disk", e);
    }
    head = new SignedHead(log.year(), sha256.snapshot(), sm3.snapshot(), mark);
    unstored = mark;
  }

  private static Set<RequestId> keys(List<Order> orders) {
    var keys = new LinkedHashSet<RequestId>();
    for (var order : orders) {
      var id = id(order);
      if (id != null) {
        keys.add(id);
      }
    }
    return keys;
  }

  private static @Nullable RequestId id(Order order) {
    var request = order.request();
    return request == null ? null : new RequestId(order.viewer().organisation(), request.key());
  }

  @Override
  public void close() throws IOException {
    log.close();
  }
}
