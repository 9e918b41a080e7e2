package org.mifeng.platform.evidence;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.MissingNodeException;
import org.mifeng.ledger.merkle.TilePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reading side of the log's tables: public rows, needed for proofs and by monitors. */
@Repository
class TileStore {
  /** A signed head as stored. */
  record Signed(long size, String noteSha256, String noteSm3) {}

  /** A leaf's two hashes. */
  record LeafHashes(byte[] leafSha256, byte[] leafSm3) {
    static LeafHashes of(byte[] body) {
      return new LeafHashes(HashSuite.SHA256.leaf(body), HashSuite.SM3.leaf(body));
    }

    byte[] of(HashSuite suite) {
      return switch (suite) {
        case SHA256 -> leafSha256;
        case SM3 -> leafSm3;
      };
    }
  }

  /** A log's public keys and its time. */
  record Keys(
      int year,
      String verifierSha256,
      String verifierSm3,
      Instant createdAt,
      @Nullable Instant frozenAt) {}

  private final JdbcClient jdbc;

  TileStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<byte[]> findFull(int year, HashSuite suite, int level, long number) {
    return jdbc.sql(
            """
            select hashes
              from evidence.tile
             where year = :year
               and suite = :suite
               and level = :level
               and n = :number
            """)
        .param("year", year)
        .param("suite", LogStore.suiteNumber(suite))
        .param("level", level)
        .param("number", number)
        .query((row, count) -> row.getBytes(1))
        .optional();
  }

  /** A full tile's 256 hashes. */
  byte[] requireFull(int year, HashSuite suite, int level, long number) {
    return findFull(year, suite, level, number)
        .orElseThrow(
            () -> new MissingNodeException("tile " + level + "/" + number + " of " + year));
  }

  /** The hashes of leaves {@code from} to {@code to} (exclusive), at most 256 of them. */
  List<LeafHashes> listLeaves(int year, long from, long to) {
    return jdbc.sql(
            """
            select body
              from evidence.entry
             where year = :year
               and idx >= :from
               and idx < :to
             order by idx
            """)
        .param("year", year)
        .param("from", from)
        .param("to", to)
        .query((row, count) -> LeafHashes.of(LeafPacking.unpack(row.getBytes(1))))
        .list();
  }

  /** Leaves as an entry tile holds them: each behind its length in two bytes (C2SP tlog-tiles). */
  byte[] entries(int year, long number, int width) {
    var out = new ByteArrayOutputStream(width * 512);
    var bodies =
        jdbc.sql(
                """
                select body
                  from evidence.entry
                 where year = :year
                   and idx >= :from
                   and idx < :to
                 order by idx
                """)
            .param("year", year)
            .param("from", number * TilePath.WIDTH)
            .param("to", number * TilePath.WIDTH + width)
            .query((row, count) -> LeafPacking.unpack(row.getBytes(1)))
            .list();
    if (bodies.size() != width) {
      throw new MissingNodeException("entries " + number + " of " + year);
    }
    for (var body : bodies) {
      out.write(body.length >> 8);
      out.write(body.length);
      out.writeBytes(body);
    }
    return out.toByteArray();
  }

  /** One leaf, byte for byte. */
  byte[] requireBody(int year, long index) {
    return jdbc.sql(
            """
            select body
              from evidence.entry
             where year = :year
               and idx = :index
            """)
        .param("year", year)
        .param("index", index)
        .query((row, count) -> LeafPacking.unpack(row.getBytes(1)))
        .single();
  }

  /** The first signed head that covers a leaf: always the same one for the same leaf. */
  Optional<Signed> findCovering(int year, long index) {
    return jdbc.sql(
            """
            select size, note_sha256, note_sm3
              from evidence.checkpoint
             where year = :year
               and size > :index
             order by size
             limit 1
            """)
        .param("year", year)
        .param("index", index)
        .query(Signed.class)
        .optional();
  }

  /** The newest signed head. */
  Optional<Signed> findNewest(int year) {
    return jdbc.sql(
            """
            select size, note_sha256, note_sm3
              from evidence.checkpoint
             where year = :year
             order by size desc
             limit 1
            """)
        .param("year", year)
        .query(Signed.class)
        .optional();
  }

  Optional<Signed> findSigned(int year, long size) {
    return jdbc.sql(
            """
            select size, note_sha256, note_sm3
              from evidence.checkpoint
             where year = :year
               and size = :size
            """)
        .param("year", year)
        .param("size", size)
        .query(Signed.class)
        .optional();
  }

  /** Every log of this platform, the oldest first. */
  List<Keys> listLogs() {
    return jdbc.sql(
            """
            select year, verifier_sha256, verifier_sm3, created_at, frozen_at
              from evidence.log
             order by year
            """)
        .query(
            (row, count) -> {
              var frozen = row.getObject(5, OffsetDateTime.class);
              return new Keys(
                  row.getInt(1),
                  row.getString(2),
                  row.getString(3),
                  row.getObject(4, OffsetDateTime.class).toInstant(),
                  frozen == null ? null : frozen.toInstant());
            })
        .list();
  }
}
