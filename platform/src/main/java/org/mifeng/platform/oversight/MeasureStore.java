package org.mifeng.platform.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.oversight.Figure.Suppressed;
import org.mifeng.platform.oversight.Measure.Series;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL about what is told beside the targets: asks the rooms' views, keeps what they said. */
@Repository
class MeasureStore {
  private final JdbcClient jdbc;

  MeasureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a view says of one part; {@code size} is null where it speaks of nobody. */
  record Row(Extent extent, String bucket, long value, @Nullable Long size, boolean refused) {}

  /** A stored row with what decides whether it is told. */
  record Stored(Measure measure, @Nullable Long size) {}

  /** When the last time was. */
  Optional<Instant> lastTime() {
    return jdbc.sql(
            """
            select max(computed_at) as last
              from oversight.measure
            """)
        .query((row, number) -> Optional.ofNullable(row.getObject("last", OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  /** One node at a time; the others wait. */
  void lock() {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(hashtextextended('oversight.measures', 0))::text
            """)
        .query()
        .listOfRows();
  }

  /** What the series' view says of the days from and to. */
  List<Row> ask(Series series, LocalDate from, LocalDate to) {
    return jdbc.sql(statement(series))
        .param("from", from)
        .param("to", to)
        .query(MeasureStore::asked)
        .list();
  }

  private static String statement(Series series) {
    return switch (series) {
      case DEPOSITS ->
          """
          select 'city' as kind, '' as place, to_char(used_on, 'YYYY-MM') as bucket,
                 sum(uses)::bigint as value, count(distinct organisation_id) as size, false as refused
            from evidence.stats_service_use
           where used_on between :from and :to
           group by 3
          """;
      case CERTIFICATES ->
          """
          select 'city' as kind, '' as place, to_char(used_on, 'YYYY-MM') as bucket,
                 sum(uses)::bigint as value, count(distinct organisation_id) as size, false as refused
            from learning.stats_service_use
           where used_on between :from and :to
           group by 3
          """;
      case VERIFICATIONS ->
          """
          select 'city' as kind, '' as place, to_char(day, 'YYYY-MM') as bucket,
                 sum(checks)::bigint as value, null::bigint as size, false as refused
            from evidence.stats_verifications_per_day
           where day between :from and :to
           group by 3
          """;
      case READS -> reach("reads", "null::bigint");
      case SIGN_UPS -> reach("sign_ups", "sum(sign_ups)::bigint");
      case CHECK_INS -> reach("check_ins", "sum(check_ins)::bigint");
      case QUESTIONS -> questions("asked");
      case ANSWERED -> questions("answered");
      case IN_TIME -> questions("answered_in_time");
      case CALL_OFFS ->
          """
          select 'city' as kind, '' as place, to_char(month, 'YYYY-MM') as bucket,
                 sum(call_offs)::bigint as value, sum(call_offs)::bigint as size, false as refused
            from purchase.stats_call_offs
           where month between date_trunc('month', :from::date)::date and :to
           group by 3
          """;
      case QUOTA_USERS -> quota("organisations");
      case QUOTA_OVER -> quota("organisations_over");
      case GRADES ->
          """
          select kind, coalesce(park_id::text, division, '') as place, item_set || '/' || coalesce(grade, '') as bucket,
                 enterprises::bigint as value, members::bigint as size, suppressed is not null as refused
            from checkup.stats_index_distribution
           where :from <= :to
          """;
      case PARK_DESKS ->
          """
          select case when p.division is null then 'city' else 'district' end as kind, coalesce(p.division, '') as place,
                 'now' as bucket, count(d.park)::bigint as value, null::bigint as size, false as refused
            from oversight.park_standing p
            left join identity.stats_park_desks d on d.park = p.park_id::text
           where :from <= :to
           group by grouping sets ((), (p.division))
          """;
    };
  }

  /** For the whole city and for each division; who told no division is in the city's alone. */
  private static String reach(String column, String size) {
    return """
        select case when grouping(district) = 1 then 'city' else 'district' end as kind,
               case when grouping(district) = 1 then '' else district end as place,
               to_char(day, 'YYYY-MM') as bucket, sum(%s)::bigint as value, %s as size, false as refused
          from learning.stats_reach
         where day between :from and :to
         group by grouping sets ((to_char(day, 'YYYY-MM')), (to_char(day, 'YYYY-MM'), district))
        having grouping(district) = 1 or district <> ''
        """
        .formatted(column, size);
  }

  private static String questions(String column) {
    return """
        select case when grouping(division) = 1 then 'city' else 'district' end as kind,
               case when grouping(division) = 1 then '' else division end as place,
               to_char(asked_on, 'YYYY-MM') as bucket, sum(%s)::bigint as value, sum(asked)::bigint as size, false as refused
          from consultation.stats_questions
         where asked_on between :from and :to
         group by grouping sets ((to_char(asked_on, 'YYYY-MM')), (to_char(asked_on, 'YYYY-MM'), division))
        having grouping(division) = 1 or division <> ''
        """
        .formatted(column);
  }

  private static String quota(String column) {
    return """
        select 'city' as kind, '' as place, year::text as bucket, %s::bigint as value,
               organisations::bigint as size, false as refused
          from evidence.stats_quota_use
         where year between extract(year from :from::date) and extract(year from :to::date)
        """
        .formatted(column);
  }

  /** When each bucket of a series was last asked for, as far as there was something. */
  Map<String, Instant> listAsked(Series series) {
    var found = new HashMap<String, Instant>();
    jdbc.sql(
            """
            select bucket, min(computed_at) as asked
              from oversight.measure
             where series = :series
             group by bucket
            """)
        .param("series", series.code())
        .query(
            (row, number) ->
                found.put(
                    row.getString("bucket"),
                    row.getObject("asked", OffsetDateTime.class).toInstant()))
        .list();
    return found;
  }

  /** Takes a series away, to be put anew. */
  void clear(Series series) {
    clear(series, "");
  }

  /** Takes what lies before a bucket away. */
  void clearBefore(Series series, String bucket) {
    jdbc.sql(
            """
            delete from oversight.measure
             where series = :series and bucket < :bucket
            """)
        .param("series", series.code())
        .param("bucket", bucket)
        .update();
  }

  /** Takes a bucket of a series away, or all where none is named, to be put anew. */
  void clear(Series series, String bucket) {
    jdbc.sql(
            """
            delete from oversight.measure
             where series = :series and (:bucket = '' or bucket = :bucket)
            """)
        .param("series", series.code())
        .param("bucket", bucket)
        .update();
  }

  void insert(Series series, Row row, @Nullable Suppressed suppressed, Instant at) {
    jdbc.sql(
            """
            insert into oversight.measure (series, kind, place, division, park_id, bucket, value, size, suppressed, computed_at)
            values (:series, :kind, :place,
                    case :kind when 'district' then :place
                               when 'park' then (select s.division from oversight.park_standing s where s.park_id::text = :place) end,
                    case :kind when 'park' then :place::uuid end,
                    :bucket, :value, :size::bigint, :suppressed, :at)
            """)
        .param("series", series.code())
        .param("kind", row.extent().kind().code())
        .param("place", row.extent().key())
        .param("bucket", row.bucket())
        .param("value", row.value())
        .param("size", row.size())
        .param("suppressed", suppressed == null ? null : suppressed.name().toLowerCase(Locale.ROOT))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Stored> list(Extent extent) {
    return jdbc.sql(
            """
            select series, kind, place, bucket, value, size, suppressed is null as told, computed_at
              from oversight.measure
             where kind = :kind and place = :place
             order by series, bucket
            """)
        .param("kind", extent.kind().code())
        .param("place", extent.key())
        .query(MeasureStore::stored)
        .list();
  }

  private static Row asked(ResultSet row, int number) throws SQLException {
    return new Row(
        new Extent(Extent.Kind.ofCode(row.getString("kind")), row.getString("place")),
        row.getString("bucket"),
        row.getLong("value"),
        row.getObject("size", Long.class),
        row.getBoolean("refused"));
  }

  private static Stored stored(ResultSet row, int number) throws SQLException {
    return new Stored(
        new Measure(
            Series.ofCode(row.getString("series")),
            new Extent(Extent.Kind.ofCode(row.getString("kind")), row.getString("place")),
            row.getString("bucket"),
            row.getLong("value"),
            row.getBoolean("told"),
            row.getObject("computed_at", OffsetDateTime.class).toInstant()),
        row.getObject("size", Long.class));
  }
}
