package org.mifeng.platform.checkup.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.evidence.acts.Acts;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.kernel.ProtectiveAct;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;

/** A check-up filled in by somebody whose browser runs no scripts. */
@PlatformTest
class FillingPagesTest {
  private static final Pattern SYSTEM = Pattern.compile("name=\"system\" value=\"([^\"]+)\"");
  private static final Map<String, String> SCOPE =
      Map.of(
          "scope-size", "small",
          "scope-sector", "software",
          "scope-research", "yes",
          "scope-overseas", "no",
          "scope-outsiders", "no",
          "scope-premises", "yes");

  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private Transactions transactions;
  @Autowired private Acts acts;
  @Autowired private TestClock clock;

  private Visitor visitor;
  private EvidencePeople.Person enterprise;
  private String path;

  @BeforeEach
  void beginsAQuickCheckup() {
    visitor = new Visitor(port);
    enterprise = new EvidencePeople(application).anEnterprise();
    visitor.signIn(enterprise.login(), EvidencePeople.PASSWORD);
    var system = SYSTEM.matcher(visitor.get("/check-ups").body());
    assertThat(system.find()).isTrue();
    var begun = visitor.post("/check-ups", Map.of("system", system.group(1), "set", "quick"));
    path = begun.location().replace("/scope", "");
    visitor.get(path + "/scope");
  }

  private Visitor.Answer answersScope() {
    var fields = new HashMap<>(SCOPE);
    fields.put("revision", "0");
    return visitor.post(path + "/scope", fields);
  }

  @Test
  void saysThatTheContentIsItsOwnAndNoOfficialStandard() {
    assertThat(visitor.get("/check-ups").body()).contains("自拟内容").contains("20项，约8分钟");
  }

  @Test
  void aMissingScopeQuestionIsToldAndWhatWasChosenStays() {
    var answer = visitor.post(path + "/scope", Map.of("revision", "0", "scope-size", "medium"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("value=\"medium\" checked").contains("请选择一项");
  }

  @Test
  void aSectionIsSavedWholeAndLeadsToTheNext() {
    var first = answersScope();
    assertThat(first.location()).isEqualTo(path + "/sections/D1");
    visitor.get(first.location());

    var next = visitor.post(path + "/sections/D1", section("D1-01", "2"));

    assertThat(next.location()).isEqualTo(path + "/sections/D2");
    assertThat(visitor.get(path).body()).contains("1 / 20");
  }

  @Test
  void whatIsWholeIsKeptAndWhatIsNotIsShownAgainAsTyped() {
    answersScope();
    visitor.get(path + "/sections/D2");
    var fields = new LinkedHashMap<>(section("D2-01", "3"));
    fields.putAll(section("D2-03", "not-applicable"));
    fields.put("D2-01.verification", "document");
    fields.put("D2-01.document", "<b>制度</b>");
    fields.put("D2-01.day", "2199-01-01");

    var answer = visitor.post(path + "/sections/D2", fields);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("&lt;b")
        .doesNotContain("<b>制度")
        .contains("2199-01-01")
        .contains("文件日期不能晚于今天")
        .contains("请说明不适用的理由");
    fields.put("D2-01.day", "2026-01-01");
    fields.put("D2-03.reason", "无");
    assertThat(visitor.post(path + "/sections/D2", fields).location())
        .isEqualTo(path + "/sections/D3");
    assertThat(visitor.get(path).body()).contains("2 / 20");
  }

  /**
   * A course that somebody finished is sealed by the platform; it shows that training took place.
   */
  @Test
  void aSealedActIsOfferedAsProofAndStaysHoweverManyDepositsFollow() throws Exception {
    answersScope();
    var act = courseFinished();
    var deposit = sealed(act.id());
    var chosen = "<option value=\"" + deposit + "\"";
    visitor.get(path + "/sections/D4");
    assertThat(visitor.get(path + "/sections/D4").body()).contains(chosen).contains("完成保密培训课程");
    var fields = new HashMap<>(section("D4-05", "2"));
    fields.put("D4-05.verification", "deposited");
    fields.put("D4-05.deposit", deposit);
    visitor.post(path + "/sections/D4", fields);

    var later = Stream.generate(this::courseFinished).limit(21).toList();
    for (var one : later) {
      sealed(one.id());
    }
    assertThat(visitor.get(path + "/sections/D4").body()).contains(chosen + " selected");
  }

  private ProtectiveAct courseFinished() {
    var viewer = enterprise.viewer();
    var act =
        new ProtectiveAct(
            UUID.randomUUID(),
            "learning.course-finished",
            new ProtectiveAct.Actor(
                viewer.account().value(), viewer.organisation().value(), viewer.seat().code()),
            viewer.organisation().value(),
            ProtectiveAct.Matter.of("course", Map.of()),
            null,
            clock.instant());
    transactions.run(viewer, () -> events.publishEvent(act));
    return act;
  }

  private String sealed(UUID act) throws InterruptedException {
    for (int look = 0; look < 400; look++) {
      var found = acts.require(enterprise.viewer(), act);
      if (found.isSealed()) {
        return String.valueOf(found.sealing().deposit());
      }
      TimeUnit.MILLISECONDS.sleep(25);
    }
    throw new AssertionError("the act was not sealed");
  }

  @Test
  void aColleaguesFasterAnswerIsShownBeforeItIsReplaced() {
    answersScope();
    visitor.get(path + "/sections/D1");
    visitor.post(path + "/sections/D1", section("D1-01", "2"));

    var late = visitor.post(path + "/sections/D1", section("D1-01", "3"));

    assertThat(late.status()).isEqualTo(422);
    assertThat(late.body()).contains("您的回答尚未保存").contains("name=\"D1-01.revision\" value=\"1\"");
    var seen = new HashMap<>(section("D1-01", "3"));
    seen.put("D1-01.revision", "1");
    assertThat(visitor.post(path + "/sections/D1", seen).location())
        .isEqualTo(path + "/sections/D2");
  }

  @Test
  void anItemThatDoesNotConcernTheEnterpriseIsNotAskedAndSaysWhy() {
    var fields = new HashMap<>(SCOPE);
    fields.put("revision", "0");
    fields.put("scope-premises", "no");
    visitor.post(path + "/scope", fields);

    assertThat(visitor.get(path + "/sections/D5").body())
        .contains("name=\"D5-01.choice\"")
        .doesNotContain("name=\"D5-04.choice\"")
        .contains("（仅在“有办公或生产场所”时适用）");
    assertThat(visitor.get(path).body()).contains("0 / 19");
    assertThat(visitor.get(path + "/sections/D99").status()).isEqualTo(404);
  }

  @Test
  void aCheckupPutAwayShowsNoFormAnyMore() {
    visitor.get(path);
    visitor.post(path + "/withdrawal", Map.of());

    assertThat(visitor.get(path).body()).contains("放弃了这次体检");
    assertThat(visitor.get(path + "/scope").location()).isEqualTo(path);
  }

  private static Map<String, String> section(String code, String choice) {
    return Map.of(
        code + ".revision", "0", code + ".choice", choice, code + ".verification", "declared");
  }
}
