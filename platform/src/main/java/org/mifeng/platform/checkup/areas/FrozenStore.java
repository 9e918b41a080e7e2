package org.mifeng.platform.checkup.areas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * SQL of the lists that figures about groups are computed from; all of it for the platform alone.
 */
@Repository
class FrozenStore {
  private static final int FETCHED = 5_000;

  private final JdbcClient jdbc;

  FrozenStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many confirmed enterprises stand in each place. */
  Map<Place, Integer> listRegistered() {
    Map<Place, Integer> registered = new HashMap<>();
    jdbc.sql(
            """
            select e.division, e.park_id, e.sector, e.size, count(*) as registered
              from registry.faces() e
             where e.standing = 'confirmed'
             group by e.division, e.park_id, e.sector, e.size
            """)
        .query(
            row -> {
              registered.put(place(row), row.getInt("registered"));
            });
    return registered;
  }

  /** How confirmed enterprises stand now, by their ids. */
  Map<UUID, Entry> listNow(Scale scale) {
    return entries(
        """
        select e.id as organisation_id, a.check_up_id, e.division, e.park_id, e.sector, e.size, a.figure
          from checkup.standing_figure f
         cross join lateral (select n.* from registry.faces() n where n.id = f.organisation_id offset 0) e
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

  private static String[] texts(List<Entry> entries, Function<Entry, String> text) {
    return entries.stream().map(text).toArray(String[]::new);
  }
}
