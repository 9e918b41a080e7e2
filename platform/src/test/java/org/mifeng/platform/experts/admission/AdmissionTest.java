package org.mifeng.platform.experts.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.experts.ExpertId;
import org.mifeng.platform.experts.Experts;
import org.mifeng.platform.experts.InstitutionId;
import org.mifeng.platform.experts.Institutions;
import org.mifeng.platform.experts.PoolPeople;
import org.mifeng.platform.experts.admission.Candidate.Kind;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.LinkedMultiValueMap;

/** From an application to the pool, by the way everybody takes, and out of it again. */
@PlatformTest
class AdmissionTest {
  private static final String DIGEST = "ab".repeat(32);

  @LocalServerPort private int port;
  @Autowired private Applications applications;
  @Autowired private Admissions admissions;
  @Autowired private Objections objections;
  @Autowired private Assessments assessments;
  @Autowired private Candidates candidates;
  @Autowired private Experts experts;
  @Autowired private Institutions institutions;
  @Autowired private TestClock clock;

  private final Viewer city = PoolPeople.cityOfficer();
  private final Viewer department = PoolPeople.departmentOfficer();

  @AfterEach
  void putBack() {
    clock.reset();
  }

  private static LinkedMultiValueMap<String, String> expertForm(String category, String years) {
    var sent = new LinkedMultiValueMap<String, String>();
    sent.add("category", category);
    sent.add("name", "申请人甲");
    sent.add("fields", "labour");
    sent.add("contact", "0571-00000000");
    sent.add("employer", "某律师事务所");
    sent.add("years", years);
    sent.add("cases", "3");
    sent.add("papers", "执业证 " + DIGEST + "\n案件清单");
    for (var promise : List.of("secrecy", "recusal", "clean-record")) {
      sent.add("promises", promise);
    }
    return sent;
  }

  private static ApplicationForm.Choices choices() {
    var codes = java.util.Set.of("labour", "training", "L", "J", "notary", "E");
    return new ApplicationForm.Choices(codes, codes, codes, codes, codes, codes);
  }

  private Candidate applied(Kind kind, Phrase phrase) {
    assertThat(applications.require(phrase).kind()).isEqualTo(kind);
    return applications.require(phrase);
  }

  private Phrase apply(Kind kind) {
    var sent = expertForm(kind == Kind.EXPERT ? "L" : "notary", "5");
    if (kind == Kind.INSTITUTION) {
      sent.add("services", "training");
      sent.add("title", "执业许可证");
      sent.add("prices", "https://example.invalid/prices");
      sent.add("data", "本市机房，不出境");
      sent.add("complaints", "办公室，三日内答复");
      sent.add("promises", "licence");
      sent.add("promises", "no-steering");
    }
    var form = new ApplicationForm(sent);
    var application = form.application(kind, choices());
    assertThat(form.result().getAllErrors()).isEmpty();
    return applications.apply(Viewer.anonymous(), application);
  }

  private void decide(Viewer viewer, Phrase phrase, Deed deed, String reason) {
    var now = applications.require(phrase);
    admissions.decide(viewer, now.id(), now.standing().version(), deed, reason);
  }

