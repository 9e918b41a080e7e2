package org.mifeng.platform.registry.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.registry.ParkId;
import org.mifeng.platform.registry.city.CityPack.Name;
import org.mifeng.platform.registry.city.CityPack.ParkEntry;
import org.mifeng.platform.registry.city.CityPack.Plan;
import org.mifeng.platform.registry.city.CityPack.Validity;
import org.mifeng.platform.registry.city.CityPack.Word;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes the lists of a city pack, each row once. */
@Repository
class CityStore {
  private final NamedParameterJdbcTemplate jdbc;

  CityStore(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Writes what differs from what is there.
   *
   * @param samples whether sample parks are wanted
   * @return whether anything differed
   */
  boolean write(CityPack pack, boolean samples) {
    var changed = writeCity(pack.city());
    changed += writeDivisions(pack);
    changed += writeParks(pack, samples);
    changed += writeSectors(pack);
    changed += writePlan(pack.plan());
    return changed > 0;
  }

  private int writeCity(CityPack.CityName city) {
    return all(
        """
        insert into registry.city (code, zh, en, province_zh, province_en, mark)
        values (:code, :zh, :en, :provinceZh, :provinceEn, :mark)
        on conflict (code) do update
        set zh = excluded.zh, en = excluded.en, province_zh = excluded.province_zh,
            province_en = excluded.province_en, mark = excluded.mark
        where (city.zh, city.en, city.province_zh, city.province_en, city.mark)
          is distinct from (excluded.zh, excluded.en, excluded.province_zh, excluded.province_en, excluded.mark)
        """,
        List.of(city),
        one ->
            named(one.code(), one.name())
                .with("provinceZh", one.province().zh())
                .with("provinceEn", one.province().en())
                .with("mark", one.mark()));
  }

  private int writeDivisions(CityPack pack) {
    var divisions =
        all(
            """
            insert into registry.division (code, zh, en, kind, valid_from, valid_to, formed_from, successors, mark, note)
            values (:code, :zh, :en, :kind, :from, :to, :formedFrom, :successors, :mark, :note)
            on conflict (code) do update
            set zh = excluded.zh, en = excluded.en, kind = excluded.kind, valid_from = excluded.valid_from,
                valid_to = excluded.valid_to, formed_from = excluded.formed_from,
                successors = excluded.successors, mark = excluded.mark, note = excluded.note
            where (division.zh, division.en, division.kind, division.valid_from, division.valid_to,
                   division.formed_from, division.successors, division.mark, division.note)
              is distinct from (excluded.zh, excluded.en, excluded.kind, excluded.valid_from, excluded.valid_to,
                   excluded.formed_from, excluded.successors, excluded.mark, excluded.note)
            """,
            pack.divisions(),
            one ->
                named(one.code(), one.name())
                    .with("kind", one.kind())
                    .with(one.validity())
                    .with("formedFrom", one.formedFrom().toArray(String[]::new))
                    .with("successors", one.successors().toArray(String[]::new))
                    .with("mark", one.known().mark())
                    .with("note", one.known().note()));
    return divisions
        + all(
            """
            insert into registry.administering_body (code, division, zh, en, valid_from, valid_to, mark, note)
            values (:code, :division, :zh, :en, :from, :to, :mark, :note)
            on conflict (code) do update
            set division = excluded.division, zh = excluded.zh, en = excluded.en,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                mark = excluded.mark, note = excluded.note
            where (administering_body.division, administering_body.zh, administering_body.en,
                   administering_body.valid_from, administering_body.valid_to, administering_body.note)
              is distinct from (excluded.division, excluded.zh, excluded.en,
                   excluded.valid_from, excluded.valid_to, excluded.note)
            """,
            pack.bodies(),
            one ->
                named(one.code(), one.name())
                    .with("division", one.division())
                    .with(one.validity())
                    .with("mark", one.known().mark())
                    .with("note", one.known().note()));
  }

  private int writeParks(CityPack pack, boolean samples) {
    var kinds =
        all(
            """
            insert into registry.park_kind (code, zh, en)
            values (:code, :zh, :en)
            on conflict (code) do update set zh = excluded.zh, en = excluded.en
            where (park_kind.zh, park_kind.en) is distinct from (excluded.zh, excluded.en)
            """,
            pack.parks().kinds(),
            CityStore::word);
    var parks = new ArrayList<ParkEntry>();
    pack.parks().parks().stream().filter(park -> samples || !park.sample()).forEach(parks::add);
    return kinds
        + all(
            """
            insert into registry.park (id, code, zh, en, division, kind, sample, mark)
            values (:id, :code, :zh, :en, :division, :kind, :sample, :mark)
            on conflict (id) do update
            set zh = excluded.zh, en = excluded.en, division = excluded.division, kind = excluded.kind,
                sample = excluded.sample, mark = excluded.mark
            where (park.zh, park.en, park.division, park.kind, park.sample, park.mark)
              is distinct from (excluded.zh, excluded.en, excluded.division, excluded.kind, excluded.sample, excluded.mark)
            """,
            parks,
            one ->
                named(one.code(), one.name())
                    .with("id", ParkId.inPack(pack.city().code(), one.code()).value())
                    .with("division", one.division())
                    .with("kind", one.kind())
                    .with("sample", one.sample())
                    .with("mark", one.mark()));
  }

  private int writeSectors(CityPack pack) {
    var groups =
        all(
            """
            insert into registry.sector_group (code, zh, en)
            values (:code, :zh, :en)
            on conflict (code) do update set zh = excluded.zh, en = excluded.en
            where (sector_group.zh, sector_group.en) is distinct from (excluded.zh, excluded.en)
            """,
            pack.sectors().groups(),
            CityStore::word);
    return groups
        + all(
            """
            insert into registry.sector (code, zh, en, vulnerable_group, mark)
            values (:code, :zh, :en, :group, :mark)
            on conflict (code) do update
            set zh = excluded.zh, en = excluded.en, vulnerable_group = excluded.vulnerable_group, mark = excluded.mark
            where (sector.zh, sector.en, sector.vulnerable_group, sector.mark)
              is distinct from (excluded.zh, excluded.en, excluded.vulnerable_group, excluded.mark)
            """,
            pack.sectors().sectors(),
            one ->
                named(one.code(), one.name()).with("group", one.group()).with("mark", one.mark()));
  }

  private int writePlan(Plan plan) {
    var changed =
        all(
            """
            insert into registry.department (code, zh, en, seat, copied, position)
            values (:code, :zh, :en, :seat, :copied, :position)
            on conflict (code) do update
            set zh = excluded.zh, en = excluded.en, seat = excluded.seat, copied = excluded.copied,
                position = excluded.position
            where (department.zh, department.en, department.seat, department.copied, department.position)
              is distinct from (excluded.zh, excluded.en, excluded.seat, excluded.copied, excluded.position)
            """,
            plan.departments(),
            one ->
                named(one.code(), one.name())
                    .with("seat", one.seat())
                    .with("copied", one.copied())
                    .with("position", plan.departments().indexOf(one)));
    changed +=
        all(
            """
            insert into registry.task (plan, task, zh, en, reading, valid_from, valid_to, mark, position)
            values (:plan, :code, :zh, :en, :reading, :from, :to, :mark, :position)
            on conflict (plan, task) do update
            set zh = excluded.zh, en = excluded.en, reading = excluded.reading,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                mark = excluded.mark, position = excluded.position
            where (task.zh, task.en, task.reading, task.valid_from, task.valid_to, task.mark, task.position)
              is distinct from (excluded.zh, excluded.en, excluded.reading, excluded.valid_from,
                   excluded.valid_to, excluded.mark, excluded.position)
            """,
            plan.tasks(),
            one ->
                named(one.task(), one.name())
                    .with("plan", plan.reference())
                    .with("reading", one.reading())
                    .with(new Validity(plan.from(), plan.to()))
                    .with("mark", plan.mark())
                    .with("position", plan.tasks().indexOf(one)));
    return changed + writeResponsibilities(plan);
  }

  private int writeResponsibilities(Plan plan) {
    record Place(String task, int place, String department) {}
    var places = new ArrayList<Place>();
    for (var task : plan.tasks()) {
      for (var i = 0; i < task.units().size(); i++) {
        places.add(new Place(task.task(), i + 1, task.units().get(i)));
      }
    }
    var known =
        jdbc.query(
            """
            select task, place, department
            from registry.responsibility
            where plan = :plan
            """,
            Map.of("plan", plan.reference()),
            (row, number) ->
                new Place(row.getString("task"), row.getInt("place"), row.getString("department")));
    if (known.size() == places.size() && known.containsAll(places)) {
      return 0;
    }
    jdbc.update(
        """
        delete from registry.responsibility
        where plan = :plan
        """,
        Map.of("plan", plan.reference()));
    return all(
        """
        insert into registry.responsibility (plan, task, place, department)
        values (:plan, :task, :place, :department)
        """,
        places,
        one ->
            new Row()
                .with("plan", plan.reference())
                .with("task", one.task())
                .with("place", one.place())
                .with("department", one.department()));
  }

  private <T> int all(String sql, List<T> list, Function<T, Row> row) {
    if (list.isEmpty()) {
      return 0;
    }
    @SuppressWarnings({"unchecked", "rawtypes"})
    Map<String, ?>[] batch = list.stream().map(one -> row.apply(one).values).toArray(Map[]::new);
    // The driver may say "some" (-2) instead of a number.
    return (int) Arrays.stream(jdbc.batchUpdate(sql, batch)).filter(count -> count != 0).count();
  }

  private static Row word(Word word) {
    return named(word.code(), word.name());
  }

  private static Row named(String code, Name name) {
    return new Row().with("code", code).with("zh", name.zh()).with("en", name.en());
  }

  /** The parameters of one row; a missing value is a null parameter. */
  private static final class Row {
    private final Map<String, @Nullable Object> values = new HashMap<>();

    Row with(String name, @Nullable Object value) {
      values.put(name, value);
      return this;
    }

    Row with(Validity validity) {
      return with("from", validity.from()).with("to", validity.to());
    }

    Row with(String name, @Nullable LocalDate day) {
      values.put(name, day);
      return this;
    }
  }
}
