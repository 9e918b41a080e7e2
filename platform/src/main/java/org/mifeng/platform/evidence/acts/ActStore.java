package org.mifeng.platform.evidence.acts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.evidence.DepositId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.kernel.ProtectiveAct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** All SQL of acts as their owners and the platform see them. */
@Repository
class ActStore {
  private final JdbcClient jdbc;

  ActStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes an act down, to be sealed from now on; its text is kept once for all acts. */
  void insert(ProtectiveAct act, byte[] statement, Instant now) {
    var digests = Digests.of(statement);
    var text = act.text();
    var textDigests = text == null ? null : Digests.of(text.bytes());
    if (text != null && textDigests != null) {
      insertText(text, textDigests.sha256());
    }
    jdbc.sql(
            """
            insert into evidence.act
              (id, organisation_id, kind, subject, seat, at, statement, sha256, sm3, text_sha256)
            values (:id, :owner, :kind, :subject, :seat, :at, :statement, :sha256, :sm3, :text)
            """)
        .param("id", act.id())
        .param("owner", act.owner())
        .param("kind", act.kind())
        .param("subject", act.matter().subject())
        .param("seat", act.actor().seat())
        .param("at", utc(act.at()))
        .param("statement", statement)
        .param("sha256", digests.sha256())
        .param("sm3", digests.sm3())
        .param("text", textDigests == null ? null : textDigests.sha256(), java.sql.Types.BINARY)
        .update();
    jdbc.sql(
            """
            insert into evidence.act_sealing (act_id, organisation_id, due_at)
            values (:id, :owner, :now)
            """)
        .param("id", act.id())
        .param("owner", act.owner())
        .param("now", utc(now))
        .update();
  }

  private void insertText(ProtectiveAct.AcceptedText text, byte[] sha256) {
    jdbc.sql(
            """
            insert into evidence.act_text (sha256, name, version, language, body)
            values (:sha256, :name, :version, :language, :body)
            on conflict (sha256) do nothing
            """)
        .param("sha256", sha256)
        .param("name", text.name())
        .param("version", text.version())
        .param("language", text.language())
        .param("body", text.bytes())
        .update();
  }

  Optional<Act> find(UUID owner, UUID id) {
    return jdbc.sql(
            """
            select a.id, a.organisation_id, a.kind, a.subject, a.seat, a.at, a.sha256, a.sm3,
                   octet_length(a.statement) as size, s.attempts, s.due_at, s.trouble, s.deposit_id, s.sealed_at
              from evidence.act a
              join evidence.act_sealing s on s.act_id = a.id
             where a.id = :id
               and a.organisation_id = :owner
            """)
        .param("id", id)
        .param("owner", owner)
        .query(ActStore::act)
        .optional();
  }

  byte[] requireStatement(UUID owner, UUID id) {
    return jdbc.sql(
            """
            select statement
              from evidence.act
             where id = :id
               and organisation_id = :owner
            """)
        .param("id", id)
        .param("owner", owner)
        .query((row, number) -> row.getBytes(1))
        .single();
  }

  /** The text that was accepted, when the act is an acceptance. */
  Optional<byte[]> findText(UUID owner, UUID id) {
    return jdbc.sql(
            """
            select t.body
              from evidence.act a
              join evidence.act_text t on t.sha256 = a.text_sha256
             where a.id = :id
               and a.organisation_id = :owner
            """)
        .param("id", id)
        .param("owner", owner)
        .query((row, number) -> row.getBytes(1))
        .optional();
  }

  /** The latest first. */
  List<Act> list(UUID owner, ActFilter filter, long offset, int limit) {
    return filtered(
            """
            select a.id, a.organisation_id, a.kind, a.subject, a.seat, a.at, a.sha256, a.sm3,
                   octet_length(a.statement) as size, s.attempts, s.due_at, s.trouble, s.deposit_id, s.sealed_at
              from evidence.act a
              join evidence.act_sealing s on s.act_id = a.id
             where a.organisation_id = :owner
               and (:words = '' or starts_with(a.id::text, lower(:words)) or starts_with(a.subject, :words)
                    or starts_with(encode(a.sha256, 'hex'), lower(:words))
                    or starts_with(encode(a.sm3, 'hex'), lower(:words)))
               and (:kind = '' or a.kind = :kind)
               and (:sealed::boolean is null or (s.deposit_id is not null) = :sealed)
               and (:from::timestamptz is null or a.at >= :from)
               and (:to::timestamptz is null or a.at < :to)
             order by a.at desc, a.id
             limit :limit
            offset :offset
            """,
            owner,
            filter)
        .param("limit", limit)
        .param("offset", offset)
        .query(ActStore::act)
        .list();
  }

  long count(UUID owner, ActFilter filter) {
    return filtered(
            """
            select count(*)
              from evidence.act a
              join evidence.act_sealing s on s.act_id = a.id
             where a.organisation_id = :owner
               and (:words = '' or starts_with(a.id::text, lower(:words)) or starts_with(a.subject, :words)
                    or starts_with(encode(a.sha256, 'hex'), lower(:words))
                    or starts_with(encode(a.sm3, 'hex'), lower(:words)))
               and (:kind = '' or a.kind = :kind)
               and (:sealed::boolean is null or (s.deposit_id is not null) = :sealed)
               and (:from::timestamptz is null or a.at >= :from)
               and (:to::timestamptz is null or a.at < :to)
            """,
            owner,
            filter)
        .query(Long.class)
        .single();
  }

  /** Which kinds of acts the owner has. */
  List<String> listKinds(UUID owner) {
    return jdbc.sql(
            """
            select distinct kind
              from evidence.act
             where organisation_id = :owner
             order by kind
            """)
        .param("owner", owner)
        .query((row, number) -> row.getString(1))
        .list();
  }

  private StatementSpec filtered(String sql, UUID owner, ActFilter filter) {
    return jdbc.sql(sql)
        .param("owner", owner)
        .param("words", filter.words())
        .param("kind", filter.kind())
        .param("sealed", filter.sealed())
        .param("from", utc(filter.from()))
        .param("to", utc(filter.to()));
  }

  static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  static Act act(ResultSet row, int number) throws SQLException {
    var deposit = row.getObject("deposit_id", UUID.class);
    var sealedAt = row.getObject("sealed_at", OffsetDateTime.class);
    return new Act(
        row.getObject("id", UUID.class),
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        new Act.What(
            row.getString("kind"),
            row.getString("subject"),
            row.getString("seat"),
            row.getObject("at", OffsetDateTime.class).toInstant()),
        new Digests(row.getBytes("sha256"), row.getBytes("sm3"), row.getLong("size")),
        new Act.Sealing(
            row.getInt("attempts"),
            row.getObject("due_at", OffsetDateTime.class).toInstant(),
            row.getString("trouble"),
            deposit == null ? null : new DepositId(deposit),
            sealedAt == null ? null : sealedAt.toInstant()));
  }
}
