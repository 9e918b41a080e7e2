package org.mifeng.platform.checkup;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mifeng.platform.identity.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what a signed check-up leaves for officials, beside the figures of its result. */
@Repository
class FigureStore {
  private final JdbcClient jdbc;

  FigureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How a check-up counts in figures about groups.
   *
   * @param percents one byte for each item of the set, 255 where it does not apply
   * @param closing what became of the gaps of the check-up before
   */
  record GroupPart(byte[] percents, Closing closing) {}

  /**
   * What a visit is ranked by.
   *
   * @param inputs the numbers of E that are known
   */
  record VisitPart(BigDecimal exposure, Map<String, BigDecimal> inputs, BigDecimal priority) {}

  /** How far each item was in place when the organisation last answered these questions. */
  Optional<byte[]> findPercents(OrganisationId organisation, SystemVersionId system, String set) {
    return jdbc.sql(
            """
            select percents
              from checkup.area_record
             where organisation_id = :organisation
               and system_id = :system
               and item_set = :set
             order by signed_at desc, check_up_id
             limit 1
            """)
        .param("organisation", organisation.value())
        .param("system", system.value())
        .param("set", set)
        .query((row, number) -> row.getBytes(1))
        .optional();
  }

  void insert(Checkup checkup, Result result, GroupPart part) {
    jdbc.sql(
            """
            insert into checkup.area_record
              (check_up_id, organisation_id, system_id, item_set, figure, grade, percents, gaps_before, gaps_closed, signed_at)
            values (:id, :organisation, :system, :set, :figure, :grade, :percents, :gaps, :closed, :now)
            """)
        .param("id", checkup.id().value())
        .param("organisation", checkup.organisation().value())
        .param("system", checkup.system().value())
        .param("set", checkup.set())
        .param("figure", result.confirmed().index())
        .param("grade", result.confirmed().grade())
        .param("percents", part.percents())
        .param("gaps", part.closing().gaps())
        .param("closed", part.closing().closed())
        .param("now", result.signedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The newest figures take the place of those before, which stay in index_figure. */
  void replace(Checkup checkup, Result result, VisitPart visit) {
    var inputs = new TreeMap<>(visit.inputs());
    var confirmed = result.confirmed();
    jdbc.sql(
            """
            insert into checkup.standing_figure
              (organisation_id, system_id, item_set, check_up_id, day, confirmed, use_points, resilience, figure, grade,
               exposure, exposure_codes, exposure_inputs, priority, signed_at)
            values (:organisation, :system, :set, :id, :day, :confirmed, :use, :resilience, :figure, :grade,
                    :exposure, :codes, :inputs, :priority, :now)
            on conflict (system_id, item_set, organisation_id) do update
               set check_up_id = excluded.check_up_id, day = excluded.day, confirmed = excluded.confirmed,
                   use_points = excluded.use_points, resilience = excluded.resilience, figure = excluded.figure,
                   grade = excluded.grade, exposure = excluded.exposure, exposure_codes = excluded.exposure_codes,
                   exposure_inputs = excluded.exposure_inputs, priority = excluded.priority, signed_at = excluded.signed_at
            """)
        .param("organisation", checkup.organisation().value())
        .param("system", checkup.system().value())
        .param("set", checkup.set())
        .param("id", checkup.id().value())
        .param("day", result.day())
        .param("confirmed", confirmed.capability())
        .param("use", confirmed.use())
        .param("resilience", confirmed.resilience())
        .param("figure", confirmed.index())
        .param("grade", confirmed.grade())
        .param("exposure", visit.exposure())
        .param("codes", inputs.keySet().toArray(String[]::new))
        .param("inputs", new ArrayList<>(inputs.values()).toArray(BigDecimal[]::new))
        .param("priority", visit.priority())
        .param("now", result.signedAt().atOffset(ZoneOffset.UTC))
        .update();
  }
}
