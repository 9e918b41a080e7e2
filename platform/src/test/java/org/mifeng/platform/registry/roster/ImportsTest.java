package org.mifeng.platform.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mifeng.platform.registry.RegistryFixture.city;
import static org.mifeng.platform.registry.RegistryFixture.district;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.registry.CreditCode;
import org.mifeng.platform.registry.EnterpriseFilter;
import org.mifeng.platform.registry.Enterprises;
import org.mifeng.platform.registry.RegistryFixture;
import org.mifeng.platform.registry.roster.RosterImport.Stage;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class ImportsTest {
  private static final String HEADINGS = "企业名称,统一社会信用代码,区县,园区,行业代码,企业规模,企业标签,入驻日期\n";

  @Autowired Imports imports;
  @Autowired Enterprises enterprises;
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;

  private UUID handIn(Viewer viewer, String text) {
    var id = imports.handIn(viewer, "roster.csv", text.getBytes(StandardCharsets.UTF_8));
    await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> imports.require(viewer, id).stage() != Stage.READING);
    return id;
  }

  private RosterImport confirm(Viewer viewer, UUID id) {
    imports.confirm(viewer, id);
    await()
        .atMost(Duration.ofMinutes(5))
        .until(() -> imports.require(viewer, id).stage() != Stage.CONFIRMING);
    return imports.require(viewer, id);
  }

  private List<String> keys(Viewer viewer, UUID id, int line) {
    return imports.listRows(viewer, id, "", 200, 0).stream()
        .filter(row -> row.line().line() == line)
        .flatMap(row -> row.remarks().stream())
        .map(problem -> problem.field() + " " + problem.key())
        .toList();
  }

  private long count(String words) {
    return enterprises.count(city(), EnterpriseFilter.matching(words));
  }

  @Test
  void nothingIsImportedBeforeItIsConfirmedAndASecondTimeChangesNothing() {
    var officer = district("330106");
    var one = RegistryFixture.code();
    var two = RegistryFixture.code();
    var file =
        HEADINGS
            + "导入幂等测试甲,%s,西湖区,,I65,小型,高新技术企业,\n".formatted(one)
            + "导入幂等测试乙,%s,,,6513,微,,\n".formatted(two);
    var id = handIn(officer, file);

    assertThat(imports.require(officer, id).counts())
        .isEqualTo(new RosterImport.Counts(2, 2, 0, 0, 0));
    assertThat(count("导入幂等测试")).isZero();

    assertThat(confirm(officer, id).stage()).isEqualTo(Stage.CONFIRMED);
    assertThat(count("导入幂等测试")).isEqualTo(2);

    var again = handIn(officer, file);
    assertThat(imports.require(officer, again).counts())
        .isEqualTo(new RosterImport.Counts(2, 0, 0, 2, 0));
    assertThatThrownBy(() -> imports.confirm(officer, again))
        .hasMessage("registry.roster.refusal.nothing-to-write");

    var changed = handIn(officer, file.replace("小型", "中型"));
    assertThat(imports.require(officer, changed).counts())
        .isEqualTo(new RosterImport.Counts(2, 0, 1, 1, 0));
  }

  @Test
  void eachRowsErrorIsShownInItsPlaceAndTheGoodRowsGoIn() {
    var officer = district("330106");
    var good = RegistryFixture.code();
    var wrongCheck = RegistryFixture.code().value().replaceFirst(".$", "!");
    var file =
        HEADINGS
            + "导入错误测试好,%s,西湖区,,I65,小型,,\n".formatted(good)
            + "导入错误测试重复,%s,西湖区,,I65,小型,,\n".formatted(good)
            + "导入错误测试,%s,西湖区,,I65,小型,,\n".formatted(wrongCheck)
            + "导入错误测试下城,%s,下城区,,I65,小型,,\n".formatted(RegistryFixture.code())
            + "导入错误测试别区,%s,滨江区,,I65,小型,,\n".formatted(RegistryFixture.code())
            + ",%s,西湖区,没有的园区,Z99,巨型,宇宙第一,明天\n".formatted(RegistryFixture.code());
    var id = handIn(officer, file);

    assertThat(keys(officer, id, 2)).isEmpty();
    assertThat(keys(officer, id, 3)).containsExactly("creditCode registry.problem.code-twice");
    assertThat(keys(officer, id, 4))
        .containsExactly("creditCode registry.problem.credit-code-form");
    assertThat(keys(officer, id, 5))
        .containsExactly("division registry.problem.abolished-division");
    assertThat(keys(officer, id, 6)).containsExactly("division registry.problem.not-your-division");
    assertThat(keys(officer, id, 7))
        .containsExactlyInAnyOrder(
            "name registry.problem.missing",
            "park registry.problem.unknown-park",
            "sector registry.problem.unknown-sector",
            "size registry.problem.unknown-size",
            "tags registry.problem.unknown-tag",
            "from registry.problem.day");

    assertThat(confirm(officer, id).stage()).isEqualTo(Stage.CONFIRMED);
    assertThat(count("导入错误测试")).isEqualTo(1);
  }

  @Test
  void aWrongCheckCharacterIsADoubtAndDoesNotStopTheRow() {
    var code = RegistryFixture.code().value();
    var other = code.endsWith("A") ? code.replaceFirst(".$", "B") : code.replaceFirst(".$", "A");
    var officer = district("330106");
    var id = handIn(officer, HEADINGS + "导入存疑测试,%s,西湖区,,I65,小型,,\n".formatted(other));

    assertThat(imports.require(officer, id).counts().added()).isEqualTo(1);
    assertThat(keys(officer, id, 2)).containsExactly("creditCode registry.doubt.credit-code-check");
  }

  @Test
  void anotherDistrictsEnterpriseIsNeitherShownNorTaken() {
    var code = RegistryFixture.code();
    var theirs = district("330108");
    confirm(theirs, handIn(theirs, HEADINGS + "导入归属测试,%s,,,I65,小型,,\n".formatted(code)));

    var id = handIn(district("330106"), HEADINGS + "抢登,%s,,,I65,小型,,\n".formatted(code));

    assertThat(transactions.<Long>as(Viewer.system("test"), () -> rows(id))).isEqualTo(1);
    assertThatThrownBy(() -> imports.require(district("330106"), id))
        .as("an import is its organisation's")
        .isInstanceOf(Refusal.class);
    assertThat(count("导入归属测试")).isEqualTo(1);
    assertThat(count("抢登")).isZero();
  }

  private long rows(UUID id) {
    return jdbc.sql(
            "select count(*) from registry.roster_row where import_id = :id and verdict = 'wrong'")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  @Test
  void aParkOperatorImportsItsOwnResidents() {
    var park = RegistryFixture.park(jdbc, transactions, "330110");
    var operator = RegistryFixture.park(park);
    var code = RegistryFixture.code();
    var id = handIn(operator, HEADINGS + "导入园区测试,%s,,,I65,小型,,2025-03-01\n".formatted(code));

    assertThat(confirm(operator, id).stage()).isEqualTo(Stage.CONFIRMED);
    assertThat(enterprises.listOpen(operator, List.of(code)))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.profile().park()).isEqualTo(park);
              assertThat(e.profile().division()).isEqualTo("330110");
            });
  }

  @Test
  void aCancelledImportCannotBeConfirmed() {
    var officer = district("330106");
    var id = handIn(officer, HEADINGS + "导入取消测试,%s,,,I65,小型,,\n".formatted(RegistryFixture.code()));
    imports.cancel(officer, id);

    assertThatThrownBy(() -> imports.confirm(officer, id))
        .hasMessage("registry.roster.refusal.not-ready");
    assertThatThrownBy(() -> imports.cancel(officer, id))
        .hasMessage("registry.roster.refusal.not-ready");
    assertThat(count("导入取消测试")).isZero();
  }

  @Test
  void aRowThatIsNoLongerGoodStopsTheWholeImport() {
    var officer = district("330106");
    var code = RegistryFixture.code();
    var row = "导入变化测试,%s,,,I65,小型,,\n".formatted(code);
    var other = "导入变化测试旁,%s,,,I65,小型,,\n".formatted(RegistryFixture.code());
    var id = handIn(officer, HEADINGS + other + row);
    var theirs = district("330108");
    confirm(theirs, handIn(theirs, HEADINGS + row));

    var after = confirm(officer, id);

    assertThat(after.stage()).isEqualTo(Stage.READY);
    assertThat(after.fault())
        .isEqualTo(
            new RosterImport.Fault("registry.roster.refusal.row-no-longer-good", List.of("3")));
    assertThat(count("导入变化测试旁")).isZero();
  }

  @Test
  void fiftyThousandRowsGoThrough() {
    var text = new StringBuilder(HEADINGS);
    for (var number = 0; number < RosterReader.MOST_ROWS; number++) {
      text.append("五万行测试第").append(number).append("号软件有限公司,");
      text.append(CreditCode.complete("91330127BULK%05d".formatted(number)));
      text.append(",淳安县,,I65,小型,,\n");
    }
    var officer = district("330127");

    var id = handIn(officer, text.toString());
    assertThat(imports.require(officer, id).counts().added()).isEqualTo(RosterReader.MOST_ROWS);
    assertThat(confirm(officer, id).stage()).isEqualTo(Stage.CONFIRMED);

    assertThat(count("五万行测试")).isEqualTo(RosterReader.MOST_ROWS);
    assertThat(count("wwhcsd49999h")).isEqualTo(1);
  }
}
