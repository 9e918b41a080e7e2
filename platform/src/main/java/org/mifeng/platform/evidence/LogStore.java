package org.mifeng.platform.evidence;

import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.Tile;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The writing side of one log's tables: its head, leaves, full tiles, signed heads. */
@Repository
class LogStore {
  /** The head of a log as committed. */
  record State(long size, long epoch, byte[] rootSha256, byte[] rootSm3) {}

  /** What the database promises about a commit. */
  record Durability(boolean fsync, boolean fullPageWrites, boolean synchronousCommit) {}

  private static final int LEAVES_PER_PARTITION = 10_000_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  LogStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  Durability durability() {
    return jdbc.sql(
            """
            select current_setting('fsync')::boolean as fsync,
                   current_setting('full_page_writes')::boolean as full_page_writes,
                   current_setting('synchronous_commit') <> 'off' as synchronous_commit
            """)
        .query(Durability.class)
        .single();
  }

  /** Moves the head; false when the turn was lost to another writer. */
  boolean advance(int year, State from, State to) {
    return jdbc.sql(
                """
                update evidence.log_state
                   set size = :size, root_sha256 = :rootSha256, root_sm3 = :rootSm3
                 where year = :year
                   and size = :from
                   and epoch = :epoch
                """)
            .param("year", year)
            .param("from", from.size())
            .param("epoch", from.epoch())
            .param("size", to.size())
            .param("rootSha256", to.rootSha256())
            .param("rootSm3", to.rootSm3())
            .update()
        == 1;
  }

  void openPartitions(int year, long from, long to) {
    for (long part = from / LEAVES_PER_PARTITION; part <= to / LEAVES_PER_PARTITION; part++) {
      jdbc.sql("select evidence.open_partition(:year, :part)")
          .param("year", year)
          .param("part", (int) part)
          .query((row, number) -> number)
          .single();
    }
  }

  /** Whether leaves from..to (exclusive) fall into a partition that {@code from - 1} does not. */
  static boolean crossesPartition(long from, long to) {
    return from == 0 || (from - 1) / LEAVES_PER_PARTITION != (to - 1) / LEAVES_PER_PARTITION;
  }

  void copyEntries(int year, long first, List<Sealing> sealings) {
    var rows = new BinaryCopy(sealings.size() * 160);
    long index = first;
    for (var sealing : sealings) {
      rows.row(3).put(year).put(index++).put(LeafPacking.pack(sealing.body()));
    }
    copy("copy evidence.entry (year, idx, body) from stdin (format binary)", rows.end());
  }

  /** One leaf that is nobody's deposit. */
  void insertEntry(int year, long index, byte[] body) {
    jdbc.sql(
            """
            insert into evidence.entry (year, idx, body)
            values (:year, :index, :body)
            """)
        .param("year", year)
        .param("index", index)
        .param("body", LeafPacking.pack(body))
        .update();
  }

  void copyTiles(int year, List<Tile> tiles) {
    if (tiles.isEmpty()) {
      return;
    }
    var rows = new BinaryCopy(tiles.size() * 8300);
    for (var tile : tiles) {
      rows.row(5)
          .put(year)
          .put(suiteNumber(tile.suite()))
          .put((short) tile.level())
          .put(tile.number())
          .put(tile.data());
    }
    copy(
        "copy evidence.tile (year, suite, level, n, hashes) from stdin (format binary)",
        rows.end());
  }

  void insertCheckpoint(int year, SignedMark.Mark signed, Instant at) {
    jdbc.sql(
            """
            insert into evidence.checkpoint (year, size, note_sha256, note_sm3, signed_at)
            values (:year, :size, :noteSha256, :noteSm3, :at)
            on conflict (year, size) do nothing
            """)
        .param("year", year)
        .param("size", signed.size())
        .param("noteSha256", signed.noteSha256())
        .param("noteSm3", signed.noteSm3())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** For a row that may be written a moment later: it becomes durable with the next commit. */
  void doNotWaitForDisk() {
    jdbc.sql("set local synchronous_commit = off").update();
  }

  static short suiteNumber(HashSuite suite) {
    return switch (suite) {
      case SHA256 -> 1;
      case SM3 -> 2;
    };
  }

  private void copy(String statement, byte[] rows) {
    template.execute(
        (Connection connection) -> {
          var in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
          try {
            in.writeToCopy(rows, 0, rows.length);
            return in.endCopy();
          } finally {
            if (in.isActive()) {
              in.cancelCopy();
            }
          }
        });
  }
}
