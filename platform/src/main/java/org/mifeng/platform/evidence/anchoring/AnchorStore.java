package org.mifeng.platform.evidence.anchoring;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of chains, and how far each statement has come on them. */
@Repository
class AnchorStore {
  /**
   * A chain as it was when first met.
   *
   * @param creation the signed transaction that creates the contract, or null where one was given
   * @param creationNonce its nonce, or null
   */
  record Known(
      String chain,
      byte[] genesis,
      byte[] sender,
      byte[] contract,
      byte @Nullable [] creation,
      @Nullable Long creationNonce) {}

  /** A statement on its way to a chain. */
  record Row(long id, int year, long size, AnchorState state, Instant madeAt) {}

  /** A signed transaction. */
  record Attempt(int n, long nonce, byte[] transaction, byte[] hash, Instant madeAt) {}

  private final JdbcClient jdbc;

  AnchorStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Known> findChain(String chain) {
    return jdbc.sql(
            """
            select chain, genesis, sender, contract, creation, creation_nonce
              from evidence.anchor_chain
             where chain = :chain
            """)
        .param("chain", chain)
        .query(Known.class)
        .optional();
  }

  void insertChain(Known known, Instant at) {
    jdbc.sql(
            """
            insert into evidence.anchor_chain
              (chain, genesis, sender, contract, creation, creation_nonce, met_at)
            values (:chain, :genesis, :sender, :contract, :creation, :creationNonce, :at)
            """)
        .param("chain", known.chain())
        .param("genesis", known.genesis())
        .param("sender", known.sender())
        .param("contract", known.contract())
        .param("creation", known.creation(), java.sql.Types.BINARY)
        .param("creationNonce", known.creationNonce(), java.sql.Types.BIGINT)
        .param("at", utc(at))
        .update();
  }

  /** The nonce after all that were ever used on a chain. */
  long nextNonce(String chain) {
    return jdbc.sql(
            """
            select coalesce(max(nonce) + 1, 0)
              from (select nonce
                      from evidence.anchor_nonce
                     where chain = :chain
                     union all
                    select creation_nonce
                      from evidence.anchor_chain
                     where chain = :chain) used
            """)
        .param("chain", chain)
        .query(Long.class)
        .single();
  }

  /** The newest size anchored on a chain in a year; 0 when none is. */
  long lastSize(String chain, int year) {
    return jdbc.sql(
            """
            select coalesce(max(size), 0)
              from evidence.anchor
             where chain = :chain
               and year = :year
            """)
        .param("chain", chain)
        .param("year", year)
        .query(Long.class)
        .single();
  }

