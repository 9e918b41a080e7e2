package org.mifeng.platform.checkup.areas;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.checkup.areas.Visit.Numbers;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL with which officials read the figures of enterprises within reach. */
@Repository
class VisitStore {
  private static final String SELECT =
      """
      select f.organisation_id, e.name, e.division, e.park_id, e.sector, e.size, f.confirmed, f.use_points, f.resilience,
             f.figure, f.grade, f.exposure, f.priority, f.day, f.exposure_codes, f.exposure_inputs
      """;

  /** One look-up for each figure, whatever the planner guesses of a scale that is new. */
  private static final String FROM =
      """
        from checkup.standing_figure f
       cross join lateral (select n.* from registry.faces() n where n.id = f.organisation_id offset 0) e
       where f.system_id = :system
         and f.item_set = :set
         and e.standing in ('awaiting', 'confirmed')
      """;

  /** The whole at once, for a count: what it asks of an enterprise stands in an index by its id. */
  private static final String ALL =
      """
        from checkup.standing_figure f
        join registry.faces() e on e.id = f.organisation_id
       where f.system_id = :system
         and f.item_set = :set
         and e.standing in ('awaiting', 'confirmed')
      """;

  private static final String FILTER =
      """
         and (:division = '' or e.division = :division)
         and (:park::uuid is null or e.park_id = :park)
         and (:sector = '' or e.sector = :sector)
         and (:size = '' or e.size = :size)
         and (:grade = '' or f.grade = :grade)
      """;

  /** Asked only when there are words: the texts they are looked for in stand in no index by id. */
  private static final String WORDS =
      """
         and (position(:words in e.search_text) > 0 or position(:words in e.search_pinyin) > 0)
      """;

  private static final Map<String, String> ORDERS =
      Map.of(
          "name", "e.name collate \"zh-Hans-x-icu\"",
          "division", "e.division",
          "index", "f.figure",
          "exposure", "f.exposure",
          "priority", "f.priority",
          "day", "f.day");

  private final JdbcClient jdbc;

  VisitStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What enterprises within reach were measured with. */
  List<Scale> listScales() {
    return jdbc.sql(
            """
            select f.system_id, f.item_set
              from checkup.standing_figure f
             group by f.system_id, f.item_set
             order by count(*) desc, f.system_id, f.item_set
            """)
        .query((row, number) -> EditionStore.scale(row))
        .list();
  }

  List<Visit> list(Scale scale, VisitFilter filter, Paging paging) {
    return filtered(
            SELECT
                + FROM
                + filter(filter)
                + " order by "
                + paging.orderBy(ORDERS, "f.priority desc")
                + ", f.organisation_id limit :limit offset :offset",
            scale,
            filter)
        .param("limit", paging.size())
        .param("offset", paging.offset())
        .query(VisitStore::read)
        .list();
  }

  long count(Scale scale, VisitFilter filter) {
    return filtered("select count(*) " + ALL + filter(filter), scale, filter)
        .query(Long.class)
        .single();
  }

  private static String filter(VisitFilter filter) {
    return filter.words().isEmpty() ? FILTER : FILTER + WORDS;
  }

  /** The ids of all that pass the filter, in the order asked for. */
  List<UUID> listIds(Scale scale, VisitFilter filter, Paging paging, int most) {
    return filtered(
            "select f.organisation_id "
                + FROM
                + filter(filter)
                + " order by "
                + paging.orderBy(ORDERS, "f.priority desc")
                + ", f.organisation_id limit :limit",
            scale,
            filter)
        .param("limit", most)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  /** These enterprises, by their ids. */
  Map<UUID, Visit> listAll(Scale scale, List<UUID> ids) {
    Map<UUID, Visit> all = new HashMap<>();
    jdbc.sql(SELECT + FROM + " and f.organisation_id = any (:ids)")
        .param("system", scale.system().value())
        .param("set", scale.set())
        .param("ids", ids.toArray(UUID[]::new))
        .query(VisitStore::read)
        .list()
        .forEach(visit -> all.put(visit.enterprise().value(), visit));
    return all;
  }

  Optional<Visit> find(Scale scale, UUID enterprise) {
    return Optional.ofNullable(listAll(scale, List.of(enterprise)).get(enterprise));
  }

  /** What an enterprise was measured with, the newest first. */
  List<Scale> listScales(UUID enterprise) {
    return jdbc.sql(
            """
            select system_id, item_set
              from checkup.standing_figure
             where organisation_id = :enterprise
             order by signed_at desc
            """)
        .param("enterprise", enterprise)
        .query((row, number) -> EditionStore.scale(row))
        .list();
  }

  /** An earlier index of an enterprise. */
  record Earlier(LocalDate day, String set, BigDecimal index, String grade) {}

  /** The indexes of an enterprise, the latest first. */
  List<Earlier> listEarlier(UUID enterprise, int most) {
    return jdbc.sql(
            """
            select day, item_set, figure, grade
              from checkup.index_figure
             where organisation_id = :enterprise
             order by signed_at desc, check_up_id
             limit :most
            """)
        .param("enterprise", enterprise)
        .param("most", most)
        .query(
            (row, number) ->
                new Earlier(
                    row.getObject("day", LocalDate.class),
                    row.getString("item_set"),
                    row.getBigDecimal("figure"),
                    row.getString("grade")))
        .list();
  }

  private JdbcClient.StatementSpec filtered(String sql, Scale scale, VisitFilter filter) {
    return jdbc.sql(sql)
        .param("system", scale.system().value())
        .param("set", scale.set())
        .param("words", filter.words())
        .param("division", filter.division())
        .param("park", filter.parkId(), Types.OTHER)
        .param("sector", filter.sector())
        .param("size", filter.enterpriseSize())
        .param("grade", filter.grade());
  }

  private static Visit read(ResultSet row, int number) throws SQLException {
    return new Visit(
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        row.getString("name"),
        new Place(
            row.getString("division"),
            row.getObject("park_id", UUID.class),
            row.getString("sector"),
            row.getString("size")),
        new Numbers(
            row.getBigDecimal("confirmed"),
            row.getBigDecimal("use_points"),
            row.getBigDecimal("resilience"),
            row.getBigDecimal("figure"),
            row.getString("grade"),
            row.getBigDecimal("exposure"),
            row.getBigDecimal("priority")),
        row.getObject("day", LocalDate.class),
        inputs(row));
  }

  private static Map<String, BigDecimal> inputs(ResultSet row) throws SQLException {
    var codes = (String[]) row.getArray("exposure_codes").getArray();
    var numbers = (BigDecimal[]) row.getArray("exposure_inputs").getArray();
    Map<String, BigDecimal> inputs = new HashMap<>();
    for (int i = 0; i < codes.length; i++) {
      inputs.put(codes[i], numbers[i]);
    }
    return inputs;
  }
}
