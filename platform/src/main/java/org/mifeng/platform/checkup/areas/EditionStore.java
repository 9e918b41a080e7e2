package org.mifeng.platform.checkup.areas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.mifeng.platform.checkup.SystemVersionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL with which the platform computes figures about groups; all of it for the platform alone. */
@Repository
class EditionStore {
  private static final int FETCHED = 5_000;

  private final JdbcClient jdbc;

  EditionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the transaction ends nobody else computes; false when somebody does. */
  boolean lock() {
    return jdbc.sql(
            """
            select pg_try_advisory_xact_lock(hashtextextended('checkup.editions', 0))
            """)
        .query(Boolean.class)
        .single();
  }

  /** What enterprises were measured with. */
  List<Scale> listScales() {
    return jdbc.sql(
            """
            select distinct system_id, item_set
              from checkup.standing_figure
            """)
        .query((row, number) -> scale(row))
        .list();
  }

  Optional<Edition> findNewest(Scale scale) {
    return jdbc.sql(
            """
            select id, system_id, item_set, taken_at, members, held_back
              from checkup.edition
             where system_id = :system
               and item_set = :set
             order by taken_at desc, id
             limit 1
            """)
        .param("system", scale.system().value())
        .param("set", scale.set())
        .query(EditionStore::edition)
        .optional();
  }

  static Edition edition(ResultSet row, int number) throws SQLException {
    return new Edition(
        row.getObject("id", UUID.class),
        scale(row),
        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
        row.getInt("members"),
        row.getInt("held_back"));
  }

  static Scale scale(ResultSet row) throws SQLException {
    return new Scale(
        new SystemVersionId(row.getObject("system_id", UUID.class)), row.getString("item_set"));
  }

  /** The codes of the groups that an edition spoke of. */
  Set<String> listSaid(UUID edition) {
    return new HashSet<>(
        jdbc.sql(
                """
                select code
                  from checkup.area_figure
                 where edition_id = :edition
                   and suppressed is null
                """)
            .param("edition", edition)
            .query(String.class)
            .list());
  }

  /** How many confirmed enterprises stand in each place, and how many of them have signed. */
  record PlaceCount(Place place, int registered, int signed) {}

  List<PlaceCount> listCounts(Scale scale) {
    return jdbc.sql(
            """
            select e.division, e.park_id, e.sector, e.size, count(*) as registered, count(f.organisation_id) as signed
              from registry.faces() e
              left join checkup.standing_figure f
                on f.organisation_id = e.id and f.system_id = :system and f.item_set = :set
             where e.standing = 'confirmed'
             group by e.division, e.park_id, e.sector, e.size
            """)
        .param("system", scale.system().value())
        .param("set", scale.set())
        .query(
            (row, number) ->
                new PlaceCount(place(row), row.getInt("registered"), row.getInt("signed")))
        .list();
  }

  /** How confirmed enterprises stand now, by their ids. */
  Map<UUID, Entry> listNow(Scale scale) {
    return entries(
        """
        select e.id as organisation_id, a.check_up_id, e.division, e.park_id, e.sector, e.size, a.figure
          from checkup.standing_figure f
          join registry.faces() e on e.id = f.organisation_id
          join checkup.area_record a on a.check_up_id = f.check_up_id
         where f.system_id = :system
           and f.item_set = :set
           and e.standing = 'confirmed'
        """,
        scale);
  }

  /** The list that figures were computed from last, by the ids of its enterprises. */
  Map<UUID, Entry> listFrozen(Scale scale) {
    return entries(
        """
        select m.organisation_id, m.check_up_id, m.division, m.park_id, m.sector, m.size, a.figure
          from checkup.frozen_member m
          join checkup.area_record a on a.check_up_id = m.check_up_id
         where m.system_id = :system
           and m.item_set = :set
        """,
        scale);
  }

  private Map<UUID, Entry> entries(String sql, Scale scale) {
    Map<UUID, Entry> entries = new HashMap<>();
    // Places repeat; one instance each spares memory and time.
    Map<Place, Place> places = new HashMap<>();
    jdbc.sql(sql)
        .withFetchSize(FETCHED)
        .param("system", scale.system().value())
        .param("set", scale.set())
        .query(
            row -> {
              var place = places.computeIfAbsent(place(row), same -> same);
              var id = row.getObject("organisation_id", UUID.class);
              entries.put(
                  id,
                  new Entry(
                      id,
                      row.getObject("check_up_id", UUID.class),
                      place,
                      row.getBigDecimal("figure")));
            });
    return entries;
  }