  /** When something was last submitted to a chain. */
  Optional<Instant> lastMade(String chain) {
    return jdbc.sql(
            """
            select made_at
              from evidence.anchor
             where chain = :chain
             order by made_at desc
             limit 1
            """)
        .param("chain", chain)
        .query((row, count) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  void insertStatement(int year, long size, byte[] statement, Instant at) {
    jdbc.sql(
            """
            insert into evidence.anchor_statement (year, size, statement, made_at)
            values (:year, :size, :statement, :at)
            on conflict (year, size) do nothing
            """)
        .param("year", year)
        .param("size", size)
        .param("statement", statement)
        .param("at", utc(at))
        .update();
  }

  Optional<byte[]> findStatement(int year, long size) {
    return jdbc.sql(
            """
            select statement
              from evidence.anchor_statement
             where year = :year
               and size = :size
            """)
        .param("year", year)
        .param("size", size)
        .query(byte[].class)
        .optional();
  }

  long insertAnchor(String chain, int year, long size, Instant at) {
    return jdbc.sql(
            """
            insert into evidence.anchor (chain, year, size, made_at, state, state_at)
            values (:chain, :year, :size, :at, 'submitted', :at)
            returning id
            """)
        .param("chain", chain)
        .param("year", year)
        .param("size", size)
        .param("at", utc(at))
        .query(Long.class)
        .single();
  }

  void insertNonce(String chain, long nonce, long anchor) {
    jdbc.sql(
            """
            insert into evidence.anchor_nonce (chain, nonce, anchor_id)
            values (:chain, :nonce, :anchor)
            """)
        .param("chain", chain)
        .param("nonce", nonce)
        .param("anchor", anchor)
        .update();
  }

  void insertAttempt(long anchor, Attempt attempt) {
    jdbc.sql(
            """
            insert into evidence.anchor_attempt (anchor_id, n, nonce, transaction, hash, made_at)
            values (:anchor, :n, :nonce, :transaction, :hash, :at)
            """)
        .param("anchor", anchor)
        .param("n", attempt.n())
        .param("nonce", attempt.nonce())
        .param("transaction", attempt.transaction())
        .param("hash", attempt.hash())
        .param("at", utc(attempt.madeAt()))
        .update();
  }

  /** The transactions of an anchor, in their order. */
  List<Attempt> listAttempts(long anchor) {
    return jdbc.sql(
            """
            select n, nonce, transaction, hash, made_at
              from evidence.anchor_attempt
             where anchor_id = :anchor
             order by n
            """)
        .param("anchor", anchor)
        .query(
            (row, count) ->
                new Attempt(
                    row.getInt(1),
                    row.getLong(2),
                    row.getBytes(3),
                    row.getBytes(4),
                    row.getObject(5, OffsetDateTime.class).toInstant()))
        .list();
  }

  /**
   * What has to be followed on a chain, in the order of nonces: what is not final, and what is
   * final and yet has a nonce that the chain says is free again.
   */
  List<Row> listOpen(String chain, long freeFrom) {
    return jdbc.sql(
            """
            select a.id, a.year, a.size, a.state, a.made_at
              from evidence.anchor a
              join (select anchor_id, max(nonce) as nonce
                      from evidence.anchor_nonce
                     where chain = :chain
                     group by anchor_id) n on n.anchor_id = a.id
             where a.chain = :chain
               and (a.state <> 'final' or n.nonce >= :freeFrom)
             order by n.nonce
            """)
        .param("chain", chain)
        .param("freeFrom", freeFrom)
        .query(
            (row, number) ->
                new Row(
                    row.getLong(1),
                    row.getInt(2),
                    row.getLong(3),
                    AnchorState.of(row.getString(4)),
                    row.getObject(5, OffsetDateTime.class).toInstant()))
        .list();
  }

  void insertPlace(long anchor, byte[] blockHash, long block, byte[] record, Instant at) {
    jdbc.sql(
            """
            insert into evidence.anchor_place (anchor_id, block_hash, block, record, found_at)
            values (:anchor, :blockHash, :block, :record, :at)
            on conflict (anchor_id, block_hash) do nothing
            """)
        .param("anchor", anchor)
        .param("blockHash", blockHash)
        .param("block", block)
        .param("record", record)
        .param("at", utc(at))
        .update();
  }

  /** The block of the last change of state, when that named one. */
  Optional<byte[]> findBlock(long anchor) {
    return jdbc.sql(
            """
            select block_hash
              from evidence.anchor_change
             where anchor_id = :anchor
             order by n desc
             limit 1
            """)
        .param("anchor", anchor)
        .query((row, number) -> Optional.ofNullable(row.getBytes(1)))
        .optional()
        .flatMap(found -> found);
  }

  void change(
      long anchor, AnchorState state, byte @Nullable [] blockHash, String reason, Instant at) {
    jdbc.sql(
            """
            insert into evidence.anchor_change (anchor_id, n, state, at, block_hash, reason)
            select :anchor, coalesce(max(n) + 1, 1), :state, :at, :blockHash, :reason
              from evidence.anchor_change
             where anchor_id = :anchor
            """)
        .param("anchor", anchor)
        .param("state", state.stored())
        .param("at", utc(at))
        .param("blockHash", blockHash, java.sql.Types.BINARY)
        .param("reason", reason)
        .update();
    jdbc.sql(
            """
            update evidence.anchor
               set state = :state, state_at = :at
             where id = :anchor
            """)
        .param("anchor", anchor)
        .param("state", state.stored())
        .param("at", utc(at))
        .update();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
