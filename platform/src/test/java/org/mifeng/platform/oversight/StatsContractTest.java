package org.mifeng.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The views oversight reads: each has its columns, and names an enterprise to nobody else. */
@PlatformTest
class StatsContractTest {
  private static final List<String> USE = List.of("organisation_id", "service", "used_on", "uses");
  private static final Map<String, List<String>> CONTRACT =
      Map.of(
          "checkup.stats_service_use", USE,
          "evidence.stats_service_use", USE,
          "learning.stats_service_use", USE,
          "checkup.stats_effort", List.of("organisation_id", "subject", "done_on", "seconds"),
          "learning.stats_effort", List.of("organisation_id", "subject", "done_on", "seconds"),
          "evidence.stats_same_file", List.of("digest", "organisations", "deposits", "last_on"),
          "registry.stats_department", List.of("code", "zh", "en", "seat", "copied", "position"));

  @Autowired JdbcClient jdbc;
  @Autowired Transactions transactions;
  @Autowired RowStore rows;

  @Test
  void eachViewHasItsColumns() {
    CONTRACT.forEach(
        (view, columns) ->
            assertThat(
                    jdbc.sql(
                            """
                            select column_name from information_schema.columns
                             where table_schema || '.' || table_name = :view
                             order by ordinal_position
                            """)
                        .param("view", view)
                        .query((row, number) -> row.getString(1))
                        .list())
                .as(view)
                .containsExactlyElementsOf(columns));
  }

  /** Whoever tells of uses also tells whose have changed. */
  @Test
  void eachRoomOfUsesIsThere() {
    assertThat(transactions.as(Viewer.system("test"), rows::listPresent))
        .containsExactly(UseSource.values());
  }

  @Test
  void whatNamesEnterprisesAnswersThePlatformAlone() {
    for (var view :
        List.of(
            "checkup.stats_service_use",
            "evidence.stats_service_use",
            "learning.stats_service_use",
            "checkup.stats_effort",
            "learning.stats_effort",
            "registry.stats_roster",
            "registry.stats_park")) {
      var rows =
          transactions.as(
              Viewer.anonymous(),
              () -> jdbc.sql("select count(*) from " + view).query(Long.class).single());
      assertThat(rows).as(view).isZero();
    }
  }
}