  /** Goes through the list with what each check-up adds. */
  void eachPart(Scale scale, BiConsumer<Place, Sums.Part> each) {
    jdbc.sql(
            """
            select m.division, m.park_id, m.sector, m.size, a.grade, a.percents, a.gaps_before, a.gaps_closed
              from checkup.frozen_member m
              join checkup.area_record a on a.check_up_id = m.check_up_id
             where m.system_id = :system
               and m.item_set = :set
            """)
        .withFetchSize(FETCHED)
        .param("system", scale.system().value())
        .param("set", scale.set())
        .query(
            row -> {
              each.accept(
                  place(row),
                  new Sums.Part(
                      row.getString("grade"),
                      row.getBytes("percents"),
                      row.getInt("gaps_before"),
                      row.getInt("gaps_closed")));
            });
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        row.getString("division"),
        row.getObject("park_id", UUID.class),
        row.getString("sector"),
        row.getString("size"));
  }

  void deleteFrozen(Scale scale, Collection<UUID> enterprises) {
    jdbc.sql(
            """
            delete from checkup.frozen_member
             where system_id = :system
               and item_set = :set
               and organisation_id = any (:ids)
            """)
        .param("system", scale.system().value())
        .param("set", scale.set())
        .param("ids", enterprises.toArray(UUID[]::new))
        .update();
  }

  void insertFrozen(Scale scale, List<Entry> entries) {
    jdbc.sql(
            """
            insert into checkup.frozen_member (system_id, item_set, organisation_id, check_up_id, division, park_id, sector, size)
            select :system, :set, n.id, n.checkup, n.division, n.park, n.sector, n.size
              from unnest(:ids, :checkups, :divisions, :parks, :sectors, :sizes)
                   as n(id, checkup, division, park, sector, size)
            """)
        .param("system", scale.system().value())
        .param("set", scale.set())
        .param("ids", entries.stream().map(Entry::enterprise).toArray(UUID[]::new))
        .param("checkups", entries.stream().map(Entry::checkup).toArray(UUID[]::new))
        .param("divisions", texts(entries, entry -> entry.place().division()))
        .param("parks", entries.stream().map(entry -> entry.place().park()).toArray(UUID[]::new))
        .param("sectors", texts(entries, entry -> entry.place().sector()))
        .param("sizes", texts(entries, entry -> entry.place().size()))
        .update();
  }

  private static String[] texts(
      List<Entry> entries, java.util.function.Function<Entry, String> text) {
    return entries.stream().map(text).toArray(String[]::new);
  }

  void insert(Edition edition) {
    jdbc.sql(
            """
            insert into checkup.edition (id, system_id, item_set, taken_at, members, held_back)
            values (:id, :system, :set, :now, :members, :held)
            """)
        .param("id", edition.id())
        .param("system", edition.scale().system().value())
        .param("set", edition.scale().set())
        .param("now", edition.takenAt().atOffset(ZoneOffset.UTC))
        .param("members", edition.members())
        .param("held", edition.heldBack())
        .update();
  }

  /**
   * Writes down what is said about a group.
   *
   * @param division in which the group lies, or null
   * @param park in which it lies, or null
   */
  void insert(
      Edition edition,
      AreaFigure figure,
      @org.jspecify.annotations.Nullable String division,
      @org.jspecify.annotations.Nullable UUID park) {
    var said = figure.said();
    var suppressed = figure.suppressed();
    Map<String, Integer> grades = said == null ? Map.of() : said.grades();
    Map<String, Integer> items = said == null ? Map.of() : said.items();
    jdbc.sql(
            """
            insert into checkup.area_figure
              (edition_id, code, kind, place, division, park_id, registered, signed, members, suppressed,
               mean, figure, closure, beside, grades, grade_counts, items, item_percents)
            values (:edition, :code, :kind, :place, :division, :park, :registered, :signed, :members, :suppressed,
                    :mean, :figure, :closure, :beside, :grades, :counts, :items, :percents)
            """)
        .param("edition", edition.id())
        .param("code", figure.group().code())
        .param("kind", figure.group().kind().code())
        .param("place", figure.group().kind().ordinal())
        .param("division", division, Types.VARCHAR)
        .param("park", park, Types.OTHER)
        .param("registered", figure.counts().registered())
        .param("signed", figure.counts().signed())
        .param("members", figure.counts().members())
        .param(
            "suppressed",
            suppressed == null ? null : suppressed.name().toLowerCase(java.util.Locale.ROOT),
            Types.VARCHAR)
        .param("mean", said == null ? null : said.mean(), Types.NUMERIC)
        .param("figure", said == null ? null : said.figure(), Types.NUMERIC)
        .param("closure", said == null ? null : said.closure(), Types.NUMERIC)
        .param("beside", said == null ? null : said.beside(), Types.NUMERIC)
        .param("grades", grades.keySet().toArray(String[]::new))
        .param("counts", grades.values().toArray(Integer[]::new))
        .param("items", items.keySet().toArray(String[]::new))
        .param("percents", items.values().toArray(Integer[]::new))
        .update();
  }
}
