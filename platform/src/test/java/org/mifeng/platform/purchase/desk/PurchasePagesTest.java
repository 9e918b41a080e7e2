package org.mifeng.platform.purchase.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mifeng.platform.purchase.PurchaseFixture.aService;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.identity.gate.SignedInAs;
import org.mifeng.platform.purchase.Contracts;
import org.mifeng.platform.purchase.PurchaseFixture;
import org.mifeng.platform.registry.Enrolments;
import org.mifeng.platform.registry.Enterprises;
import org.mifeng.platform.registry.RegistryFixture;
import org.mifeng.platform.testing.Newcomers;
import org.mifeng.platform.testing.Newcomers.Person;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Two officers and finance do a purchase by their pages, and the enterprise sees what it has. */
@PlatformTest
class PurchasePagesTest {
  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;
  @Autowired private Organisations organisations;
  @Autowired private Accounts accounts;
  @Autowired private Seats seats;
  @Autowired private Contracts contracts;
  @Autowired private Enrolments enrolments;
  @Autowired private Enterprises enterprises;
  @Autowired private TestClock clock;
  @Autowired private SessionRepository<? extends Session> sessions;

  private Newcomers newcomers;
  private PurchaseFixture purchase;
  private String service;

  @BeforeEach
  void people() {
    newcomers = new Newcomers(organisations, accounts, seats);
    purchase = new PurchaseFixture(application);
    service = aService();
  }

  @Test
  void aPurchaseFromDraftToWhatTheEnterpriseSees() {
    var city = newcomers.organisation(OrganisationKind.CITY);
    var drafting = signedIn(newcomers.person(city, Seat.CITY));
    var approving = signedIn(newcomers.person(city, Seat.CITY));
    var enterprise = newcomers.person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    purchase.used(service, enterprise.organisation(), contracts.today(), 1);

    drafting.get("/contracts/new");
    var fields = contract();
    fields.put("price", "12.345");
    fields.put("budget", "");
    var wrong = drafting.post("/contracts", fields);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("最多两位小数", "预算上限和数量上限至少填一项")
        .as("nothing typed is lost")
        .contains("12.345", fields.get("number"));
    assertThat(drafting.post("/contracts", Map.of()).body())
        .as("all that is missing is said at once")
        .contains("请填写合同编号", "请选择服务", "请填写计量单位", "请填写经费文件号", "请写明理由");
    var drafted = drafting.post("/contracts", contract());
    assertThat(drafted.location()).matches("/contracts/[0-9a-f-]{36}");
    var path = drafted.location();
    assertThat(drafting.get(path).body()).contains("须由另一位经办人复核", "12.30 元");
    drafting.get(path);
    assertThat(drafting.post(path + "/approval", Map.of("version", "1")).body())
        .contains("自己提交的条款须由另一位经办人复核");

    assertThat(approving.get("/").body()).contains("待复核的采购合同");
    approving.get(path);
    assertThat(approving.post(path + "/approval", Map.of("version", "1")).leadsTo(path)).isTrue();
    approving.get("/service-use/quotas");
    var grant =
        Map.of(
            "service", service, "units", "3", "from", contracts.today().toString(), "basis", "b");
    assertThat(approving.post("/service-use/quotas", grant).leadsTo("/service-use/quotas"))
        .isTrue();

    purchase.used(service, enterprise.organisation(), contracts.today(), 3);
    var own = signedIn(enterprise);
    assertThat(own.get("/free-quota?service=" + service).body())
        .contains(service, "有服务已超出免费额度", "付给 演示机构 " + service, "企业自付");
    assertThat(approving.get("/service-use?over=on&service=" + service).body())
        .contains(enterprise.organisation().toString());
    assertThat(approving.get("/service-use/" + enterprise.organisation()).body())
        .contains("超出 1", "使用记录")
        .as("the price the enterprise is told")
        .contains("付给 演示机构 " + service);
    assertThat(approving.get("/service-use.csv?service=" + service).body()).contains(service);
    assertThat(approving.get(path).body()).contains("预测");
  }

