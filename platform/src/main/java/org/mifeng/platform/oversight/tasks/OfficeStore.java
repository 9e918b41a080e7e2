package org.mifeng.platform.oversight.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bodies of the plan, and which organisation is which of them. */
@Repository
class OfficeStore {
  private final JdbcClient jdbc;

  OfficeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The seat people of a body act from, by its code, in the city's order. */
  Map<String, String> listSeats() {
    var all = new LinkedHashMap<String, String>();
    jdbc.sql("select code, seat from registry.stats_department order by position")
        .query((row, number) -> Map.entry(row.getString("code"), row.getString("seat")))
        .list()
        .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
    return all;
  }

  /** The bodies that get copies without being responsible. */
  List<String> listCopied() {
    return jdbc.sql("select code from registry.stats_department where copied order by position")
        .query((row, number) -> row.getString("code"))
        .list();
  }

  Optional<String> find(UUID organisation) {
    return jdbc.sql("select code from oversight.office where organisation_id = :organisation")
        .param("organisation", organisation)
        .query(String.class)
        .optional();
  }

  void put(UUID organisation, String code) {
    jdbc.sql(
            """
            insert into oversight.office (organisation_id, code)
            values (:organisation, :code)
            on conflict (organisation_id) do update set code = excluded.code
            """)
        .param("organisation", organisation)
        .param("code", code)
        .update();
  }
}
