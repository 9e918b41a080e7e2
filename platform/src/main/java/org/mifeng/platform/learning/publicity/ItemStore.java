package org.mifeng.platform.learning.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.learning.publicity.Item.About;
import org.mifeng.platform.learning.publicity.Item.Stamp;
import org.mifeng.platform.learning.publicity.Item.State;
import org.mifeng.platform.learning.publicity.Item.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL about items as those who keep them see them. */
@Repository
class ItemStore {
  private static final String ALL =
      """
      select t.id, t.code, t.kind, t.origin, t.district, t.number, t.title_zh, t.summary_zh, t.body_zh, t.title_en,
             t.summary_en, t.body_en, t.place, t.begins_at, t.ends_at, t.seats, t.account_id, t.written_by, t.written_at,
             t.state, t.live, t.who, t.at, t.reason
      from (
        select i.id, i.code, i.kind, i.origin, i.district, v.number, v.title_zh, v.summary_zh, v.body_zh, v.title_en,
               v.summary_en, v.body_en, v.place, v.begins_at, v.ends_at, v.seats, v.account_id, v.written_by, v.written_at,
               case when k.item_id is not null then 'down'
                    when d.outcome = 'published' then 'live'
                    when d.outcome = 'returned' then 'returned'
                    when s.item_id is not null then 'waiting'
                    else 'draft' end as state,
               learning.live_version(i.id) as live,
               coalesce(k.taken_down_by, d.decided_by, s.submitted_by) as who,
               coalesce(k.taken_down_at, d.decided_at, s.submitted_at) as at,
               coalesce(k.reason, d.reason, '') as reason
        from learning.item i
        join learning.item_version v
          on v.item_id = i.id and v.number = (select max(n.number) from learning.item_version n where n.item_id = i.id)
        left join learning.item_submission s on s.item_id = v.item_id and s.number = v.number
        left join learning.item_decision d on d.item_id = v.item_id and d.number = v.number
        left join learning.item_takedown k on k.item_id = v.item_id and k.number = v.number
        where learning.keeps(i.district)
      ) t
      """;

  private static final String CHOSEN =
      """
      where (:state = '' or t.state = :state)
        and (:kind = '' or t.kind = :kind)
        and (:words = '' or position(lower(:words) in lower(t.title_zh || ' ' || coalesce(t.title_en, ''))) > 0)
      """;

  private final JdbcClient jdbc;

  ItemStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Item> list(DeskFilter filter, int limit, long offset) {
    return jdbc.sql(
            ALL
                + CHOSEN
                + """
                order by case t.state when 'waiting' then 1 when 'returned' then 2 when 'draft' then 3 else 4 end,
                         t.written_at desc, t.code
                limit :limit offset :offset
                """)
        .param("state", filter.state())
        .param("kind", filter.kind())
        .param("words", filter.words())
        .param("limit", limit)
        .param("offset", offset)
        .query(ItemStore::item)
        .list();
  }

  long count(DeskFilter filter) {
    return jdbc.sql("select count(*) from (" + ALL + CHOSEN + ") counted")
        .param("state", filter.state())
        .param("kind", filter.kind())
        .param("words", filter.words())
        .query(Long.class)
        .single();
  }

  Optional<Item> find(String code) {
    return jdbc.sql(ALL + "where t.code = :code")
        .param("code", code)
        .query(ItemStore::item)
        .optional();
  }

  /** Begins an item; false when another has its code. */
  boolean insert(About about, Stamp begun) {
    return jdbc.sql(
                """
                insert into learning.item (id, code, kind, origin, district, account_id, begun_by, begun_at)
                values (:id, :code, :kind, :origin, :district, :account, :by, :at)
                on conflict (code) do nothing
                """)
            .param("id", about.id())
            .param("code", about.code())
            .param("kind", about.kind().code())
            .param("origin", about.origin().code())
            .param("district", about.district())
            .param("account", begun.account())
            .param("by", begun.who())
            .param("at", begun.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Adds a version; false when somebody else's has this number already. */
  boolean insert(UUID item, int number, Content content, Stamp written) {
    var en = content.text().en();
    var occasion = content.occasion();
    return jdbc.sql(
                """
                insert into learning.item_version
                  (item_id, number, title_zh, summary_zh, body_zh, title_en, summary_en, body_en,
                   place, begins_at, ends_at, seats, account_id, written_by, written_at)
                values
                  (:item, :number, :titleZh, :summaryZh, :bodyZh, :titleEn, :summaryEn, :bodyEn,
                   :place, :begins, :ends, :seats, :account, :by, :at)
                on conflict (item_id, number) do nothing
                """)
            .param("item", item)
            .param("number", number)
            .param("titleZh", content.text().zh().title())
            .param("summaryZh", content.text().zh().summary())
            .param("bodyZh", content.text().zh().body())
            .param("titleEn", en == null ? null : en.title())
            .param("summaryEn", en == null ? null : en.summary())
            .param("bodyEn", en == null ? null : en.body())
            .param("place", occasion == null ? null : occasion.place())
            .param("begins", occasion == null ? null : occasion.begins().atOffset(ZoneOffset.UTC))
            .param("ends", occasion == null ? null : occasion.ends().atOffset(ZoneOffset.UTC))
            .param("seats", occasion == null ? null : occasion.seats())
            .param("account", written.account())
            .param("by", written.who())
            .param("at", written.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static Item item(ResultSet row, int number) throws SQLException {
    var who = row.getString("who");
    return new Item(
        Rows.about(row),
        row.getInt("number"),
        Rows.content(row),
        new Stamp(
            row.getObject("account_id", UUID.class),
            row.getString("written_by"),
            Rows.moment(row, "written_at")),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        verdict(row, who),
        row.getObject("live", Integer.class));
  }

  private static @Nullable Verdict verdict(ResultSet row, @Nullable String who)
      throws SQLException {
    if (who == null) {
      return null;
    }
    Instant at = Rows.moment(row, "at");
    return new Verdict(who, at, row.getString("reason"));
  }
}
