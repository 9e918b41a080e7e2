package org.mifeng.platform.learning.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.learning.events.SignUp.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL about who comes to an event. Places are counted here and nowhere else. */
@Repository
class SignUpStore {
  private static final String STANDING =
      """
      select s.id, s.item_id, s.name, s.contact, s.organisation_id, s.account_id, s.organisation_name, s.district,
             s.signed_up_at, k.checked_in_at, row_number() over (order by s.number) as place
      from learning.sign_up s
      left join learning.check_in k on k.sign_up_id = s.id
      where s.item_id = :event
        and not exists (select 1 from learning.sign_up_cancellation c where c.sign_up_id = s.id)
      order by s.number
      """;

  private final JdbcClient jdbc;

  SignUpStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All that stand, in their order. */
  List<SignUp> list(UUID event) {
    return jdbc.sql(STANDING).param("event", event).query(SignUpStore::signUp).list();
  }

  /** Whose the secret is: the id of event and sign-up, cancelled or not. */
  Optional<Whose> find(byte[] digest) {
    return jdbc.sql(
            """
            select s.id, s.item_id, i.code
            from learning.sign_up s
            join learning.item i on i.id = s.item_id
            where s.digest = :digest
            """)
        .param("digest", digest)
        .query(
            (row, at) ->
                new Whose(
                    row.getObject("id", UUID.class),
                    row.getObject("item_id", UUID.class),
                    row.getString("code")))
        .optional();
  }

  /** Signs somebody up; false when they are. */
  boolean insert(UUID id, UUID event, Person person, byte[] digest, Instant now) {
    return jdbc.sql(
                """
                insert into learning.sign_up
                  (id, item_id, organisation_id, account_id, organisation_name, name, contact, district, digest, signed_up_at)
                values
                  (:id, :event, :organisation, :account, :organisationName, :name, :contact, :district, :digest, :now)
                on conflict (item_id, contact, name) where contact <> '' do nothing
                """)
            .param("id", id)
            .param("event", event)
            .param("organisation", person.organisation())
            .param("account", person.account())
            .param("organisationName", person.organisationName())
            .param("name", person.name())
            .param("contact", person.contact())
            .param("district", person.district())
            .param("digest", digest)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Cancels; false when it was before. The contact is forgotten at once. */
  boolean cancel(SignUp signUp, UUID account, Instant now) {
    int cancelled =
        jdbc.sql(
                """
                insert into learning.sign_up_cancellation (sign_up_id, item_id, cancelled_by, account_id, cancelled_at)
                values (:id, :event, 'self', :account, :now)
                on conflict (sign_up_id) do nothing
                """)
            .param("id", signUp.id())
            .param("event", signUp.event())
            .param("account", account)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update();
    jdbc.sql(
            """
            update learning.sign_up
            set contact = ''
            where id = :id
            """)
        .param("id", signUp.id())
        .update();
    return cancelled == 1;
  }

  /** Checks somebody in; false when they are. */
  boolean insertArrival(SignUp signUp, String way, UUID account, Instant now) {
    return jdbc.sql(
                """
                insert into learning.check_in (sign_up_id, item_id, way, account_id, checked_in_at)
                values (:id, :event, :way, :account, :now)
                on conflict (sign_up_id) do nothing
                """)
            .param("id", signUp.id())
            .param("event", signUp.event())
            .param("way", way)
            .param("account", account)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** The key of an event's codes. */
  Optional<byte[]> findKey(UUID event) {
    return jdbc.sql(
            """
            select key
            from learning.event_key
            where item_id = :event
            """)
        .param("event", event)
        .query((row, at) -> row.getBytes("key"))
        .optional();
  }

  void insertKey(UUID event, byte[] key, UUID account, Instant now) {
    jdbc.sql(
            """
            insert into learning.event_key (item_id, key, account_id, made_at)
            values (:event, :key, :account, :now)
            on conflict (item_id) do nothing
            """)
        .param("event", event)
        .param("key", key)
        .param("account", account)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Forgets the contacts of events that ended before a moment; says how many. */
  int forgetContacts(Instant endedBefore) {
    return jdbc.sql(
            """
            update learning.sign_up s
            set contact = ''
            where s.contact <> ''
              and (select max(v.ends_at) from learning.item_version v where v.item_id = s.item_id) < :before
            """)
        .param("before", endedBefore.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static SignUp signUp(ResultSet row, int number) throws SQLException {
    var arrived = row.getObject("checked_in_at", OffsetDateTime.class);
    var name = row.getString("organisation_name");
    return new SignUp(
        row.getObject("id", UUID.class),
        row.getObject("item_id", UUID.class),
        row.getLong("place"),
        new Person(
            row.getString("name"),
            row.getString("contact"),
            row.getObject("organisation_id", UUID.class),
            row.getObject("account_id", UUID.class),
            name == null ? "" : name,
            row.getString("district")),
        row.getObject("signed_up_at", OffsetDateTime.class).toInstant(),
        arrived == null ? null : arrived.toInstant());
  }

  /** Whose a secret is. */
  record Whose(UUID signUp, UUID event, String code) {}
}
