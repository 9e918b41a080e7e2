package org.mifeng.platform.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which enterprise was in which park, from when to when. */
@Repository
class ResidenceStore {
  private static final String END =
      """
      update registry.resident
      set to_date = greatest(:to, from_date)
      where enterprise_id = :enterprise and to_date is null
      """;

  private static final String BEGIN =
      """
      insert into registry.resident (enterprise_id, park_id, name, credit_code, from_date)
      values (:enterprise, :park, :name, :creditCode, :from)
      """;

  private static final String RENAME =
      """
      update registry.resident
      set name = :name, credit_code = :creditCode
      where enterprise_id = :enterprise and to_date is null
      """;

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  ResidenceStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Ends each present residence on that day. */
  void endAll(Map<EnterpriseId, LocalDate> ends) {
    batches.batchUpdate(
        END,
        batch(
            ends.entrySet().stream()
                .map(
                    end ->
                        Map.<String, Object>of(
                            "enterprise", end.getKey().value(), "to", end.getValue()))
                .toList()));
  }

  /** Begins each residence. */
  void beginAll(List<Residence> residences) {
    batches.batchUpdate(BEGIN, batch(residences.stream().map(ResidenceStore::parameters).toList()));
  }

  /** Keeps the name on the present residence in step with the enterprise. */
  void renameAll(List<Residence> residences) {
    batches.batchUpdate(
        RENAME, batch(residences.stream().map(ResidenceStore::parameters).toList()));
  }

  List<Residence> listOf(EnterpriseId enterprise) {
    return jdbc.sql(
            """
            select enterprise_id, park_id, name, credit_code, from_date, to_date
            from registry.resident
            where enterprise_id = :enterprise
            order by from_date desc, id desc
            """)
        .param("enterprise", enterprise.value())
        .query(ResidenceStore::residence)
        .list();
  }

  /** Who was in the park on that day, by name. */
  List<Residence> listIn(ParkId park, LocalDate day, int limit, int offset) {
    return jdbc.sql(
            """
            select enterprise_id, park_id, name, credit_code, from_date, to_date
            from registry.resident
            where park_id = :park and from_date <= :day and (to_date is null or to_date > :day)
            order by name collate "zh-Hans-x-icu", id
            limit :limit offset :offset
            """)
        .param("park", park.value())
        .param("day", day)
        .param("limit", limit)
        .param("offset", offset)
        .query(ResidenceStore::residence)
        .list();
  }

  /** Who has left the park, the latest first. */
  List<Residence> listFormer(ParkId park, int limit) {
    return jdbc.sql(
            """
            select enterprise_id, park_id, name, credit_code, from_date, to_date
            from registry.resident
            where park_id = :park and to_date is not null
            order by to_date desc, id desc
            limit :limit
            """)
        .param("park", park.value())
        .param("limit", limit)
        .query(ResidenceStore::residence)
        .list();
  }

  long countIn(ParkId park, LocalDate day) {
    return jdbc.sql(
            """
            select count(*)
            from registry.resident
            where park_id = :park and from_date <= :day and (to_date is null or to_date > :day)
            """)
        .param("park", park.value())
        .param("day", day)
        .query(Long.class)
        .single();
  }

  /** How many are in each park on that day, as far as the viewer may see. */
  Map<ParkId, Long> countByPark(LocalDate day) {
    return jdbc
        .sql(
            """
            select park_id, count(*) as n
            from registry.resident
            where from_date <= :day and (to_date is null or to_date > :day)
            group by park_id
            """)
        .param("day", day)
        .query(
            (row, number) ->
                Map.entry(new ParkId(row.getObject("park_id", UUID.class)), row.getLong("n")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<String, Object> parameters(Residence residence) {
    var map = new HashMap<String, Object>();
    map.put("enterprise", residence.enterprise().value());
    map.put("park", residence.park().value());
    map.put("name", residence.name());
    map.put("creditCode", residence.creditCode());
    map.put("from", residence.from());
    return map;
  }

  private static Map<String, ?>[] batch(List<Map<String, Object>> rows) {
    @SuppressWarnings("unchecked")
    Map<String, ?>[] batch = rows.toArray(Map[]::new);
    return batch;
  }

  private static Residence residence(ResultSet row, int number) throws SQLException {
    return new Residence(
        new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
        new ParkId(row.getObject("park_id", UUID.class)),
        row.getString("name"),
        row.getString("credit_code"),
        row.getObject("from_date", LocalDate.class),
        end(row));
  }

  private static @Nullable LocalDate end(ResultSet row) throws SQLException {
    return row.getObject("to_date", LocalDate.class);
  }
}
