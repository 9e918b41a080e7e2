package org.mifeng.platform.oversight;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mifeng.platform.oversight.Figure.Suppressed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL that keeps figures from those who may not be told them. */
@Repository
class TellingStore {
  private final JdbcClient jdbc;

  TellingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many count in a part of a whole. */
  record Size(String whole, Extent extent, long counted) {}

  /** How many count in each division of the city and in each park of its division. */
  List<Size> listSizes(TargetIndicator indicator) {
    return jdbc.sql(
            """
            select kind, place, division, denominator
              from oversight.figure
             where indicator = :indicator and kind <> 'city'
             order by kind, place
            """)
        .param("indicator", indicator.code())
        .query(
            (row, number) -> {
              var kind = Extent.Kind.ofCode(row.getString("kind"));
              return new Size(
                  kind == Extent.Kind.PARK ? row.getString("division") : "",
                  new Extent(kind, row.getString("place")),
                  row.getLong("denominator"));
            })
        .list();
  }

  /** Keeps these figures, and no others, from those who do not reach their enterprises. */
  void suppress(TargetIndicator indicator, Map<Extent, Suppressed> found) {
    var entries = List.copyOf(found.entrySet());
    jdbc.sql(
            """
            update oversight.figure f
               set suppressed = n.why
              from (select o.kind, o.place, w.why
                      from oversight.figure o
                      left join unnest(:kinds, :places, :whys) as w (kind, place, why) on w.kind = o.kind and w.place = o.place
                     where o.indicator = :indicator) n
             where f.indicator = :indicator and f.kind = n.kind and f.place = n.place
               and f.suppressed is distinct from n.why
            """)
        .param("indicator", indicator.code())
        .param(
            "kinds", entries.stream().map(one -> one.getKey().kind().code()).toArray(String[]::new))
        .param("places", entries.stream().map(one -> one.getKey().key()).toArray(String[]::new))
        .param(
            "whys",
            entries.stream()
                .map(one -> one.getValue().name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new))
        .update();
  }
}
