package org.mifeng.platform.evidence.anchoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what stands on chains, for receipts and for the operator. */
@Repository
class FinalAnchorStore {
  /**
   * An anchor as the operator sees it.
   *
   * @param progress how far it has come
   * @param block number of the block it stands in, or null while it stands in none
   * @param transaction hash of the last one signed for it
   */
  record Seen(
      String chain,
      int year,
      long size,
      Progress progress,
      @Nullable Long block,
      byte[] transaction) {}

  /**
   * How far an anchor has come.
   *
   * @param attempts how many transactions were signed for it
   * @param reason of its last change, or empty
   */
  record Progress(
      AnchorState state, Instant madeAt, Instant stateAt, int attempts, String reason) {}

  /** How many anchors of a chain are in a state. */
  record Count(String chain, AnchorState state, long count) {}

  private final JdbcClient jdbc;

  FinalAnchorStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Sizes above a size that are final on a chain at least, ascending. */
  List<Long> sizes(int year, long above, int limit) {
    return jdbc.sql(
            """
            select distinct size
              from evidence.anchor
             where year = :year
               and size > :above
               and state = 'final'
             order by size
             limit :limit
            """)
        .param("year", year)
        .param("above", above)
        .param("limit", limit)
        .query((row, count) -> row.getLong(1))
        .list();
  }

  /** The final anchors of a size, each as its JSON. */
  List<byte[]> records(int year, long size) {
    return jdbc.sql(
            """
            select p.record
              from evidence.anchor a
              join lateral (select c.block_hash
                              from evidence.anchor_change c
                             where c.anchor_id = a.id
                             order by c.n desc
                             limit 1) last on true
              join evidence.anchor_place p on p.anchor_id = a.id and p.block_hash = last.block_hash
             where a.year = :year
               and a.size = :size
               and a.state = 'final'
             order by a.chain
            """)
        .param("year", year)
        .param("size", size)
        .query((row, count) -> row.getBytes(1))
        .list();
  }

  List<Count> counts() {
    return jdbc.sql(
            """
            select chain, state, count(*)
              from evidence.anchor
             group by chain, state
            """)
        .query(
            (row, number) ->
                new Count(row.getString(1), AnchorState.of(row.getString(2)), row.getLong(3)))
        .list();
  }

  /** The newest anchors of all chains. */
  List<Seen> newest(int limit) {
    return jdbc.sql(
            """
            select a.chain, a.year, a.size, a.state, a.made_at, a.state_at,
                   p.block, t.hash, t.n, coalesce(last.reason, '')
              from evidence.anchor a
              join lateral (select hash, n
                              from evidence.anchor_attempt
                             where anchor_id = a.id
                             order by n desc
                             limit 1) t on true
              left join lateral (select block_hash, reason
                                   from evidence.anchor_change
                                  where anchor_id = a.id
                                  order by n desc
                                  limit 1) last on true
              left join evidence.anchor_place p
                on p.anchor_id = a.id
               and p.block_hash = last.block_hash
             order by a.id desc
             limit :limit
            """)
        .param("limit", limit)
        .query((row, number) -> seen(row))
        .list();
  }

  private static Seen seen(ResultSet row) throws SQLException {
    return new Seen(
        row.getString(1),
        row.getInt(2),
        row.getLong(3),
        new Progress(
            AnchorState.of(row.getString(4)),
            row.getObject(5, OffsetDateTime.class).toInstant(),
            row.getObject(6, OffsetDateTime.class).toInstant(),
            row.getInt(9),
            row.getString(10)),
        row.getObject(7, Long.class),
        row.getBytes(8));
  }
}
