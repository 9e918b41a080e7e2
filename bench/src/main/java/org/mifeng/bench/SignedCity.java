package org.mifeng.bench;

import java.sql.SQLException;
import org.mifeng.index.Yardstick;
import org.mifeng.index.form.SystemReader;

/**
 * A city whose enterprises have all signed a full check-up with the built-in indicator system,
 * written into the database of a running platform. Names, places, answers and figures vary, and are
 * the same in each run.
 */
final class SignedCity {
  /** Names have three characters of their own, each one of so many from here on. */
  private static final int FIRST_CHARACTER = 0x4E2D;

  private static final int CHARACTERS = 20;

  /** Answers differ so much; more would only take longer to write down. */
  private static final int SHEETS = 1_000;

  private final Database database;

  SignedCity(Database database) {
    this.database = database;
  }

  /** Two characters that stand in the name of one enterprise in 200 or so. */
  static String partOfAName() {
    return Character.toString(FIRST_CHARACTER).repeat(2);
  }

  /** Puts so many enterprises on the register, spread over all that they are grouped by. */
  void register(int count) throws SQLException {
    database.execute(
        """
        select setseed(0.5);
        with divisions as (select array_agg(code order by code) as codes from registry.division where valid_to is null),
        sectors as (select array_agg(code order by code) as codes, array_agg(zh order by code) as names from registry.sector),
        drawn as (
          select gen_random_uuid() as id, '91330100BN' || lpad(n::text, 8, '0') as code,
                 v.codes[1 + floor(random() * cardinality(v.codes))] as division, random() < 0.1 as in_park,
                 1 + floor(random() * cardinality(s.codes))::int as sector, random() as size,
                 chr(%1$d + floor(random() * %2$d)::int) || chr(%1$d + floor(random() * %2$d)::int) || chr(%1$d + floor(random() * %2$d)::int) as own
            from generate_series(1, %3$d) as n, divisions v, sectors s),
        named as (
          select d.*, s.codes[d.sector] as sector_code, c.zh || d.own || left(s.names[d.sector], 6) as name
            from drawn d, sectors s, registry.city c)
        insert into registry.enterprise (id, name, credit_code, legal_representative, division, park_id,
               sector, size, tags, contact_name, contact_phone, standing, origin, has_account, demo,
               version, registered_at, search_text, search_readings, search_pinyin, search_tokens)
        select e.id, e.name, e.code, '', e.division,
               case when e.in_park then (select p.id from registry.park p where p.division = e.division order by p.code limit 1) end,
               e.sector_code, case when e.size < 0.5 then 'micro' when e.size < 0.85 then 'small' when e.size < 0.97 then 'medium' else 'large' end,
               '{}', '', '', 'confirmed', 'roster', false, true,
               1, timestamptz '2026-06-01 00:00Z', e.name || E'\n' || lower(e.code), '', translate(md5(e.code), '0123456789', 'ghijklmnop'),
               array(select substr(e.name || lower(e.code), i, 2) from generate_series(1, length(e.name || e.code) - 1) as i)
          from named e
        """
            .formatted(FIRST_CHARACTER, CHARACTERS, count));
  }

  /**
   * Lets all enterprises of this city sign, or some of them sign anew.
   *
   * @param part of the enterprises, from 0 to 1
   * @param round another one for other answers
   */
  void sign(double part, int round) throws SQLException {
    var system = SystemReader.builtIn();
    database.execute(
        """
        select setseed(%1$s);
        with version as (
          select id from checkup.indicator_system where system = '%2$s' and version = '%3$s'),
        sheets as (
          select sheet, decode(string_agg((array['00', '21', '42', '64', '64', 'ff'])[1 + floor(random() * 6)::int], ''), 'hex') as percents
            from generate_series(0, %4$d - 1) as sheet, generate_series(1, %5$d) as item
           group by sheet),
        drawn as (
          select e.id as enterprise, gen_random_uuid() as id, round((20 + 75 * sqrt(random()))::numeric, 2) as figure,
                 floor(random() * %4$d)::int as sheet, floor(random() * 20)::int as gaps, random() as closed, round((100 * random())::numeric, 2) as exposure,
                 timestamptz '2026-06-01 00:00Z' + interval '1 day' * (%6$d + floor(random() * 100)) as at
            from registry.enterprise e
           where starts_with(e.credit_code, '91330100BN')
             and random() < %7$s),
        graded as (
          select d.*, s.percents, v.id as system,
                 case when figure >= 85 then 'A' when figure >= 70 then 'B' when figure >= 60 then 'C' when figure >= 40 then 'D' else 'E' end as grade
            from drawn d join sheets s on s.sheet = d.sheet, version v),
        counted as (
          insert into checkup.area_record
                 (check_up_id, organisation_id, system_id, item_set, figure, grade, percents, gaps_before, gaps_closed, signed_at)
          select id, enterprise, system, '%8$s', figure, grade, percents, gaps, floor(gaps * closed), at
            from graded)
        insert into checkup.standing_figure
               (organisation_id, system_id, item_set, check_up_id, day, confirmed, use_points, resilience, figure, grade,
                exposure, exposure_codes, exposure_inputs, priority, signed_at)
        select enterprise, system, '%8$s', id, at::date, figure, 0, 0, figure, grade,
               exposure, '{sector-risk}', '{1}', round(exposure * (100 - figure) / 100, 2), at
          from graded
            on conflict (system_id, item_set, organisation_id) do update
           set check_up_id = excluded.check_up_id, figure = excluded.figure, confirmed = excluded.confirmed, grade = excluded.grade,
               priority = excluded.priority, exposure = excluded.exposure, day = excluded.day, signed_at = excluded.signed_at
        """
            .formatted(
                (round + 1) / 1_000.0,
                system.head().id(),
                system.head().version(),
                SHEETS,
                system.yardstick().itemsOf(Yardstick.FULL).size(),
                100 * round,
                part,
                Yardstick.FULL));
  }
}
