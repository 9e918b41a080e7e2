package org.mifeng.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about organisations. */
@Repository
class OrganisationStore {
  private final JdbcClient jdbc;

  OrganisationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes the row unless the kind already has one with this reference; whether it was written. */
  boolean insert(Organisation organisation, AccountId by, Instant at) {
    return jdbc.sql(
                """
                insert into identity.organisation (id, kind, name, reference, demo, opened_at, opened_by)
                values (:id, :kind, :name, :reference, :demo, :at, :by)
                on conflict do nothing
                """)
            .param("id", organisation.id().value())
            .param("kind", organisation.kind().code())
            .param("name", organisation.name())
            .param("reference", organisation.reference())
            .param("demo", organisation.demo())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by.value())
            .update()
        == 1;
  }

  Optional<Organisation> find(OrganisationId id) {
    return jdbc.sql(
            """
            select o.id, o.kind, o.name, o.reference, o.demo, c.closed_at
            from identity.organisation o
            left join identity.organisation_closure c on c.organisation_id = o.id and c.lifted_at is null
            where o.id = :id
            """)
        .param("id", id.value())
        .query(OrganisationStore::read)
        .optional();
  }

  Optional<Organisation> findByReference(OrganisationKind kind, String reference) {
    return jdbc.sql(
            """
            select o.id, o.kind, o.name, o.reference, o.demo, c.closed_at
            from identity.organisation o
            left join identity.organisation_closure c on c.organisation_id = o.id and c.lifted_at is null
            where o.kind = :kind and o.reference = :reference and :reference <> ''
            """)
        .param("kind", kind.code())
        .param("reference", reference)
        .query(OrganisationStore::read)
        .optional();
  }

  List<Organisation> listByIds(Collection<OrganisationId> ids) {
    return jdbc.sql(
            """
            select o.id, o.kind, o.name, o.reference, o.demo, null::timestamptz as closed_at
            from identity.organisation o
            where o.id = any(:ids)
            """)
        .param("ids", ids.stream().map(OrganisationId::value).toArray(UUID[]::new))
        .query(OrganisationStore::read)
        .list();
  }

  List<Organisation> list(String kind, String search, int limit, int offset) {
    return jdbc.sql(
            """
            select o.id, o.kind, o.name, o.reference, o.demo, c.closed_at
            from identity.organisation o
            left join identity.organisation_closure c on c.organisation_id = o.id and c.lifted_at is null
            where (:kind = '' or o.kind = :kind)
              and (:search = '' or position(lower(:search) in lower(o.name)) > 0 or o.reference = :search)
            order by o.kind, o.name, o.id
            limit :limit offset :offset
            """)
        .param("kind", kind)
        .param("search", search)
        .param("limit", limit)
        .param("offset", offset)
        .query(OrganisationStore::read)
        .list();
  }

  long count(String kind, String search) {
    return jdbc.sql(
            """
            select count(*)
            from identity.organisation o
            where (:kind = '' or o.kind = :kind)
              and (:search = '' or position(lower(:search) in lower(o.name)) > 0 or o.reference = :search)
            """)
        .param("kind", kind)
        .param("search", search)
        .query(Long.class)
        .single();
  }

  int rename(OrganisationId id, String name) {
    return jdbc.sql("update identity.organisation set name = :name where id = :id")
        .param("name", name)
        .param("id", id.value())
        .update();
  }

  boolean insertClosure(OrganisationId id, AccountId by, String reason, Instant at) {
    return jdbc.sql(
                """
                insert into identity.organisation_closure (id, organisation_id, closed_at, closed_by, reason)
                values (:row, :id, :at, :by, :reason)
                on conflict do nothing
                """)
            .param("row", UUID.randomUUID())
            .param("id", id.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by.value())
            .param("reason", reason)
            .update()
        == 1;
  }

  boolean liftClosure(OrganisationId id, AccountId by, Instant at) {
    return jdbc.sql(
                """
                update identity.organisation_closure
                set lifted_at = :at, lifted_by = :by
                where organisation_id = :id and lifted_at is null
                """)
            .param("id", id.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by.value())
            .update()
        == 1;
  }

  static Organisation read(ResultSet row, int number) throws SQLException {
    return new Organisation(
        new OrganisationId(row.getObject("id", UUID.class)),
        OrganisationKind.ofCode(row.getString("kind")),
        row.getString("name"),
        row.getString("reference"),
        row.getBoolean("demo"),
        instant(row, "closed_at"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