  /** Whom an official put on the register may have used something before anybody acts for it. */
  @Test
  void anEnterpriseForWhichNobodyActsIsCalledAsOnTheRegister() {
    var profile = RegistryFixture.profile("登记企业" + service, "330106", null);
    enrolments.takeOn(RegistryFixture.city(), Map.of(profile, contracts.today()), "名册", false);
    var id =
        enterprises.listOpen(RegistryFixture.city(), List.of(profile.creditCode())).getFirst().id();
    purchase.used(service, id.organisation(), contracts.today(), 1);
    var officer = signedIn(newcomers.person(OrganisationKind.CITY, Seat.CITY));

    assertThat(officer.get("/service-use?service=" + service).body()).contains(profile.name());
    assertThat(officer.get("/service-use/" + id).body()).contains(profile.name());
  }

  @Test
  void aStatementFromProposalToSettlement() {
    var month = YearMonth.from(contracts.today()).minusMonths(1);
    var first = month.atDay(1);
    var contract =
        purchase.inForce(
            "consultation", PurchaseFixture.terms(5_025, 100_000, first, first.plusYears(1)));
    var enterprise = newcomers.person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    purchase.used("consultation", enterprise.organisation(), month.atDay(5), 2);
    var city = signedIn(newcomers.person(OrganisationKind.CITY, Seat.CITY));
    var finance = signedIn(newcomers.person(OrganisationKind.DEPARTMENT, Seat.DEPARTMENT));

    assertThat(city.get("/contracts/" + contract).body()).contains(month.toString());
    var path =
        city.post("/contracts/" + contract + "/statements", Map.of("period", month.toString()))
            .location();
    assertThat(path).matches("/statements/[0-9a-f-]{36}");
    assertThat(finance.get("/").body()).contains("待验收的结算单");
    assertThat(finance.get(path).body()).contains("100.50 元", "验收通过");
    assertThat(finance.get(path + ".pdf").body()).startsWith("%PDF-");
    assertThat(finance.get(path + ".csv").body()).contains("100.50");
    assertThat(finance.get(path + ".xlsx").status()).isEqualTo(200);
    finance.get(path);
    assertThat(finance.post(path + "/acceptance", Map.of()).leadsTo(path)).isTrue();
    finance.get(path);
    var paid = Map.of("day", contracts.today().toString(), "amount", "100.51", "document", "F-1");
    assertThat(finance.post(path + "/settlements", paid).body()).contains("超过待结算的 100.50 元");
    var exact = new HashMap<>(paid);
    exact.put("amount", "100.50");
    assertThat(finance.post(path + "/settlements", exact).leadsTo(path)).isTrue();
    assertThat(finance.get(path).body()).contains("已结清", "F-1");
  }

  @Test
  void whereThereIsNothingThePagesSayWhatToDo() {
    var finance = signedIn(newcomers.person(OrganisationKind.DEPARTMENT, Seat.DEPARTMENT));
    assertThat(finance.get("/service-use?year=2001").body()).contains("2001 年还没有使用");
    assertThat(finance.get("/contracts/new").status()).isEqualTo(403);
    assertThat(finance.get("/statements/" + UUID.randomUUID()).status()).isEqualTo(404);
    var enterprise = signedIn(newcomers.person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE));
    assertThat(enterprise.get("/free-quota").body())
        .contains("安全体检", "在线培训", "在线咨询", "存证", "还没有使用记录");
    assertThat(enterprise.get("/contracts").status()).isEqualTo(403);
  }

  private Map<String, String> contract() {
    var today = contracts.today();
    var fields =
        new HashMap<>(
            Map.of(
                "number",
                "H-" + service,
                "service",
                service,
                "supplierName",
                "演示机构 " + service,
                "unit",
                "次",
                "price",
                "12.30",
                "budget",
                "5,000",
                "periodFrom",
                today.toString(),
                "periodTo",
                today.plusDays(30).toString(),
                "priority",
                "1",
                "funding",
                "演示文件"));
    fields.put("reason", "演示");
    return fields;
  }

  private Visitor signedIn(Person person) {
    return signedIn(person, sessions);
  }

  /** A session as sign-in leaves it, without the second factor's detour. */
  private <S extends Session> Visitor signedIn(Person person, SessionRepository<S> repository) {
    var grant = seats.listHeld(Viewer.system("test"), person.account()).getFirst().id();
    var session = repository.createSession();
    session.setAttribute(
        "SPRING_SECURITY_CONTEXT",
        new SecurityContextImpl(SignedInAs.person(person.account(), grant, clock.instant())));
    repository.save(session);
    var visitor = new Visitor(port);
    visitor.plantCookie(
        "mifeng",
        java.util.Base64.getEncoder()
            .encodeToString(session.getId().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    return visitor;
  }
}
