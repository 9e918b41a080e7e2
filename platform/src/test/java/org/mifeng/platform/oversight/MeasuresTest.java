package org.mifeng.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mifeng.platform.registry.RegistryFixture.city;
import static org.mifeng.platform.registry.RegistryFixture.district;
import static org.mifeng.platform.registry.RegistryFixture.enterprise;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.oversight.Measure.Series;
import org.mifeng.platform.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

class MeasuresTest extends FigureFixture {
  private static final String CHUNAN = "330127";
  private static final String JIANDE = "330182";

  @Autowired private Measures measures;
  @Autowired private SignalStore signals;
  @Autowired private Clock time;
  @Autowired private TestClock testClock;

  private YearMonth month() {
    return YearMonth.from(LocalDate.ofInstant(time.instant(), LegalTime.CHINA)).minusMonths(19);
  }

  private void ask(String division, YearMonth month, int questions) {
    for (int number = 0; number < questions; number++) {
      var id = UUID.randomUUID();
      transactions.run(
          SYSTEM,
          () ->
              jdbc.sql(
                      """
                      insert into consultation.question (id, number, asker_name, topic, urgency, division, title, body, asked_at, stage,
                                                         desk_organisation_id, desk_seat, by_expert, version)
                      values (:id, :number, '', 'other', 'normal', :division, '题', '文', :at, 'open', :id, 'city', false, 1)
                      """)
                  .param("id", id)
                  .param("number", "Q2025-" + id.toString().substring(0, 8).toUpperCase())
                  .param("division", division)
                  .param("at", month.atDay(10).atTime(4, 0).atOffset(ZoneOffset.UTC))
                  .update());
    }
  }

  private Measure asked(Viewer viewer, Extent extent) {
    return measures.list(viewer, extent).stream()
        .filter(one -> one.series() == Series.QUESTIONS)
        .filter(one -> one.bucket().equals(month().toString()))
        .findFirst()
        .orElseThrow();
  }

  /** 12 and 3: the 3 are few, the 12 would tell them beside the city's 15, and so would the 15. */
  @Test
  void fewAreNotToldAndNoSubtractionTellsThem() {
    ask(CHUNAN, month(), 12);
    ask(JIANDE, month(), 3);
    measures.refresh();

    assertThat(asked(city(), Extent.CITY))
        .matches(Measure::told)
        .extracting(Measure::value)
        .isEqualTo(15L);
    assertThat(asked(city(), Extent.district(JIANDE)).told()).isFalse();
    assertThat(asked(city(), Extent.district(JIANDE)).value()).isZero();
    assertThat(asked(city(), Extent.district(CHUNAN)).told()).isFalse();
    assertThat(asked(district(CHUNAN), Extent.CITY).told())
        .as("an officer who knows their own 12 would have the 3")
        .isFalse();
    assertThat(asked(district(XIHU), Extent.CITY).told()).isTrue();
  }

  /** Ten million deposits are not counted anew every ten minutes. */
  @Test
  void aMonthThatIsOverIsAskedForOnceADayAndThisMonthEachTime() {
    var over = month().plusMonths(2);
    var running = month().plusMonths(19);
    ask(CHUNAN, over, 12);
    measures.refresh();
    var before = questions(over);
    var now = questions(running);
    try {
      ask(CHUNAN, over, 1);
      ask(CHUNAN, running, 12);
      testClock.advance(Duration.ofMinutes(11));
      measures.keepUp();
      assertThat(questions(over)).isEqualTo(before);
      assertThat(questions(running)).isEqualTo(now + 12);

      testClock.advance(Duration.ofHours(21));
      measures.keepUp();
      assertThat(questions(over)).isEqualTo(before + 1);
    } finally {
      testClock.reset();
      measures.refresh();
    }
  }

  private long questions(YearMonth month) {
    return transactions.as(
        SYSTEM,
        () ->
            jdbc.sql(
                    """
                    select coalesce(sum(value), 0)
                      from oversight.measure
                     where series = 'questions' and kind = 'city' and bucket = :month
                    """)
                .param("month", month.toString())
                .query(Long.class)
                .single());
  }

  @Test
  void aDistrictsOfficerReadsNothingOfAnotherAndAnEnterpriseNothingAtAll() {
    ask(CHUNAN, month().plusMonths(1), 1);
    measures.refresh();

    assertThat(measures.list(district(XIHU), Extent.district(CHUNAN))).isEmpty();
    var firm = residents(1).getFirst();
    assertThat(
            transactions.as(
                enterprise(firm.id()),
                () ->
                    jdbc.sql("select count(*) from oversight.measure").query(Long.class).single()))
        .isZero();
  }

  @Test
  void whoSignedInAndUsedNothingStandsBesideTheRate() {
    var firms = residents(3);
    freeze();
    sign(firms.subList(0, 1));
    refreshing.refresh();
    var before = logIns();
    signIn(firms.get(0));
    signIn(firms.get(1));
    signIn(firms.get(1));
    transactions.run(
        SYSTEM,
        () ->
            signals.put(
                new RefreshStore.Window(
                    month().atDay(1), LocalDate.ofInstant(time.instant(), LegalTime.CHINA)),
                time.instant()));

    var after = logIns();
    assertThat(after.checked() - before.checked()).isEqualTo(2);
    assertThat(after.hits() - before.hits()).isEqualTo(1);
  }

  private record LogIns(long hits, long checked) {}

  private LogIns logIns() {
    return figures.listSignals(city()).stream()
        .filter(signal -> signal.name().equals("log-ins-only"))
        .findFirst()
        .map(
            signal ->
                new LogIns(
                    signal.hits() == null ? 0 : signal.hits(),
                    signal.checked() == null ? 0 : signal.checked()))
        .orElse(new LogIns(0, 0));
  }

  private void signIn(org.mifeng.platform.registry.Enterprise firm) {
    var viewer = enterprise(firm.id());
    transactions.run(
        viewer,
        () ->
            jdbc.sql(
                    """
                    insert into audit.deed (account_id, organisation_id, seat, actor, deed, subject, detail, at)
                    values (viewer.account(), viewer.organisation(), 'enterprise', 'test', 'identity.signed-in', 'test', '{}', :at)
                    """)
                .param("at", time.instant().atOffset(ZoneOffset.UTC))
                .update());
  }

  @Test
  void theViewsHaveTheirColumnsAndTellThePlatformAlone() {
    Map.of(
            "audit.stats_sign_ins", List.of("organisation_id", "signed_in_on", "sign_ins"),
            "identity.stats_park_desks", List.of("park", "people"),
            "checkup.stats_index_distribution",
                List.of(
                    "item_set",
                    "taken_at",
                    "kind",
                    "division",
                    "park_id",
                    "members",
                    "suppressed",
                    "grade",
                    "enterprises"))
        .forEach(
            (view, columns) -> {
              assertThat(
                      jdbc.sql(
                              """
                              select column_name from information_schema.columns
                               where table_schema || '.' || table_name = :view order by ordinal_position
                              """)
                          .param("view", view)
                          .query(String.class)
                          .list())
                  .as(view)
                  .isEqualTo(columns);
              assertThat(
                      transactions.as(
                          city(),
                          () ->
                              jdbc.sql("select count(*) from " + view).query(Long.class).single()))
                  .as(view)
                  .isZero();
            });
  }
}
