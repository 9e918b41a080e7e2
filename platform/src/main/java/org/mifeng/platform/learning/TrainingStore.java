package org.mifeng.platform.learning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL with which courses are counted. */
@Repository
class TrainingStore {
  private static final int DECIMALS = 4;

  private final JdbcClient jdbc;

  TrainingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<BigDecimal> findRate(Instant since, LocalDate today) {
    return jdbc.sql(
            """
            select studies, finished
              from learning.training_rate(:since, :today)
             where studies > 0
            """)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("today", today)
        .query(
            (row, number) ->
                row.getBigDecimal("finished")
                    .divide(row.getBigDecimal("studies"), DECIMALS, RoundingMode.HALF_UP))
        .optional();
  }
}
