package org.mifeng.platform.experts.draws;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.mifeng.platform.experts.Party;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about draws and their reveals: rows are only ever added. */
@Repository
class DrawStore {
  private final JdbcClient jdbc;

  DrawStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Viewer viewer, Draw draw, byte[] sealedSeed) {
    var rule = draw.terms().rule();
    jdbc.sql(
            """
            insert into experts.draw
              (id, number, organisation_id, purpose, fields, places, technical, legal, source, known_from,
               seed_digest, list_digest, sealed_seed, by_account_id, by_name, committed_at)
            values
              (:id, :number, :organisation, :purpose, :fields, :places, :technical, :legal, :source, :knownFrom,
               :seedDigest, :listDigest, :sealed, :account, :name, :at)
            """)
        .param("id", draw.id())
        .param("number", draw.number())
        .param("organisation", viewer.organisation().value())
        .param("purpose", draw.terms().purpose())
        .param("fields", draw.terms().fields().toArray(String[]::new))
        .param("places", rule.places())
        .param("technical", rule.technical())
        .param("legal", rule.legal())
        .param("source", draw.beacon().source())
        .param("knownFrom", draw.beacon().knownFrom().atOffset(ZoneOffset.UTC))
        .param("seedDigest", draw.commitment().seedDigest())
        .param("listDigest", draw.commitment().listDigest())
        .param("sealed", sealedSeed)
        .param("account", viewer.account().value())
        .param("name", viewer.name())
        .param("at", draw.commitment().at().atOffset(ZoneOffset.UTC))
        .update();
  }

  void insertParties(Draw draw, List<Party> parties) {
    for (int i = 0; i < parties.size(); i++) {
      jdbc.sql(
              """
              insert into experts.draw_party (draw_id, number, credit_code, name)
              values (:draw, :number, :code, :name)
              """)
          .param("draw", draw.id())
          .param("number", i + 1)
          .param("code", parties.get(i).creditCode())
          .param("name", parties.get(i).name())
          .update();
    }
  }

  boolean insertReveal(Viewer viewer, Draw draw, Draw.Reveal reveal) {
    return jdbc.sql(
                """
                insert into experts.draw_reveal (draw_id, public_value, seed, tokens, by_account_id, by_name, at)
                values (:draw, :value, :seed, :tokens, :account, :name, :at)
                on conflict do nothing
                """)
            .param("draw", draw.id())
            .param("value", reveal.value())
            .param("seed", reveal.seed())
            .param("tokens", reveal.tokens().toArray(String[]::new))
            .param("account", viewer.account().value())
            .param("name", viewer.name())
            .param("at", reveal.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Nobody is left to ask; false when that is known. */
  boolean insertEnd(Draw draw, int free, Instant at) {
    return jdbc.sql(
                """
                insert into experts.draw_end (draw_id, free, at)
                values (:draw, :free, :at)
                on conflict do nothing
                """)
            .param("draw", draw.id())
            .param("free", free)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** One more place stays free, while nobody has drawn again. */
  void updateEnd(Draw draw, int free) {
    jdbc.sql(
            """
            update experts.draw_end
            set free = :free
            where draw_id = :draw
              and not exists (select 1 from experts.draw_again a where a.former_id = :draw)
            """)
        .param("draw", draw.id())
        .param("free", free)
        .update();
  }

  /** A draw follows another; false when another one does. */
  boolean insertAgain(Draw draw, Draw former, String reason) {
    return jdbc.sql(
                """
                insert into experts.draw_again (draw_id, former_id, reason)
                values (:draw, :former, :reason)
                on conflict do nothing
                """)
            .param("draw", draw.id())
            .param("former", former.id())
            .param("reason", reason)
            .update()
        == 1;
  }

  /** The office that committed to it. */
  OrganisationId requireOffice(Draw draw) {
    return new OrganisationId(
        jdbc.sql("select organisation_id from experts.draw where id = :id")
            .param("id", draw.id())
            .query(java.util.UUID.class)
            .single());
  }

  byte[] requireSealedSeed(Draw draw) {
    return jdbc.sql("select sealed_seed from experts.draw where id = :id")
        .param("id", draw.id())
        .query((row, at) -> row.getBytes(1))
        .single();
  }

  Optional<Draw> find(String number) {
    return jdbc.sql(
            """
            select d.id, d.number, d.purpose, d.fields, d.places, d.technical, d.legal, d.source, d.known_from,
                   d.seed_digest, d.list_digest, d.by_name, d.committed_at,
                   r.public_value, r.seed, r.tokens, r.by_name as revealed_by, r.at as revealed_at,
                   coalesce(e.free, 0) as free, n.number as next, f.number as former, a.reason
            from experts.draw d
            left join experts.draw_reveal r on r.draw_id = d.id
            left join experts.draw_end e on e.draw_id = d.id
            left join experts.draw_again g on g.former_id = d.id
            left join experts.draw n on n.id = g.draw_id
            left join experts.draw_again a on a.draw_id = d.id
            left join experts.draw f on f.id = a.former_id
            where d.number = :number
            """)
        .param("number", number)
        .query(DrawStore::draw)
        .optional();
  }

  List<Draw> list(int limit, int offset) {
    return jdbc.sql(
            """
            select d.id, d.number, d.purpose, d.fields, d.places, d.technical, d.legal, d.source, d.known_from,
                   d.seed_digest, d.list_digest, d.by_name, d.committed_at,
                   r.public_value, r.seed, r.tokens, r.by_name as revealed_by, r.at as revealed_at,
                   coalesce(e.free, 0) as free, n.number as next, f.number as former, a.reason
            from experts.draw d
            left join experts.draw_reveal r on r.draw_id = d.id
            left join experts.draw_end e on e.draw_id = d.id
            left join experts.draw_again g on g.former_id = d.id
            left join experts.draw n on n.id = g.draw_id
            left join experts.draw_again a on a.draw_id = d.id
            left join experts.draw f on f.id = a.former_id
            order by d.committed_at desc, d.id
            limit :limit offset :offset
            """)
        .param("limit", limit)
        .param("offset", offset)
        .query(DrawStore::draw)
        .list();
  }

  long count() {
    return jdbc.sql("select count(*) from experts.draw").query(Long.class).single();
  }

  private static Draw draw(ResultSet row, int number) throws SQLException {
    var revealed = row.getObject("revealed_at", OffsetDateTime.class);
    return new Draw(
        row.getObject("id", java.util.UUID.class),
        row.getString("number"),
        new Draw.Terms(
            row.getString("purpose"),
            List.of((String[]) row.getArray("fields").getArray()),
            new SeatingRule(
                row.getInt("places"), row.getBoolean("technical"), row.getBoolean("legal"))),
        new Draw.Beacon(row.getString("source"), instant(row, "known_from")),
        new Draw.Commitment(
            row.getBytes("seed_digest"),
            row.getBytes("list_digest"),
            row.getString("by_name"),
            instant(row, "committed_at")),
        revealed == null
            ? null
            : new Draw.Reveal(
                row.getString("public_value"),
                row.getBytes("seed"),
                List.of((String[]) row.getArray("tokens").getArray()),
                row.getString("revealed_by"),
                revealed.toInstant()),
        new Draw.Course(
            row.getInt("free"),
            row.getString("next"),
            row.getString("former"),
            row.getString("reason")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
