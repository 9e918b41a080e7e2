package org.mifeng.platform.notifications.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about where people are reached. */
@Repository
class AddressStore {
  private final JdbcClient jdbc;

  AddressStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where a person is reached and where they say they are. */
  List<Address> list(AccountId person) {
    return jdbc.sql(
            """
            select id, kind, value, asked_at, tries, confirmed_at is not null as confirmed
              from notifications.address
             where account_id = :person
               and ended_at is null
             order by kind, confirmed_at nulls last
            """)
        .param("person", person.value())
        .query(AddressStore::address)
        .list();
  }

  Optional<String> findConfirmed(AccountId person, AddressKind kind) {
    return jdbc.sql(
            """
            select value
              from notifications.address
             where account_id = :person
               and kind = :kind
               and confirmed_at is not null
               and ended_at is null
            """)
        .param("person", person.value())
        .param("kind", kind.code())
        .query(String.class)
        .optional();
  }

  /** How many codes were sent for a person since a moment. */
  long countAsked(AccountId person, Instant since) {
    return jdbc.sql(
            """
            select count(*)
              from notifications.address
             where account_id = :person
               and asked_at > :since
            """)
        .param("person", person.value())
        .param("since", PreferenceStore.utc(since))
        .query(Long.class)
        .single();
  }

  void insert(Address address, AccountId person, byte[] digest) {
    jdbc.sql(
            """
            insert into notifications.address (id, account_id, kind, value, code_digest, asked_at)
            values (:id, :person, :kind, :value, :digest, :at)
            """)
        .param("id", address.id())
        .param("person", person.value())
        .param("kind", address.kind().code())
        .param("value", address.value())
        .param("digest", digest)
        .param("at", PreferenceStore.utc(address.askedAt()))
        .update();
  }

  /** Ends what was asked for, or what was confirmed; whether there was any. */
  boolean end(AccountId person, AddressKind kind, boolean confirmed, Instant now) {
    return jdbc.sql(
                """
                update notifications.address
                   set ended_at = :now
                 where account_id = :person
                   and kind = :kind
                   and (confirmed_at is not null) = :confirmed
                   and ended_at is null
                """)
            .param("person", person.value())
            .param("kind", kind.code())
            .param("confirmed", confirmed)
            .param("now", PreferenceStore.utc(now))
            .update()
        == 1;
  }

  /** The digest of the code that was sent, kept from others until this commits. */
  byte[] lockDigest(UUID id) {
    return jdbc.sql(
            """
            select code_digest
              from notifications.address
             where id = :id
               for update
            """)
        .param("id", id)
        .query((row, number) -> row.getBytes(1))
        .single();
  }

  void confirm(UUID id, Instant now) {
    jdbc.sql(
            """
            update notifications.address
               set confirmed_at = :now
             where id = :id
            """)
        .param("id", id)
        .param("now", PreferenceStore.utc(now))
        .update();
  }

  void countTry(UUID id) {
    jdbc.sql(
            """
            update notifications.address
               set tries = tries + 1
             where id = :id
            """)
        .param("id", id)
        .update();
  }

  private static Address address(ResultSet row, int number) throws SQLException {
    return new Address(
        row.getObject("id", UUID.class),
        AddressKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("value"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getInt("tries"),
        row.getBoolean("confirmed"));
  }
}
