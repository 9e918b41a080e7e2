package org.mifeng.platform.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL that counts signals in parts, for the platform alone: it asks the rooms' views. */
@Repository
class SignalPartStore {
  private static final String DAYS =
      """
      insert into oversight.signal_part as kept (name, part, hits, checked, counted_at)
      select :name, to_char(d.day, 'YYYY-MM-DD'), coalesce(f.hits, 0), coalesce(f.checked, 0), :at
        from generate_series(:from::timestamp, :to::timestamp, interval '1 day') as d (day)
        left join (
      %s) f on f.day = d.day::date
      on conflict (name, part) do update
         set hits = excluded.hits, checked = excluded.checked, counted_at = excluded.counted_at
      """;

  private final JdbcClient jdbc;

  SignalPartStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One node at a time; the others wait. */
  void lock() {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(hashtextextended('oversight.signals', 0))::text
            """)
        .query()
        .listOfRows();
  }

  /** Something of these days has changed since they were counted. */
  void putChanged(String name, Collection<LocalDate> days) {
    jdbc.sql(
            """
            update oversight.signal_part
               set counted_at = null
             where name = :name and part = any(:parts) and counted_at is not null
            """)
        .param("name", name)
        .param("parts", days.stream().map(LocalDate::toString).toArray(String[]::new))
        .update();
  }

  /** The earliest day that was not counted since, with the changes there were. */
  Optional<LocalDate> findDueDay(String name, RefreshStore.Window window, Instant since) {
    return jdbc.sql(
            """
            select d.day::date as day
              from generate_series(:from::timestamp, :to::timestamp, interval '1 day') as d (day)
              left join oversight.signal_part p on p.name = :name and p.part = to_char(d.day, 'YYYY-MM-DD')
             where p.counted_at is null or p.counted_at < :since
             order by d.day
             limit 1
            """)
        .param("name", name)
        .param("from", window.from())
        .param("to", window.to())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(LocalDate.class)
        .optional();
  }

  /**
   * Counts these days anew. They are claimed before they are read: who tells of a change meanwhile
   * waits, and they are due again.
   */
  void putDays(String name, LocalDate from, LocalDate to, Instant at) {
    jdbc.sql(
            """
            insert into oversight.signal_part (name, part, counted_at)
            select :name, to_char(d.day, 'YYYY-MM-DD'), :at
              from generate_series(:from::timestamp, :to::timestamp, interval '1 day') as d (day)
            on conflict (name, part) do update
               set counted_at = excluded.counted_at
            """)
        .param("name", name)
        .param("from", from)
        .param("to", to)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(DAYS.formatted(counted(name)))
        .param("name", name)
        .param("from", from)
        .param("to", to)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static String counted(String name) {
    return switch (name) {
      case SignalStore.HASTY_CHECK_UPS ->
          """
          select done_on as day, count(*) filter (where seconds < 120) as hits, count(*) as checked
            from checkup.stats_effort
           where done_on between :from and :to
           group by done_on
          """;
      case SignalStore.HASTY_CERTIFICATES ->
          """
          select done_on as day, count(*) filter (where seconds < 60) as hits, count(*) as checked
            from learning.stats_effort
           where done_on between :from and :to
           group by done_on
          """;
      case SignalStore.DEPOSITS ->
          """
          select used_on as day, 0::bigint as hits, sum(uses)::bigint as checked
            from evidence.stats_service_use
           where used_on between :from and :to
           group by used_on
          """;
      default -> throw new IllegalArgumentException("no signal is counted by days: " + name);
    };
  }

  /** Of the digits digests begin with, the one not counted since that moment. */
  Optional<String> findDueDigit(Instant since) {
    return jdbc.sql(
            """
            select d.digit
              from unnest(:digits) as d (digit)
              left join oversight.signal_part p on p.name = 'same-files' and p.part = d.digit
             where p.counted_at is null or p.counted_at < :since
             order by p.counted_at nulls first, d.digit
             limit 1
            """)
        .param("digits", "0123456789abcdef".split(""))
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(String.class)
        .optional();
  }

  /** Counts the files anew that many have deposited and whose digest begins with that digit. */
  void putDigit(String digit, RefreshStore.Window window, Instant at) {
    jdbc.sql(
            """
            insert into oversight.signal_part (name, part, hits, checked, counted_at)
            select 'same-files', :digit, coalesce(sum(f.deposits), 0), coalesce(sum(f.deposits), 0), :at
              from evidence.stats_same_file f
             where f.last_on between :from and :to
               and f.digest >= :digit and f.digest < :end
            on conflict (name, part) do update
               set hits = excluded.hits, checked = excluded.checked, counted_at = excluded.counted_at
            """)
        .param("digit", digit)
        .param("end", digit + "g")
        .param("from", window.from())
        .param("to", window.to())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whether each digit was counted. */
  boolean hasAllDigits() {
    return jdbc.sql(
            """
            select count(*) = 16
              from oversight.signal_part
             where name = 'same-files' and counted_at is not null
            """)
        .query(Boolean.class)
        .single();
  }

  /** The signals that are counted by days. */
  static List<String> byDays() {
    return List.of(
        SignalStore.HASTY_CHECK_UPS, SignalStore.HASTY_CERTIFICATES, SignalStore.DEPOSITS);
  }
}
