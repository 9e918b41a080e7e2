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

/** All SQL about accounts. */
@Repository
class AccountStore {
  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes the row unless the login is taken; whether it was written. */
  boolean insert(Account account, LoginName login, AccountId by) {
    return jdbc.sql(
                """
                insert into identity.account (id, login, login_key, display_name, language, demo, opened_at, opened_by)
                values (:id, :login, :key, :name, :language, :demo, :at, :by)
                on conflict do nothing
                """)
            .param("id", account.id().value())
            .param("login", login.value())
            .param("key", login.key())
            .param("name", account.name())
            .param("language", account.language())
            .param("demo", account.demo())
            .param("at", account.openedAt().atOffset(ZoneOffset.UTC))
            .param("by", by.value())
            .update()
        == 1;
  }

  Optional<Account> find(AccountId id) {
    return jdbc.sql(
            """
            select a.id, a.login, a.display_name, a.language, a.demo, a.opened_at, c.closed_at
            from identity.account a
            left join identity.account_closure c on c.account_id = a.id and c.lifted_at is null
            where a.id = :id
            """)
        .param("id", id.value())
        .query(AccountStore::read)
        .optional();
  }

  Optional<Account> findByLogin(String key) {
    return jdbc.sql(
            """
            select a.id, a.login, a.display_name, a.language, a.demo, a.opened_at, c.closed_at
            from identity.account a
            left join identity.account_closure c on c.account_id = a.id and c.lifted_at is null
            where a.login_key = :key
            """)
        .param("key", key)
        .query(AccountStore::read)
        .optional();
  }

  boolean anyOperator() {
    return jdbc.sql("select exists (select 1 from identity.seat_grant where seat = 'operator')")
        .query(Boolean.class)
        .single();
  }

  /** The people of an organisation with their seat there, ended seats last. */
  List<Member> listMembers(OrganisationId organisation) {
    return jdbc.sql(
            """
            select a.id, a.login, a.display_name, a.language, a.demo, a.opened_at, c.closed_at,
                   g.id as grant_id, g.seat, g.from_at, g.until_at
            from identity.seat_grant g
            join identity.account a on a.id = g.account_id
            left join identity.account_closure c on c.account_id = a.id and c.lifted_at is null
            where g.organisation_id = :organisation
            order by g.until_at is not null, c.closed_at is not null, a.login_key, g.from_at
            limit 1000
            """)
        .param("organisation", organisation.value())
        .query(AccountStore::readMember)
        .list();
  }

  /** Every seat there is, with its person and organisation. */
  List<Seated> listSeated(String search, int limit, int offset) {
    return jdbc.sql(
            """
            select a.id, a.login, a.display_name, a.language, a.demo, a.opened_at, c.closed_at,
                   g.id as grant_id, g.seat, g.from_at, g.until_at, o.id as organisation_id, o.name as organisation_name
            from identity.seat_grant g
            join identity.account a on a.id = g.account_id
            join identity.organisation o on o.id = g.organisation_id
            left join identity.account_closure c on c.account_id = a.id and c.lifted_at is null
            where :search = '' or position(:search in a.login_key) > 0 or position(:search in lower(a.display_name)) > 0
              or position(:search in lower(o.name)) > 0
            order by a.login_key, g.from_at, g.id
            limit :limit offset :offset
            """)
        .param("search", search)
        .param("limit", limit)
        .param("offset", offset)
        .query(
            (row, number) ->
                new Seated(
                    readMember(row, number),
                    new OrganisationId(row.getObject("organisation_id", UUID.class)),
                    row.getString("organisation_name")))
        .list();
  }

  long countSeated(String search) {
    return jdbc.sql(
            """
            select count(*)
            from identity.seat_grant g
            join identity.account a on a.id = g.account_id
            join identity.organisation o on o.id = g.organisation_id
            where :search = '' or position(:search in a.login_key) > 0 or position(:search in lower(a.display_name)) > 0
              or position(:search in lower(o.name)) > 0
            """)
        .param("search", search)
        .query(Long.class)
        .single();
  }

  void updateLanguage(AccountId id, String language) {
    jdbc.sql("update identity.account set language = :language where id = :id")
        .param("language", language)
        .param("id", id.value())
        .update();
  }

  boolean insertClosure(AccountId id, AccountId by, String reason, Instant at) {
    return jdbc.sql(
                """
                insert into identity.account_closure (id, account_id, closed_at, closed_by, reason)
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

  boolean liftClosure(AccountId id, AccountId by, Instant at) {
    return jdbc.sql(
                """
                update identity.account_closure
                set lifted_at = :at, lifted_by = :by
                where account_id = :id and lifted_at is null
                """)
            .param("id", id.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by.value())
            .update()
        == 1;
  }

  private static Account read(ResultSet row, int number) throws SQLException {
    return new Account(
        new AccountId(row.getObject("id", UUID.class)),
        row.getString("login"),
        row.getString("display_name"),
        row.getString("language"),
        row.getBoolean("demo"),
        Objects.requireNonNull(OrganisationStore.instant(row, "opened_at")),
        OrganisationStore.instant(row, "closed_at"));
  }

  private static Member readMember(ResultSet row, int number) throws SQLException {
    return new Member(
        read(row, number),
        row.getObject("grant_id", UUID.class),
        Seat.valueOf(row.getString("seat").toUpperCase(Locale.ROOT)),
        Objects.requireNonNull(OrganisationStore.instant(row, "from_at")),
        OrganisationStore.instant(row, "until_at"));
  }
}
