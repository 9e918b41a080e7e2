package org.mifeng.platform.experts.residency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.registry.ParkId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of presences at parks: rows are only ever added. */
@Repository
class PresenceStore {
  private static final String SELECT =
      """
      select p.id, p.institution_organisation_id, p.institution_name, p.park_id, p.from_day, p.until_day, p.hours, p.place,
             d.kind, d.reason, d.decided_on
        from experts.park_presence p
        left join lateral (select n.kind, n.reason, n.decided_on
                             from experts.presence_decision n
                            where n.presence_id = p.id
                            order by n.decided_at desc, n.kind desc
                            limit 1) d on true
      """;

  private final JdbcClient jdbc;

  PresenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Viewer viewer, Presence presence, Instant now) {
    jdbc.sql(
            """
            insert into experts.park_presence
              (id, institution_organisation_id, institution_name, park_id, from_day, until_day, hours, place,
               offered_by, account_id, offered_at)
            values (:id, :institution, :name, :park, :from, :until, :hours, :place, :by, :account, :now)
            """)
        .param("id", presence.id())
        .param("institution", presence.institution().value())
        .param("name", presence.name())
        .param("park", presence.park().value())
        .param("from", presence.terms().from())
        .param("until", presence.terms().until(), Types.DATE)
        .param("hours", presence.terms().hours())
        .param("place", presence.terms().place())
        .param("by", viewer.name())
        .param("account", viewer.account().value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Adds it, unless the same, or the opposite of it, was decided before. */
  boolean insertDecision(
      Viewer viewer, Presence presence, Presence.Decision decision, Instant now) {
    return jdbc.sql(
                """
                insert into experts.presence_decision
                  (presence_id, kind, institution_organisation_id, park_id, reason, decided_by, account_id,
                   decided_on, decided_at)
                values (:presence, :kind, :institution, :park, :reason, :by, :account, :on, :now)
                on conflict do nothing
                """)
            .param("presence", presence.id())
            .param("kind", decision.kind())
            .param("institution", presence.institution().value())
            .param("park", presence.park().value())
            .param("reason", decision.reason(), Types.VARCHAR)
            .param("by", viewer.name())
            .param("account", viewer.account().value())
            .param("on", decision.on())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<Presence> find(UUID id) {
    return jdbc.sql(SELECT + "where p.id = :id")
        .param("id", id)
        .query((row, number) -> presence(row))
        .optional();
  }

  /** All the viewer may see of an institution, the latest first. */
  List<Presence> listOf(OrganisationId institution, int limit, int offset) {
    return jdbc.sql(
            SELECT
                + """
                where p.institution_organisation_id = :institution
                order by p.from_day desc, p.id
                limit :limit offset :offset
                """)
        .param("institution", institution.value())
        .param("limit", limit)
        .param("offset", offset)
        .query((row, number) -> presence(row))
        .list();
  }

  long countOf(OrganisationId institution) {
    return jdbc.sql(
            """
            select count(*)
              from experts.park_presence
             where institution_organisation_id = :institution
            """)
        .param("institution", institution.value())
        .query(Long.class)
        .single();
  }

  /** All the viewer may see at a park, the latest first. */
  List<Presence> listAt(ParkId park, int limit, int offset) {
    return jdbc.sql(
            SELECT
                + """
                where p.park_id = :park
                order by p.from_day desc, p.id
                limit :limit offset :offset
                """)
        .param("park", park.value())
        .param("limit", limit)
        .param("offset", offset)
        .query((row, number) -> presence(row))
        .list();
  }

  long countAt(ParkId park) {
    return jdbc.sql(
            """
            select count(*)
              from experts.park_presence
             where park_id = :park
            """)
        .param("park", park.value())
        .query(Long.class)
        .single();
  }

  /** Those confirmed and not over on this day. */
  List<Presence> listConfirmed(LocalDate today, @Nullable ParkId park) {
    return jdbc.sql(
            SELECT
                + """
                where d.kind = 'confirmed'
                  and (p.until_day is null or p.until_day >= :today)
                  and (cast(:park as uuid) is null or p.park_id = :park)
                order by p.institution_name, p.id
                limit 1000
                """)
        .param("today", today)
        .param("park", park == null ? null : park.value(), Types.OTHER)
        .query((row, number) -> presence(row))
        .list();
  }

  private static Presence presence(ResultSet row) throws SQLException {
    var kind = row.getString("kind");
    return new Presence(
        row.getObject("id", UUID.class),
        new OrganisationId(row.getObject("institution_organisation_id", UUID.class)),
        row.getString("institution_name"),
        new ParkId(row.getObject("park_id", UUID.class)),
        new Presence.Terms(
            row.getObject("from_day", LocalDate.class),
            row.getObject("until_day", LocalDate.class),
            row.getString("hours"),
            row.getString("place")),
        kind == null
            ? null
            : new Presence.Decision(
                kind, row.getString("reason"), row.getObject("decided_on", LocalDate.class)));
  }
}
