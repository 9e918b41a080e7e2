package org.mifeng.platform.learning.publicity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.learning.publicity.Item.Stamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL about what was decided on versions, and about the versions before. */
@Repository
class DecisionStore {
  private final JdbcClient jdbc;

  DecisionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Submits a version; false when it was before. */
  boolean insertSubmission(UUID item, int number, Stamp by) {
    return jdbc.sql(
                """
                insert into learning.item_submission (item_id, number, account_id, submitted_by, submitted_at)
                values (:item, :number, :account, :by, :at)
                on conflict (item_id, number) do nothing
                """)
            .param("item", item)
            .param("number", number)
            .param("account", by.account())
            .param("by", by.who())
            .param("at", by.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Publishes a version, or returns it; false when that was decided before. */
  boolean insertDecision(UUID item, int number, String outcome, @Nullable String reason, Stamp by) {
    return jdbc.sql(
                """
                insert into learning.item_decision (item_id, number, outcome, reason, account_id, decided_by, decided_at)
                values (:item, :number, :outcome, :reason, :account, :by, :at)
                on conflict (item_id, number) do nothing
                """)
            .param("item", item)
            .param("number", number)
            .param("outcome", outcome)
            .param("reason", reason)
            .param("account", by.account())
            .param("by", by.who())
            .param("at", by.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Takes a published version down; false when it was before. */
  boolean insertTakedown(UUID item, int number, String reason, Stamp by) {
    return jdbc.sql(
                """
                insert into learning.item_takedown (item_id, number, reason, account_id, taken_down_by, taken_down_at)
                values (:item, :number, :reason, :account, :by, :at)
                on conflict (item_id, number) do nothing
                """)
            .param("item", item)
            .param("number", number)
            .param("reason", reason)
            .param("account", by.account())
            .param("by", by.who())
            .param("at", by.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Whether this person wrote or submitted the version. */
  boolean wrote(UUID item, int number, UUID account) {
    return jdbc.sql(
            """
            select learning.wrote(:item, :number, :account)
            """)
        .param("item", item)
        .param("number", number)
        .param("account", account)
        .query(Boolean.class)
        .single();
  }

  /** The versions of an item, the latest first. */
  List<Past> listVersions(UUID item) {
    return jdbc.sql(
            """
            select v.number, v.written_by, v.written_at
            from learning.item_version v
            where v.item_id = :item
            order by v.number desc
            limit 200
            """)
        .param("item", item)
        .query(
            (row, at) ->
                new Past(
                    row.getInt("number"),
                    row.getString("written_by"),
                    Rows.moment(row, "written_at")))
        .list();
  }

  Optional<Content> find(UUID item, int number) {
    return jdbc.sql(
            """
            select v.title_zh, v.summary_zh, v.body_zh, v.title_en, v.summary_en, v.body_en,
                   v.place, v.begins_at, v.ends_at, v.seats
            from learning.item_version v
            where v.item_id = :item
              and v.number = :number
            """)
        .param("item", item)
        .param("number", number)
        .query((row, at) -> Rows.content(row))
        .optional();
  }

  /** A version as a list of them names it. */
  record Past(int number, String who, Instant at) {}
}
