package org.mifeng.platform.evidence;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.evidence.DepositStore.Placed;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/** Everything the log's writer writes, in transactions of the platform's own. */
@Component
class LogTables {
  private static final Viewer WRITER = Viewer.system("evidence.log");

  private final Transactions transactions;
  private final LogChainStore chain;
  private final LogStore log;
  private final TileStore tiles;
  private final DepositStore deposits;
  private final Audit audit;

  LogTables(
      Transactions transactions,
      LogChainStore chain,
      LogStore log,
      TileStore tiles,
      DepositStore deposits,
      Audit audit) {
    this.transactions = transactions;
    this.chain = chain;
    this.log = log;
    this.tiles = tiles;
    this.deposits = deposits;
    this.audit = audit;
  }

  <T> T asSystem(Supplier<T> work) {
    return transactions.as(WRITER, work);
  }

  void asSystem(Runnable work) {
    transactions.run(WRITER, work);
  }

  /** One deed for each request: who deposited how many, the first of them named. */
  void recordDeeds(List<Placed> placed) {
    audit.record(placed.stream().map(LogTables::deed).toList());
  }

  private static Audit.Deed deed(Placed placed) {
    var order = placed.order();
    return new Audit.Deed(
        order.viewer(),
        "evidence.deposit-sealed",
        order.sealings().getFirst().id().toString(),
        Map.of("deposits", String.valueOf(order.size()), "first", String.valueOf(placed.first())),
        order.receivedAt());
  }

  LogChainStore chain() {
    return chain;
  }

  LogStore log() {
    return log;
  }

  TileStore tiles() {
    return tiles;
  }

  DepositStore deposits() {
    return deposits;
  }
}
