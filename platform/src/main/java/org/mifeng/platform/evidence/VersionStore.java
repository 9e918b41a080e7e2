package org.mifeng.platform.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mifeng.ledger.crypto.Digests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which deposits of an owner follow which. Each statement names the owner. */
@Repository
class VersionStore {
  /** Where an earlier deposit stands, and what it was about. */
  record Earlier(int year, long index, String origin, Digests digests) {}

  /** Longest chain shown; a longer one is cut at both ends. */
  private static final int LONGEST = 200;

  private final JdbcClient jdbc;

  VersionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The deposits with these ids that the owner has. */
  Map<UUID, Earlier> findEarlier(UUID owner, Collection<UUID> ids) {
    Map<UUID, Earlier> found = new HashMap<>();
    jdbc.sql(
            """
            select d.id, d.year, d.idx, d.sha256, d.sm3, d.size, l.origin_sha256
              from evidence.deposit d
              join evidence.log l on l.year = d.year
             where d.organisation_id = :owner
               and d.id = any(:ids)
            """)
        .param("owner", owner)
        .param("ids", ids.toArray(UUID[]::new))
        .query(
            row -> {
              found.put(
                  row.getObject("id", UUID.class),
                  new Earlier(
                      row.getInt("year"),
                      row.getLong("idx"),
                      row.getString("origin_sha256"),
                      new Digests(
                          row.getBytes("sha256"), row.getBytes("sm3"), row.getLong("size"))));
            });
    return found;
  }

  /** Ids of a whole chain, the deposit itself among them: what it follows, and what follows it. */
  List<UUID> listChain(UUID owner, UUID id) {
    return jdbc.sql(
            """
            with recursive older as (
              select d.id, d.previous_id, 0 as step
                from evidence.deposit d
               where d.organisation_id = :owner
                 and d.id = :id
              union all
              select d.id, d.previous_id, older.step + 1
                from older
                join evidence.deposit d on d.id = older.previous_id
               where d.organisation_id = :owner
                 and older.step < :longest
            ),
            newer as (
              select d.id, 1 as step
                from evidence.deposit d
               where d.organisation_id = :owner
                 and d.previous_id = :id
              union all
              select d.id, newer.step + 1
                from newer
                join evidence.deposit d on d.previous_id = newer.id
               where d.organisation_id = :owner
                 and newer.step < :longest
            )
            select id from older
            union
            select id from newer
             limit :longest
            """)
        .param("owner", owner)
        .param("id", id)
        .param("longest", LONGEST)
        .query((row, count) -> row.getObject(1, UUID.class))
        .list();
  }
}
