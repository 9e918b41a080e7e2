package org.mifeng.platform.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The reading side of deposits: each statement names the owner, and row-level security says it a
 * second time.
 */
@Repository
class OwnDepositStore {
  /** A search that finds this many is not counted further. */
  private static final int COUNTED = 100_000;

  /** What {@link #filtered} looks for. */
  private static final String FOUND =
      """
       from evidence.deposit
       where organisation_id = :owner
         and account_id <> :platform
         and (:words = ''
              or position(lower(:words) in lower(coalesce(title, ''))) > 0
              or position(lower(:words) in lower(coalesce(note, ''))) > 0
              or starts_with(id::text, lower(:words))
              or starts_with(encode(sha256, 'hex'), lower(:words))
              or starts_with(encode(sm3, 'hex'), lower(:words)))
         and (:kind::text is null or kind = :kind)
         and (:from::timestamptz is null or received_at >= :from)
         and (:to::timestamptz is null or received_at < :to)
         and (not :latest
              or not exists (
                select from evidence.deposit newer
                 where newer.organisation_id = :owner
                   and newer.previous_id = evidence.deposit.id))
      """;

  private final JdbcClient jdbc;

  OwnDepositStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Deposit> find(UUID owner, DepositId id) {
    return jdbc.sql(
            """
            select id, year, idx, received_at, actor, sha256, sm3, size, media_type, salt,
                   kind, title, note, made_at, previous_id, relation
              from evidence.deposit
             where id = :id
               and organisation_id = :owner
            """)
        .param("id", id.value())
        .param("owner", owner)
        .query(OwnDepositStore::deposit)
        .optional();
  }

  /** Several, the oldest first. */
  List<Deposit> listByIds(UUID owner, List<UUID> ids) {
    return jdbc.sql(
            """
            select id, year, idx, received_at, actor, sha256, sm3, size, media_type, salt,
                   kind, title, note, made_at, previous_id, relation
              from evidence.deposit
             where organisation_id = :owner
               and id = any(:ids)
             order by year, idx
            """)
        .param("owner", owner)
        .param("ids", ids.toArray(UUID[]::new))
        .query(OwnDepositStore::deposit)
        .list();
  }

  /** Neighbours in the log that one request put there. */
  List<Deposit> listRequest(UUID owner, DepositStore.Answered request) {
    return jdbc.sql(
            """
            select id, year, idx, received_at, actor, sha256, sm3, size, media_type, salt,
                   kind, title, note, made_at, previous_id, relation
              from evidence.deposit
             where organisation_id = :owner
               and year = :year
               and idx >= :first
               and idx < :end
             order by idx
            """)
        .param("owner", owner)
        .param("year", request.year())
        .param("first", request.first())
        .param("end", request.first() + request.count())
        .query(OwnDepositStore::deposit)
        .list();
  }

  /** The newest first. */
  List<Deposit> list(UUID owner, DepositFilter filter, long offset, int limit) {
    return filtered(
            """
            select id, year, idx, received_at, actor, sha256, sm3, size, media_type, salt,
                   kind, title, note, made_at, previous_id, relation
            """
                + FOUND
                + """
                   order by year desc, idx desc
                   limit :limit
                  offset :offset
                  """,
            owner,
            filter)
        .param("limit", limit)
        .param("offset", offset)
        .query(OwnDepositStore::deposit)
        .list();
  }

  /** How many {@link #list} would give without a limit; a search stops counting at 100,000. */
  long count(UUID owner, DepositFilter filter) {
    return filter.equals(DepositFilter.ALL) ? countByDay(owner) : countFound(owner, filter);
  }

  private long countByDay(UUID owner) {
    return jdbc.sql(
            """
            select coalesce(sum(deposits), 0)
              from evidence.deposit_count
             where organisation_id = :owner
            """)
        .param("owner", owner)
        .query(Long.class)
        .single();
  }

  private long countFound(UUID owner, DepositFilter filter) {
    return filtered(
            """
            select count(*)
              from (select
            """
                + FOUND
                + """
                   limit :counted) found
                  """,
            owner,
            filter)
        .param("counted", COUNTED)
        .query(Long.class)
        .single();
  }

  /** Of the periods between days that follow each other, how many have a deposit of a person. */
  long countPeriods(UUID owner, List<LocalDate> days) {
    var bounds = days.stream().map(LocalDate::toString).toArray(String[]::new);
    return jdbc.sql(
            """
            select count(distinct width_bucket(day, :bounds::date[]))
              from evidence.deposit_count
             where organisation_id = :owner
               and day >= :first::date
               and day < :end::date
            """)
        .param("owner", owner)
        .param("bounds", bounds)
        .param("first", bounds[0])
        .param("end", bounds[bounds.length - 1])
        .query(Long.class)
        .single();
  }

  long countAll(UUID owner) {
    return jdbc.sql(
            """
            select count(*)
              from evidence.deposit
             where organisation_id = :owner
            """)
        .param("owner", owner)
        .query(Long.class)
        .single();
  }

  /** The place of the owner's newest deposit. */
  Optional<Holdings.Place> findLast(UUID owner) {
    return jdbc.sql(
            """
            select year, idx
              from evidence.deposit
             where organisation_id = :owner
             order by year desc, idx desc
             limit 1
            """)
        .param("owner", owner)
        .query((row, number) -> new Holdings.Place(row.getInt(1), row.getLong(2)))
        .optional();
  }

  /** Everything the owner has, in the order of the log, after a place in it. */
  List<Deposit> listAfter(UUID owner, int year, long index, int limit) {
    return jdbc.sql(
            """
            select id, year, idx, received_at, actor, sha256, sm3, size, media_type, salt,
                   kind, title, note, made_at, previous_id, relation
              from evidence.deposit
             where organisation_id = :owner
               and (year, idx) > (:year, :index)
             order by year, idx
             limit :limit
            """)
        .param("owner", owner)
        .param("year", year)
        .param("index", index)
        .param("limit", limit)
        .query(OwnDepositStore::deposit)
        .list();
  }

  private StatementSpec filtered(String sql, UUID owner, DepositFilter filter) {
    return jdbc.sql(sql)
        .param("owner", owner)
        .param("platform", AccountId.NOBODY.value())
        .param("words", filter.words())
        .param("kind", filter.kind() == null ? null : filter.kind().name())
        .param("from", utc(filter.from()))
        .param("to", utc(filter.to()))
        .param("latest", filter.latest());
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static Deposit deposit(ResultSet row, int number) throws SQLException {
    var kind = row.getString("kind");
    var madeAt = row.getObject("made_at", OffsetDateTime.class);
    return new Deposit(
        new DepositId(row.getObject("id", UUID.class)),
        row.getInt("year"),
        row.getLong("idx"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        new Submission(
            new Digests(row.getBytes("sha256"), row.getBytes("sm3"), row.getLong("size")),
            row.getString("media_type"),
            kind == null ? null : DepositKind.valueOf(kind),
            row.getString("title"),
            row.getString("note"),
            madeAt == null ? null : madeAt.toInstant(),
            follows(row)),
        row.getBytes("salt"));
  }

  private static @Nullable Following follows(ResultSet row) throws SQLException {
    var previous = row.getObject("previous_id", UUID.class);
    return previous == null
        ? null
        : new Following(
            new DepositId(previous),
            Relation.find(row.getString("relation")).orElse(Relation.SUPERSEDES));
  }
}
