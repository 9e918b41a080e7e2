package org.mifeng.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about seats. */
@Repository
class SeatStore {
  private final JdbcClient jdbc;

  SeatStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(SeatGrant grant, AccountId by) {
    jdbc.sql(
            """
            insert into identity.seat_grant (id, account_id, organisation_id, seat, from_at, granted_by)
            values (:id, :account, :organisation, :seat, :from, :by)
            """)
        .param("id", grant.id())
        .param("account", grant.account().value())
        .param("organisation", grant.organisation().id().value())
        .param("seat", grant.seat().code())
        .param("from", grant.from().atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
  }

  int end(UUID grant, AccountId by, Instant at) {
    return jdbc.sql(
            """
            update identity.seat_grant
            set until_at = :at, ended_by = :by
            where id = :id and (until_at is null or until_at > :at)
            """)
        .param("id", grant)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
  }

  /** The seats of an account whose account and organisation are open, held at this moment. */
  List<SeatGrant> listHeld(AccountId account, Instant now) {
    return jdbc.sql(
            """
            select g.id as grant_id, g.account_id, g.seat, g.from_at, g.until_at,
                   o.id, o.kind, o.name, o.reference, o.demo, null::timestamptz as closed_at
            from identity.seat_grant g
            join identity.organisation o on o.id = g.organisation_id
            where g.account_id = :account
              and g.from_at <= :now and (g.until_at is null or g.until_at > :now)
              and not exists (select 1 from identity.organisation_closure c where c.organisation_id = o.id and c.lifted_at is null)
              and not exists (select 1 from identity.account_closure c where c.account_id = g.account_id and c.lifted_at is null)
            order by g.from_at, g.id
            """)
        .param("account", account.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(SeatStore::read)
        .list();
  }

  /** The seat with the person's name, if account, organisation and seat are all open now. */
  Optional<Held> findHeld(UUID grant, Instant now) {
    return jdbc.sql(
            """
            select g.id as grant_id, g.account_id, g.seat, g.from_at, g.until_at, a.display_name, a.language,
                   o.id, o.kind, o.name, o.reference, o.demo, null::timestamptz as closed_at
            from identity.seat_grant g
            join identity.account a on a.id = g.account_id
            join identity.organisation o on o.id = g.organisation_id
            where g.id = :grant
              and g.from_at <= :now and (g.until_at is null or g.until_at > :now)
              and not exists (select 1 from identity.organisation_closure c where c.organisation_id = o.id and c.lifted_at is null)
              and not exists (select 1 from identity.account_closure c where c.account_id = g.account_id and c.lifted_at is null)
            """)
        .param("grant", grant)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                new Held(
                    read(row, number), row.getString("display_name"), row.getString("language")))
        .optional();
  }

  /** Whoever holds this seat in an organisation now, account and organisation being open. */
  List<AccountId> listPeople(OrganisationId organisation, Seat seat, Instant now) {
    return jdbc.sql(
            """
            select distinct g.account_id
            from identity.seat_grant g
            where g.organisation_id = :organisation and g.seat = :seat
              and g.from_at <= :now and (g.until_at is null or g.until_at > :now)
              and not exists (select 1 from identity.organisation_closure c where c.organisation_id = g.organisation_id and c.lifted_at is null)
              and not exists (select 1 from identity.account_closure c where c.account_id = g.account_id and c.lifted_at is null)
            order by g.account_id
            """)
        .param("organisation", organisation.value())
        .param("seat", seat.code())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
        .list();
  }

  /** A seat that is held, with whose it is. */
  record Held(SeatGrant grant, String name, String language) {}

  private static SeatGrant read(ResultSet row, int number) throws SQLException {
    return new SeatGrant(
        row.getObject("grant_id", UUID.class),
        new AccountId(row.getObject("account_id", UUID.class)),
        OrganisationStore.read(row, number),
        Seat.valueOf(row.getString("seat").toUpperCase(Locale.ROOT)),
        Objects.requireNonNull(OrganisationStore.instant(row, "from_at")),
        OrganisationStore.instant(row, "until_at"));
  }
}
