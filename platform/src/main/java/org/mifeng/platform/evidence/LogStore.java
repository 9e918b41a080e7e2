package org.mifeng.platform.evidence;

import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.Tile;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The writing side of the log's tables: heads, leaves, full tiles, signed heads. */
@Repository
class LogStore {
  /** A log as it was created: what a key file must match to open it. */
  record Created(
      int year, String originSha256, String originSm3, String verifierSha256, String verifierSm3) {}

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

  Optional<Created> find(int year) {
    return jdbc.sql(
            """
            select year, origin_sha256, origin_sm3, verifier_sha256, verifier_sm3
              from evidence.log
             where year = :year
            """)
        .param("year", year)
        .query(Created.class)
        .optional();
  }

  void insert(Created log, State empty, Instant at) {
    jdbc.sql(
            """
            insert into evidence.log
              (year, origin_sha256, origin_sm3, verifier_sha256, verifier_sm3, created_at)
            values (:year, :originSha256, :originSm3, :verifierSha256, :verifierSm3, :at)
            """)
        .param("year", log.year())
        .param("originSha256", log.originSha256())
        .param("originSm3", log.originSm3())
        .param("verifierSha256", log.verifierSha256())
        .param("verifierSm3", log.verifierSm3())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            insert into evidence.log_state (year, size, epoch, root_sha256, root_sm3)
            values (:year, :size, :epoch, :rootSha256, :rootSm3)
            """)
        .param("year", log.year())
        .param("size", empty.size())
        .param("epoch", empty.epoch())
        .param("rootSha256", empty.rootSha256())
        .param("rootSm3", empty.rootSm3())
        .update();
  }

  void freezeBefore(int year, Instant at) {
    jdbc.sql(
            """
            update evidence.log
               set frozen_at = :at
             where year < :year
               and frozen_at is null
            """)
        .param("year", year)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Takes the turn: from now on a writer with an older epoch moves nothing. */
  State takeOver(int year) {
    return jdbc.sql(
            """
            update evidence.log_state
               set epoch = epoch + 1
             where year = :year
            returning size, epoch, root_sha256, root_sm3
            """)
        .param("year", year)
        .query(State.class)
        .single();
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
