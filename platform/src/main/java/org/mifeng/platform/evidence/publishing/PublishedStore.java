package org.mifeng.platform.evidence.publishing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which checkpoints were published, and when. */
@Repository
class PublishedStore {
  private static final RowMapper<Published> ROW =
      (row, count) ->
          new Published(
              row.getInt(1),
              row.getLong(2),
              row.getString(3),
              row.getString(4),
              row.getObject(5, OffsetDateTime.class).toInstant());

  private final JdbcClient jdbc;

  PublishedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Publishes the newest signed head of a year, unless it is published or the log is empty. */
  boolean insertNewest(int year, Instant at) {
    return jdbc.sql(
                """
                insert into evidence.published (year, size, published_at)
                select c.year, c.size, :at
                  from evidence.checkpoint c
                 where c.year = :year
                   and c.size > coalesce((select max(p.size) from evidence.published p where p.year = :year), 0)
                 order by c.size desc
                 limit 1
                """)
            .param("year", year)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<Published> findNewest(int year) {
    return jdbc.sql(
            """
            select p.year, p.size, c.note_sha256, c.note_sm3, p.published_at
              from evidence.published p
              join evidence.checkpoint c using (year, size)
             where p.year = :year
             order by p.size desc
             limit 1
            """)
        .param("year", year)
        .query(ROW)
        .optional();
  }

  Optional<Published> find(int year, long size) {
    return jdbc.sql(
            """
            select p.year, p.size, c.note_sha256, c.note_sm3, p.published_at
              from evidence.published p
              join evidence.checkpoint c using (year, size)
             where p.year = :year
               and p.size = :size
            """)
        .param("year", year)
        .param("size", size)
        .query(ROW)
        .optional();
  }

  List<Published> listAbove(int year, long above, int limit) {
    return jdbc.sql(
            """
            select p.year, p.size, c.note_sha256, c.note_sm3, p.published_at
              from evidence.published p
              join evidence.checkpoint c using (year, size)
             where p.year = :year
               and p.size > :above
             order by p.size
             limit :limit
            """)
        .param("year", year)
        .param("above", above)
        .param("limit", limit)
        .query(ROW)
        .list();
  }
}
