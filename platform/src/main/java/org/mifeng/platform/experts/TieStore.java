package org.mifeng.platform.experts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about declared ties. */
@Repository
class TieStore {
  private final JdbcClient jdbc;

  TieStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Tie tie, Viewer viewer) {
    jdbc.sql(
            """
            insert into experts.tie
              (id, candidate_id, organisation_id, kind, party_id, credit_code, name, declared_at)
            values
              (:id, :expert, :organisation, :kind, :party, :code, :name, :at)
            """)
        .param("id", tie.id())
        .param("expert", tie.expert().value())
        .param("organisation", viewer.organisation().value())
        .param("kind", tie.kind().code())
        .param("party", tie.party().organisation(), java.sql.Types.OTHER)
        .param("code", tie.party().creditCode())
        .param("name", tie.party().name())
        .param("at", tie.declaredAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  int end(ExpertId expert, UUID tie, Instant at) {
    return jdbc.sql(
            """
            update experts.tie
            set ended_at = :at
            where id = :id and candidate_id = :expert and ended_at is null
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", tie)
        .param("expert", expert.value())
        .update();
  }

  List<Tie> list(ExpertId expert) {
    return jdbc.sql(
            """
            select id, candidate_id, kind, party_id, credit_code, name, declared_at, ended_at
            from experts.tie
            where candidate_id = :expert
            order by declared_at desc, id
            """)
        .param("expert", expert.value())
        .query(TieStore::tie)
        .list();
  }

  List<Tie> listValid(Instant since) {
    return jdbc.sql(
            """
            select id, candidate_id, kind, party_id, credit_code, name, declared_at, ended_at
            from experts.tie
            where ended_at is null or ended_at >= :since
            order by declared_at, id
            """)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(TieStore::tie)
        .list();
  }

  private static Tie tie(ResultSet row, int number) throws SQLException {
    var ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Tie(
        row.getObject("id", UUID.class),
        new ExpertId(row.getObject("candidate_id", UUID.class)),
        TieKind.find(row.getString("kind")).orElseThrow(),
        new Party(
            row.getObject("party_id", UUID.class),
            row.getString("credit_code"),
            row.getString("name")),
        row.getObject("declared_at", OffsetDateTime.class).toInstant(),
        ended == null ? null : ended.toInstant());
  }
}
