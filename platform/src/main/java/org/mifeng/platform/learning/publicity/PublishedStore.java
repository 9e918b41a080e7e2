package org.mifeng.platform.learning.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL about what the public sees. */
@Repository
class PublishedStore {
  private static final String ALL =
      """
      select i.id, i.code, i.kind, i.origin, i.district, v.title_zh, v.summary_zh, v.body_zh, v.title_en, v.summary_en,
             v.body_en, v.place, v.begins_at, v.ends_at, v.seats, d.decided_at, learning.signed_up(i.id) as taken
      from learning.item i
      join learning.item_version v on v.item_id = i.id and v.number = learning.live_version(i.id)
      join learning.item_decision d on d.item_id = v.item_id and d.number = v.number
      """;

  /** Each word must stand somewhere; position, so that no sign in it has a meaning. */
  private static final String CHOSEN =
      """
      where (:kind = '' or i.kind = :kind)
        and not exists (
          select 1
          from unnest(string_to_array(:words, chr(10))) as sought (word)
          where position(lower(sought.word) in lower(concat_ws(' ', v.title_zh, v.summary_zh, v.body_zh, v.title_en,
                                                     v.summary_en, v.body_en, v.place))) = 0)
      """;

  private final JdbcClient jdbc;

  PublishedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Published> list(PublicFilter filter, int limit, long offset) {
    return jdbc.sql(
            ALL
                + CHOSEN
                + """
                order by d.decided_at desc, i.code
                limit :limit offset :offset
                """)
        .param("kind", filter.kind())
        .param("words", filter.terms())
        .param("limit", limit)
        .param("offset", offset)
        .query(PublishedStore::published)
        .list();
  }

  long count(PublicFilter filter) {
    return jdbc.sql("select count(*) from (" + ALL + CHOSEN + ") counted")
        .param("kind", filter.kind())
        .param("words", filter.terms())
        .query(Long.class)
        .single();
  }

  Optional<Published> find(String code) {
    return jdbc.sql(ALL + "where i.code = :code")
        .param("code", code)
        .query(PublishedStore::published)
        .optional();
  }

  /** Events that begin in a period, in their order. */
  List<Published> listEvents(Instant from, Instant to) {
    return jdbc.sql(
            ALL
                + """
                where v.begins_at >= :from
                  and v.begins_at < :to
                order by v.begins_at, i.code
                limit 500
                """)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("to", to.atOffset(ZoneOffset.UTC))
        .query(PublishedStore::published)
        .list();
  }

  /** Counts that a page was read. */
  void addRead(UUID item, LocalDate day) {
    jdbc.sql(
            """
            insert into learning.page_read as counted (item_id, day, reads)
            values (:item, :day, 1)
            on conflict (item_id, day) do update
            set reads = counted.reads + 1
            """)
        .param("item", item)
        .param("day", day)
        .update();
  }

  private static Published published(ResultSet row, int number) throws SQLException {
    return new Published(
        Rows.about(row), Rows.content(row), Rows.moment(row, "decided_at"), row.getLong("taken"));
  }
}
