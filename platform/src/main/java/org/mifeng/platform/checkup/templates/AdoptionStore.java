package org.mifeng.platform.checkup.templates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about adopted texts: rows are only ever added. */
@Repository
class AdoptionStore {
  private final JdbcClient jdbc;

  AdoptionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds it, unless the organisation has adopted the very same text before. */
  boolean insert(Viewer viewer, Adoption adoption, byte[] body, Map<String, String> values) {
    int added =
        jdbc.sql(
                """
                insert into checkup.adoption
                  (id, organisation_id, account_id, adopted_by, template, version, language, body, sha256, sm3, adopted_at)
                values
                  (:id, :organisation, :account, :by, :template, :version, :language, :body, :sha256, :sm3, :at)
                on conflict (organisation_id, sha256) do nothing
                """)
            .param("id", adoption.id())
            .param("organisation", viewer.organisation().value())
            .param("account", viewer.account().value())
            .param("by", adoption.by())
            .param("template", adoption.template())
            .param("version", adoption.version())
            .param("language", adoption.tongue().code())
            .param("body", body)
            .param("sha256", adoption.digests().sha256())
            .param("sm3", adoption.digests().sm3())
            .param("at", adoption.at().atOffset(ZoneOffset.UTC))
            .update();
    if (added == 1) {
      values.forEach((field, value) -> insertValue(viewer, adoption.id(), field, value));
    }
    return added == 1;
  }

  private void insertValue(Viewer viewer, UUID adoption, String field, String value) {
    jdbc.sql(
            """
            insert into checkup.adopted_value (adoption_id, organisation_id, field, value)
            values (:adoption, :organisation, :field, :value)
            """)
        .param("adoption", adoption)
        .param("organisation", viewer.organisation().value())
        .param("field", field)
        .param("value", value)
        .update();
  }

  Optional<Adoption> find(Viewer viewer, UUID id) {
    return jdbc.sql(
            """
            select id, template, version, language, adopted_by, adopted_at, sha256, sm3, octet_length(body) as size
            from checkup.adoption
            where id = :id
              and organisation_id = :organisation
            """)
        .param("id", id)
        .param("organisation", viewer.organisation().value())
        .query(AdoptionStore::adoption)
        .optional();
  }

  Optional<Adoption> find(Viewer viewer, byte[] sha256) {
    return jdbc.sql(
            """
            select id, template, version, language, adopted_by, adopted_at, sha256, sm3, octet_length(body) as size
            from checkup.adoption
            where sha256 = :sha256
              and organisation_id = :organisation
            """)
        .param("sha256", sha256)
        .param("organisation", viewer.organisation().value())
        .query(AdoptionStore::adoption)
        .optional();
  }

  /** The latest first. */
  List<Adoption> list(Viewer viewer, int limit, long offset) {
    return jdbc.sql(
            """
            select id, template, version, language, adopted_by, adopted_at, sha256, sm3, octet_length(body) as size
            from checkup.adoption
            where organisation_id = :organisation
            order by adopted_at desc, id
            limit :limit offset :offset
            """)
        .param("organisation", viewer.organisation().value())
        .param("limit", limit)
        .param("offset", offset)
        .query(AdoptionStore::adoption)
        .list();
  }

  long count(Viewer viewer) {
    return jdbc.sql(
            """
            select count(*)
            from checkup.adoption
            where organisation_id = :organisation
            """)
        .param("organisation", viewer.organisation().value())
        .query(Long.class)
        .single();
  }

  /** The newest version of each text that the organisation has adopted, by the text's code. */
  Map<String, LocalDate> listNewest(Viewer viewer) {
    var newest = new HashMap<String, LocalDate>();
    jdbc.sql(
            """
            select template, max(version) as version
            from checkup.adoption
            where organisation_id = :organisation
            group by template
            """)
        .param("organisation", viewer.organisation().value())
        .query(
            row -> {
              newest.put(row.getString("template"), row.getObject("version", LocalDate.class));
            });
    return newest;
  }

  byte[] requireBody(Viewer viewer, UUID id) {
    return jdbc.sql(
            """
            select body
            from checkup.adoption
            where id = :id
              and organisation_id = :organisation
            """)
        .param("id", id)
        .param("organisation", viewer.organisation().value())
        .query((row, number) -> row.getBytes(1))
        .single();
  }

  Map<String, String> listValues(Viewer viewer, UUID id) {
    var values = new HashMap<String, String>();
    jdbc.sql(
            """
            select field, value
            from checkup.adopted_value
            where adoption_id = :id
              and organisation_id = :organisation
            """)
        .param("id", id)
        .param("organisation", viewer.organisation().value())
        .query(
            row -> {
              values.put(row.getString("field"), row.getString("value"));
            });
    return values;
  }

  private static Adoption adoption(ResultSet row, int number) throws SQLException {
    return new Adoption(
        row.getObject("id", UUID.class),
        row.getString("template"),
        row.getObject("version", LocalDate.class),
        row.getString("language").equals("en") ? Tongue.EN : Tongue.ZH,
        row.getString("adopted_by"),
        row.getObject("adopted_at", OffsetDateTime.class).toInstant(),
        new Digests(row.getBytes("sha256"), row.getBytes("sm3"), row.getLong("size")));
  }
}
