package org.mifeng.platform.evidence.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The views oversight will read: each is there with its columns, and names nobody. */
@PlatformTest
class StatsViewsTest {
  private static final Map<String, List<String>> CONTRACT =
      Map.of(
          "stats_deposits_per_day", List.of("day", "deposits", "organisations"),
          "stats_acts_per_day", List.of("day", "kind", "acts", "organisations"),
          "stats_verifications_per_day", List.of("day", "channel", "outcome", "checks"),
          "stats_quota_use", List.of("year", "organisations", "deposits", "organisations_over"));

  @Autowired private JdbcClient jdbc;
  @Autowired private Transactions transactions;

  @Test
  void eachViewHasItsColumnsAndCanBeReadByWhoeverHasNoSight() {
    CONTRACT.forEach(
        (view, columns) -> {
          assertThat(columns(view)).as(view).containsExactlyElementsOf(columns);
          var rows =
              transactions.as(
                  Viewer.anonymous(),
                  () ->
                      jdbc.sql("select count(*) from evidence." + view).query(Long.class).single());
          assertThat(rows).as(view).isNotNegative();
        });
  }

  @Test
  void noViewNamesAnOrganisationOrAPerson() {
    for (var view : CONTRACT.keySet()) {
      assertThat(columns(view))
          .as(view)
          .noneMatch(column -> column.endsWith("_id") || column.equals("actor"));
    }
  }

  private List<String> columns(String view) {
    return jdbc.sql(
            """
            select column_name
              from information_schema.columns
             where table_schema = 'evidence' and table_name = :view
             order by ordinal_position
            """)
        .param("view", view)
        .query((row, number) -> row.getString(1))
        .list();
  }
}
