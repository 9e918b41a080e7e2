package org.mifeng.platform.evidence.renewal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.ledger.renewal.Renewal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Evidence records, each version a row. */
@Repository
class RecordStore {
  /** After the end of every record. */
  static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

  private static final int MAX_JSON = 1 << 22;

  private final JdbcClient jdbc;

  RecordStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(KeptRecord record) {
    var json = new String(Jcs.write(record.renewal().json()), StandardCharsets.UTF_8);
    jdbc.sql(
            """
            insert into evidence.evidence_record (year, size, version, record, made_at, until)
            values (:year, :size, :version, :record, :made, :until)
            """)
        .param("year", record.year())
        .param("size", record.size())
        .param("version", record.version())
        .param("record", json)
        .param("made", record.madeAt().atOffset(ZoneOffset.UTC))
        .param("until", record.until().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The newest version of the record about a checkpoint. */
  Optional<KeptRecord> find(int year, long size) {
    return jdbc.sql(
            """
            select year, size, version, record, made_at, until
              from evidence.evidence_record
             where year = :year
               and size = :size
             order by version desc
             limit 1
            """)
        .param("year", year)
        .param("size", size)
        .query((row, count) -> record(row))
        .optional();
  }

  /** The record begun last, in its newest version. */
  Optional<KeptRecord> findLastBegun(int year) {
    return jdbc.sql(
            """
            select year, size, version, record, made_at, until
              from evidence.evidence_record
             where year = :year
             order by size desc, version desc
             limit 1
            """)
        .param("year", year)
        .query((row, count) -> record(row))
        .optional();
  }

  /** When the record about the largest checkpoint of a year was begun. */
  Optional<Instant> findLastBeginning(int year) {
    return jdbc.sql(
            """
            select made_at
              from evidence.evidence_record
             where year = :year
               and version = 1
             order by size desc
             limit 1
            """)
        .param("year", year)
        .query((row, count) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  /** Newest versions, those that end first before the others. */
  List<KeptRecord> listCurrent(Instant endingBefore, int limit) {
    return jdbc.sql(
            """
            select r.year, r.size, r.version, r.record, r.made_at, r.until
              from evidence.evidence_record r
             where r.until < :before
               and not exists (
                     select 1
                       from evidence.evidence_record later
                      where later.year = r.year
                        and later.size = r.size
                        and later.version > r.version)
             order by r.until, r.year, r.size
             limit :limit
            """)
        .param("before", endingBefore.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query((row, count) -> record(row))
        .list();
  }

  /** Newest versions, those that end first before the others, without their bytes. */
  List<RecordRow> page(int offset, int limit) {
    return jdbc.sql(
            """
            select r.year, r.size, r.version, r.made_at, r.until
              from evidence.evidence_record r
             where not exists (
                     select 1
                       from evidence.evidence_record later
                      where later.year = r.year
                        and later.size = r.size
                        and later.version > r.version)
             order by r.until, r.year, r.size
            offset :offset
             limit :limit
            """)
        .param("offset", offset)
        .param("limit", limit)
        .query(
            (row, count) ->
                new RecordRow(
                    row.getInt(1),
                    row.getLong(2),
                    row.getInt(3),
                    row.getObject(4, OffsetDateTime.class).toInstant(),
                    row.getObject(5, OffsetDateTime.class).toInstant()))
        .list();
  }

  /** How many newest versions end before a moment. */
  long countCurrent(Instant endingBefore) {
    return jdbc.sql(
            """
            select count(*)
              from evidence.evidence_record r
             where r.until < :before
               and not exists (
                     select 1
                       from evidence.evidence_record later
                      where later.year = r.year
                        and later.size = r.size
                        and later.version > r.version)
            """)
        .param("before", endingBefore.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  List<Long> listSizes(int year, long above, int limit) {
    return jdbc.sql(
            """
            select size
              from evidence.evidence_record
             where year = :year
               and size > :above
               and version = 1
             order by size
             limit :limit
            """)
        .param("year", year)
        .param("above", above)
        .param("limit", limit)
        .query((row, count) -> row.getLong(1))
        .list();
  }

  private static KeptRecord record(ResultSet row) throws SQLException {
    var bytes = row.getString(4).getBytes(StandardCharsets.UTF_8);
    return new KeptRecord(
        row.getInt(1),
        row.getLong(2),
        row.getInt(3),
        Renewal.read(JsonReader.read(bytes, MAX_JSON).asObject()),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        row.getObject(6, OffsetDateTime.class).toInstant());
  }
}
