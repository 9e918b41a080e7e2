package org.mifeng.platform.experts.draws;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.experts.ExpertId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about lots, whose they are, and who was asked. */
@Repository
class LotStore {
  private final JdbcClient jdbc;

  LotStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A lot with whose it is. */
  record Owned(Lot lot, ExpertId expert, byte[] nonce) {}

  /** An invitation of one's own. */
  record Own(String draw, String purpose, String token, Instant at, @Nullable Boolean accepted) {}

  void insert(UUID draw, Owned owned) {
    jdbc.sql(
            """
            insert into experts.draw_lot (draw_id, token, tag, candidate_id, nonce)
            values (:draw, :token, :tag, :expert, :nonce)
            """)
        .param("draw", draw)
        .param("token", owned.lot().token())
        .param("tag", owned.lot().tag())
        .param("expert", owned.expert().value())
        .param("nonce", owned.nonce())
        .update();
  }

  List<Lot> list(UUID draw) {
    return jdbc.sql(
            """
            select token, tag
            from experts.draw_lot
            where draw_id = :draw
            order by token
            """)
        .param("draw", draw)
        .query((row, number) -> new Lot(row.getString("token"), row.getString("tag")))
        .list();
  }

  Optional<ExpertId> findExpert(UUID draw, String token) {
    return jdbc.sql(
            """
            select candidate_id
            from experts.draw_lot
            where draw_id = :draw and token = :token
            """)
        .param("draw", draw)
        .param("token", token)
        .query((row, number) -> new ExpertId(row.getObject(1, UUID.class)))
        .optional();
  }

  /** Whoever was asked in a draw, or in one that it follows. */
  Set<ExpertId> listAsked(UUID draw) {
    return new HashSet<>(
        jdbc.sql(
                """
                with recursive line as (
                  select cast(:draw as uuid) as id
                  union
                  select a.former_id from experts.draw_again a join line on a.draw_id = line.id)
                select l.candidate_id
                from line
                join experts.draw_invitation i on i.draw_id = line.id
                join experts.draw_lot l on l.draw_id = i.draw_id and l.token = i.token
                """)
            .param("draw", draw)
            .query((row, number) -> new ExpertId(row.getObject(1, UUID.class)))
            .list());
  }

  /** One at a time decides who is asked next. */
  void awaitTurn(UUID draw) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:draw, 0))")
        .param("draw", "experts.draw " + draw)
        .query()
        .singleRow();
  }

  void invite(UUID draw, int number, String token, Instant at) {
    jdbc.sql(
            """
            insert into experts.draw_invitation (draw_id, number, token, at)
            values (:draw, :number, :token, :at)
            """)
        .param("draw", draw)
        .param("number", number)
        .param("token", token)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean answer(UUID draw, String token, boolean accepted, @Nullable String name, Instant at) {
    return jdbc.sql(
                """
                update experts.draw_invitation
                set accepted = :accepted, name = :name, answered_at = :at
                where draw_id = :draw and token = :token and accepted is null
                """)
            .param("accepted", accepted)
            .param("name", name, java.sql.Types.VARCHAR)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("draw", draw)
            .param("token", token)
            .update()
        == 1;
  }

  boolean finish(UUID draw, String token, String outcome) {
    return jdbc.sql(
                """
                update experts.draw_invitation
                set outcome = :outcome
                where draw_id = :draw and token = :token and accepted and outcome is null
                """)
            .param("outcome", outcome)
            .param("draw", draw)
            .param("token", token)
            .update()
        == 1;
  }

  List<Invitation> listInvitations(UUID draw) {
    return jdbc.sql(
            """
            select number, token, at, accepted, name, outcome
            from experts.draw_invitation
            where draw_id = :draw
            order by number
            """)
        .param("draw", draw)
        .query(LotStore::invitation)
        .list();
  }

  List<Own> listOwn(ExpertId expert) {
    return jdbc.sql(
            """
            select d.number, d.purpose, i.token, i.at, i.accepted
            from experts.draw_invitation i
            join experts.draw_lot l on l.draw_id = i.draw_id and l.token = i.token
            join experts.draw d on d.id = i.draw_id
            where l.candidate_id = :expert
            order by i.at desc, d.id
            limit 200
            """)
        .param("expert", expert.value())
        .query(
            (row, number) ->
                new Own(
                    row.getString("number"),
                    row.getString("purpose"),
                    row.getString("token"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getObject("accepted", Boolean.class)))
        .list();
  }

  private static Invitation invitation(ResultSet row, int number) throws SQLException {
    return new Invitation(
        row.getInt("number"),
        row.getString("token"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("accepted", Boolean.class),
        row.getString("name"),
        row.getString("outcome"));
  }
}
