package org.mifeng.bench;

import java.sql.SQLException;
import java.time.Duration;

/**
 * What a deposit takes in PostgreSQL: the log is filled by batches to the size asked for, vacuumed,
 * and the growth of every table and index of {@code evidence} and {@code audit} is divided by the
 * deposits made meanwhile.
 */
final class StoredBytes implements Measurement {
  private static final double GOAL = 450;

  @Override
  public void measure(Bench bench) throws Exception {
    var platform = bench.platform();
    var database = Database.of(platform.data());
    database.execute("vacuum (analyze)");
    var entriesBefore = entries(database);
    var bytesBefore = bytes(database, "evidence") + bytes(database, "audit");
    var wanted = Math.max(bench.settings().entries(), entriesBefore + 20_000);
    var deposits = new Deposits(platform.token("enterprise"), System.nanoTime());
    var pause = Duration.ofMillis(500);
    for (var filled = entriesBefore; filled < wanted; filled = entries(database)) {
      ClosedLoop.run(platform.port(), 4, pause, deposits.onwards(1000));
    }
    database.execute("vacuum (analyze)");
    var added = entries(database) - entriesBefore;
    var report = bench.report();
    report.row("entries of the log at the end", "%.0f", entries(database));
    report.row(
        Target.atMost("S1", GOAL),
        "bytes in PostgreSQL per deposit, all tables and indexes of evidence and audit",
        "%.0f B",
        (bytes(database, "evidence") + bytes(database, "audit") - bytesBefore) / (double) added);
    for (var table : new String[] {"entry", "deposit", "tile", "checkpoint"}) {
      report.row(
          "of these evidence." + table + " with its indexes, whole table",
          "%.0f B",
          table(database, table) / (double) entries(database));
    }
  }

  private static long entries(Database database) throws SQLException {
    return database.number("select sum(size) from evidence.log_state");
  }

  private static long bytes(Database database, String schema) throws SQLException {
    return database.number(
        """
        select coalesce(sum(pg_total_relation_size(c.oid)), 0)
          from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = '%s' and c.relkind = 'r'
        """
            .formatted(schema));
  }

  /** A table with its indexes, its long values and its partitions. */
  private static long table(Database database, String name) throws SQLException {
    return database.number(
        """
        select pg_total_relation_size('evidence.%1$s')
             + (select coalesce(sum(pg_total_relation_size(relid)), 0)
                  from pg_partition_tree('evidence.%1$s') where isleaf and level > 0)
        """
            .formatted(name));
  }
}
