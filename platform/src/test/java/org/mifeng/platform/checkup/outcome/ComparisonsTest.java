package org.mifeng.platform.checkup.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mifeng.platform.checkup.CheckupFixture.aCityOfficer;
import static org.mifeng.platform.checkup.CheckupFixture.anEnterprise;
import static org.mifeng.platform.checkup.CheckupFixture.scope;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mifeng.index.form.SystemReader;
import org.mifeng.platform.checkup.Answering;
import org.mifeng.platform.checkup.CheckupFixture;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.Checkups;
import org.mifeng.platform.checkup.Claim;
import org.mifeng.platform.checkup.Results;
import org.mifeng.platform.checkup.Signing;
import org.mifeng.platform.checkup.SystemVersionId;
import org.mifeng.platform.checkup.Systems;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.mifeng.platform.web.Shells;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/**
 * A result is compared with its enterprise's last one, and with a sector of which nobody is told.
 */
@PlatformTest
class ComparisonsTest {
  @Autowired private Systems systems;
  @Autowired private Checkups checkups;
  @Autowired private Answering answering;
  @Autowired private Signing signing;
  @Autowired private Results results;
  @Autowired private ResultPages pages;
  @Autowired private Shells shells;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  /** A system nobody else uses. */
  private SystemVersionId aSystem() {
    var file = CheckupFixture.file("R-" + UUID.randomUUID().toString().substring(0, 8), "1");
    var system = systems.add(aCityOfficer(), SystemReader.read(file).require(), file);
    systems.publish(aCityOfficer(), system, "试用");
    return system;
  }

  private CheckupId signed(Viewer viewer, SystemVersionId system, int level) {
    var id = checkups.start(viewer, system, "quick", false);
    var content = systems.content(viewer, system);
    answering.putScope(viewer, id, scope(content), 0);
    content
        .indicatorsOf("quick")
        .forEach(
            indicator ->
                answering.answer(
                    viewer,
                    id,
                    indicator.code(),
                    new Claim(String.valueOf(level), "", Claim.ProofClaim.NONE),
                    0));
    signing.sign(viewer, id);
    return id;
  }

  private ResultPage.Comparison comparison(Viewer viewer, CheckupId id) {
    var shell = shells.of(new MockHttpServletRequest()).in(Locale.ENGLISH);
    return pages.of(viewer, id, shell).comparison();
  }

  private long rowsOfSectorMedian(Viewer viewer, CheckupId id) {
    return transactions.as(
        viewer,
        () ->
            jdbc.sql("select count(*) from checkup.sector_median(?, ?)")
                .param(id.value())
                .param(results.today())
                .query(Long.class)
                .single());
  }

  @Test
  void theSectorsMedianIsSaidFromTenEnterprisesOnAndOnlyAfterTheirMonth() {
    var system = aSystem();
    var figures = new ArrayList<BigDecimal>();
    var owner = anEnterprise();
    var own = signed(owner, system, 1);
    figures.add(results.find(owner, own).orElseThrow().confirmed().capability());
    for (int i = 0; i < 8; i++) {
      signed(anEnterprise(), system, 1 + i % 3);
    }
    try {
      clock.advance(Duration.ofDays(31));
      assertThat(comparison(owner, own).sector()).contains("fewer than 10");
      assertThat(rowsOfSectorMedian(owner, own)).isZero();
      signed(anEnterprise(), system, 3);
      assertThat(rowsOfSectorMedian(owner, own)).as("the tenth signed this month").isZero();

      clock.advance(Duration.ofDays(31));

      // Of ten, four have level 1, three level 2 and three level 3: the fifth and sixth have 49.
      assertThat(comparison(owner, own).sector())
          .contains("10 enterprises")
          .contains("median of their verified scores is 49.")
          .contains("Yours is " + figures.getFirst().stripTrailingZeros().toPlainString());
      assertThat(rowsOfSectorMedian(anEnterprise(), own)).as("not one's own").isZero();
    } finally {
      clock.reset();
    }
  }

  @Test
  void aResultIsComparedWithTheOneBeforeItOfTheSameSet() {
    var viewer = anEnterprise();
    var system = aSystem();
    var first = signed(viewer, system, 1);
    var second = signed(viewer, system, 2);

    var rows = comparison(viewer, second).rows();
    assertThat(rows.getFirst().before()).isEqualTo("40");
    assertThat(rows.getFirst().now()).isEqualTo("70");
    assertThat(rows.getFirst().change()).isEqualTo("up by 30");
    assertThat(comparison(viewer, first).rows()).isEmpty();
  }
}