  private static void refused(String key, ThrowingCallable work) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(work)
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("experts.refusal." + key));
  }

  @Test
  void anExpertComesInByFourEyesAndAPublicNoticeAndOpensTheirOwnAccount() {
    var phrase = apply(Kind.EXPERT);
    var id = applied(Kind.EXPERT, phrase).id();
    decide(city, phrase, Deed.SEND_BACK, "请补充执业证明");
    refused("not-in-this-stage", () -> decide(city, phrase, Deed.CHECK, ""));
    applications.supplement(
        phrase, new ApplicationForm(expertForm("L", "6")).application(Kind.EXPERT, choices()));
    decide(city, phrase, Deed.CHECK, "");

    var both =
        new Viewer(
            city.account(),
            department.organisation(),
            Seat.DEPARTMENT,
            Reach.EVERYTHING,
            "同一人",
            Permission.of(Seat.DEPARTMENT));
    refused("same-person", () -> decide(both, phrase, Deed.REVIEW, ""));
    refused("not-your-decision", () -> decide(city, phrase, Deed.REVIEW, ""));
    refused("not-in-this-stage", () -> decide(city, phrase, Deed.NOTICE, ""));
    decide(department, phrase, Deed.REVIEW, "");
    decide(city, phrase, Deed.NOTICE, "");

    assertThat(new Visitor(port).get("/pool-notices/" + id).body()).contains("申请人甲");
    objections.object(id, new Objection.Words("异议人", "电话", "与某企业有关系"));
    refused("notice-lasts", () -> decide(city, phrase, Deed.APPOINT, ""));
    clock.advance(Duration.ofDays(20));
    assertThat(new Visitor(port).get("/pool-notices/" + id).status()).isEqualTo(404);
    refused("objection-stands", () -> decide(city, phrase, Deed.APPOINT, ""));
    var objection = objections.list(city, candidates.require(city, id)).getFirst();
    objections.answer(city, id, objection.id(), false, "经核实不属实");
    refused("objection-answered", () -> objections.answer(city, id, objection.id(), true, "再答一次"));
    decide(city, phrase, Deed.APPOINT, "");

    assertThat(experts.find(city, new ExpertId(id))).as("without an account").isEmpty();
    var login = "expert-" + id.toString().substring(0, 8);
    applications.openAccount(phrase, login, "a-long-enough-" + login);
    refused(
        "no-account-to-open",
        () -> applications.openAccount(phrase, login + "x", "a-long-enough-" + login));
    assertThat(experts.find(city, new ExpertId(id)).orElseThrow().fields())
        .containsExactly("labour");
    assertThat(applications.require(phrase).standing().until())
        .isEqualTo(
            java.time.LocalDate.ofInstant(
                    clock.instant(), org.mifeng.platform.kernel.LegalTime.CHINA)
                .plusYears(3)
                .minusDays(1));

    var page = new Visitor(port).get(phrase.path()).body();
    assertThat(page).contains("在聘", "退回补充", "请补充执业证明").doesNotContain("市局测试员");
    assertThat(new Visitor(port).get("/experts/" + id).body()).contains("申请人甲", "劳动与竞业限制");
    var letter = new Visitor(port).get(phrase.path() + "/letter");
    assertThat(letter.response().headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(new Visitor(port).get("/pool-applications/" + Phrase.random().value()).status())
        .isEqualTo(404);
  }

  @Test
  void anInstitutionIsListedWithoutTheSecondDepartmentAndStaysByItsYearlyReCheck() {
    var phrase = apply(Kind.INSTITUTION);
    var id = applied(Kind.INSTITUTION, phrase).id();
    decide(city, phrase, Deed.CHECK, "");
    refused("not-in-this-stage", () -> decide(department, phrase, Deed.REVIEW, ""));
    decide(city, phrase, Deed.NOTICE, "");
    clock.advance(Duration.ofDays(20));
    decide(city, phrase, Deed.APPOINT, "");
    assertThat(institutions.find(city, new InstitutionId(id)).orElseThrow().services())
        .containsExactly("training");
    assertThat(new Visitor(port).get("/institutions?field=training").body()).contains("申请人甲");

    refused("not-assessed", () -> decide(city, phrase, Deed.RENEW, ""));
    refused("assessment", () -> assessments.assess(city, id, 0, "5.5", ""));
    assessments.assess(city, id, 0, "4.2", "");
    refused("assessed", () -> assessments.assess(city, id, 0, "4.2", ""));
    var until = applications.require(phrase).standing().until();
    decide(city, phrase, Deed.RENEW, "");
    assertThat(applications.require(phrase).standing().until())
        .isEqualTo(java.util.Objects.requireNonNull(until).plusYears(1));

    refused("reason", () -> decide(city, phrase, Deed.REMOVE, " "));
    decide(city, phrase, Deed.REMOVE, "泄露服务对象秘密");
    assertThat(institutions.find(city, new InstitutionId(id))).isEmpty();
    assertThat(new Visitor(port).get("/institutions/" + id).status()).isEqualTo(404);
  }

  @Test
  void twoWhoDecideAtOnceDecideOnce() {
    var phrase = apply(Kind.EXPERT);
    var seen = applications.require(phrase);
    admissions.decide(city, seen.id(), 1, Deed.CHECK, "");
    refused("somebody-was-first", () -> admissions.decide(city, seen.id(), 1, Deed.REFUSE, "不符"));
    applications.withdraw(phrase);
    refused("not-in-this-stage", () -> decide(department, phrase, Deed.REVIEW, ""));
  }

  @Test
  void whoeverLacksTheLeastIsToldWhereAndNothingIsTaken() {
    assertThat(faults(expertForm("L", "4"))).containsExactly("years");
    var judge = expertForm("J", "5");
    assertThat(faults(judge)).containsExactly("promises");
    judge.add("promises", "unit-consent");
    assertThat(faults(judge)).isEmpty();
    assertThat(faults(expertForm("E", ""))).containsExactly("title");
    var longPapers = expertForm("L", "5");
    longPapers.set("papers", "长".repeat(6_001));
    assertThat(faults(longPapers)).contains("papers");
    var odd = expertForm("nobody", "x");
    odd.add("districts", "999999");
    odd.remove("promises");
    assertThat(faults(odd)).contains("category", "years", "districts");

    var visitor = new Visitor(port);
    visitor.get("/experts/apply");
    var answer = visitor.post("/experts/apply", java.util.Map.of("name", "<b>甲</b>"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("请选择类别", "&lt;b>甲").doesNotContain("<b>甲");
  }

  private static List<String> faults(LinkedMultiValueMap<String, String> sent) {
    var form = new ApplicationForm(sent);
    form.application(Kind.EXPERT, choices());
    return form.result().getFieldErrors().stream().map(error -> error.getField()).toList();
  }
}
