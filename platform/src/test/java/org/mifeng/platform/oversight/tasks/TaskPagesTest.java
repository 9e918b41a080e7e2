package org.mifeng.platform.oversight.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.identity.gate.SignedInAs;
import org.mifeng.platform.oversight.Plans;
import org.mifeng.platform.testing.Newcomers;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** The pages as offices see them whose browsers run no scripts. */
@PlatformTest
class TaskPagesTest {
  private static final Pattern REPORT = Pattern.compile("/oversight/progress/[0-9a-f-]{36}");

  @LocalServerPort int port;
  @Autowired Plans plans;
  @Autowired Organisations organisations;
  @Autowired Accounts accounts;
  @Autowired Seats seats;
  @Autowired SessionRepository<? extends Session> sessions;
  @Autowired Clock clock;

  private TaskFixture fixture;
  private Newcomers.Person police;
  private Visitor lead;
  private String plan;

  @BeforeEach
  void people() {
    fixture = new TaskFixture(plans, organisations, accounts, seats);
    police = fixture.of("police");
    lead = visitor(session(fixture.lead(), sessions));
    plan = fixture.plan();
  }

  private String path(int number) {
    return "/oversight/tasks/" + plan + "/" + number;
  }

  @Test
  void whatAnOfficeSendsIsShownAsTextAndItsFileIsGivenBack() throws Exception {
    var session = session(police, sessions);
    var officer = visitor(session);
    assertThat(officer.get("/oversight/tasks?plan=" + plan).body())
        .contains("A-1", "A-2", "未填报", "期限内")
        .doesNotContain("A-3");

    var sent =
        send(session, "<script>alert(1)</script>进展", "名单,1\n".getBytes(StandardCharsets.UTF_8));
    assertThat(sent.statusCode()).isEqualTo(302);

    var page = lead.get(path(1)).body();
    assertThat(page).contains("&lt;script", "待审核").doesNotContain("<script>alert");
    var found = REPORT.matcher(page);
    assertThat(found.find()).isTrue();
    var report = found.group();
    assertThat(lead.get(report).body())
        .contains("&lt;script", "list.csv", "同意")
        .doesNotContain("<script>alert");
    var file = lead.get(report + "/files/1");
    assertThat(file.body()).isEqualTo("名单,1\n");
    assertThat(file.response().headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");

    lead.get(report);
    var returned = lead.post(report + "/review", Map.of("verdict", "returned", "note", ""));
    assertThat(returned.body()).contains("请写明原因");
    lead.get(report);
    assertThat(
            lead.post(report + "/review", Map.of("verdict", "accepted", "note", ""))
                .leadsTo(report))
        .isTrue();
    assertThat(officer.get(report).body()).contains("审核同意").doesNotContain(report + "/review");
  }

  @Test
  void aFileThatIsTooLargeIsAnErrorOfTheFormAndNothingTypedIsLost() throws Exception {
    var session = session(police, sessions);
    var answer = send(session, "大附件", new byte[ReportFile.LARGEST + 1]);
    assertThat(answer.body()).contains("每个附件不超过 3 MB", "大附件");
    assertThat(lead.get(path(1)).body()).contains("还没有报送");
  }

  @Test
  void whatIsAnotherOfficesAnswersAsIfItWereNotThere() {
    var west = visitor(session(fixture.district("330106"), sessions));
    var east = visitor(session(fixture.district("330108"), sessions));
    var finance = visitor(session(fixture.of("finance"), sessions));
    west.get(path(2));
    var fields = Map.of("said", "behind", "text", "仅本区的情况");
    assertThat(west.post(path(2) + "/reports", fields).leadsTo(path(2))).isTrue();
    var found = REPORT.matcher(west.get(path(2)).body());
    assertThat(found.find()).isTrue();

    assertThat(east.get(path(2)).body()).doesNotContain("仅本区的情况");
    assertThat(east.get(found.group()).status()).isEqualTo(404);
    assertThat(east.get(found.group() + "/files/1").status()).isEqualTo(404);
    assertThat(finance.get(path(2)).status()).isEqualTo(404);
    assertThat(finance.get(found.group()).status()).isEqualTo(404);
    assertThat(east.get(path(1)).status()).isEqualTo(404);
    east.get(path(2));
    assertThat(east.post(found.group() + "/review", Map.of("verdict", "accepted")).status())
        .isEqualTo(403);
    assertThat(lead.get(found.group()).body()).contains("仅本区的情况");
  }

  @Test
  void theLeadDividesAsksAndUrgesAndListsGoToExcel() {
    lead.get(path(1));
    var part = Map.of("kind", "milestone", "title", "中期评估", "unit", "police", "day", "2090-06-30");
    assertThat(lead.post(path(1) + "/parts", part).leadsTo(path(1))).isTrue();
    lead.get(path(1));
    var wrong =
        lead.post(
            path(1) + "/parts",
            Map.of("kind", "milestone", "title", "过早", "unit", "police", "day", "2020-01-01"));
    assertThat(wrong.body()).contains("日期应在任务期限", "过早");
    lead.get(path(1));
    var due = java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC).plusDays(9);
    assertThat(lead.post(path(1) + "/requests", Map.of("due", due.toString())).leadsTo(path(1)))
        .isTrue();
    var page = lead.get(path(1)).body();
    assertThat(page).contains("中期评估", "待报送", "催办");
    var urging = page.replaceAll("(?s).*?(/oversight/requests/[0-9a-f-]{36}/urging).*", "$1");
    assertThat(lead.post(urging, Map.of()).leadsTo(path(1))).isTrue();
    lead.get(path(1));
    assertThat(lead.post(urging, Map.of()).leadsTo(path(1))).as("urged twice").isTrue();
    assertThat(lead.get(path(1)).body()).contains("今天已经催办过");
    assertThat(lead.get("/oversight/tasks.csv?plan=" + plan).body()).contains("A-1", "A-3", "绿灯");
    assertThat(lead.get("/oversight/tasks.xlsx?plan=" + plan).status()).isEqualTo(200);
    assertThat(lead.get("/oversight/tasks?plan=" + plan + "&light=red").body())
        .contains("没有符合条件的任务");
  }

  @Test
  void onAPlanThatWasClosedNothingIsOfferedAnyMore() {
    var over = fixture.plan("2025-12-31");
    var page = "/oversight/tasks/" + over + "/1";
    lead.get(page);
    lead.post(
        page + "/parts",
        Map.of("kind", "milestone", "title", "评估", "unit", "police", "day", "2025-06-30"));
    assertThat(lead.get(page).body()).contains("评估", "/oversight/parts/");
    lead.post("/oversight/plans/" + over + "/closing", Map.of());
    assertThat(lead.get(page).body()).contains("评估").doesNotContain("/oversight/parts/");
  }

  @Test
  void aMeetingIsWrittenDownPrintedAndSentToTheCopyList() {
    lead.get("/oversight/matters");
    var nowhere =
        lead.post(
            "/oversight/matters", Map.of("plan", plan, "task", "99", "title", "口径", "text", "名单"));
    assertThat(nowhere.body()).contains("没有这项任务", "value=\"口径\"");
    lead.get("/oversight/matters");
    var raised =
        lead.post(
            "/oversight/matters",
            Map.of("plan", plan, "task", "A-1", "title", "<b>口径</b>不一", "text", "名单不同"));
    assertThat(raised.location()).startsWith("/oversight/matters/");
    assertThat(lead.get(raised.location()).body())
        .contains("&lt;b", "已提出", "测试规划")
        .doesNotContain("<b>口径")
        .as("what a page shows is not taken for what was typed into its form")
        .doesNotContainPattern("<textarea[^>]*>名单不同");
    lead.get("/oversight/meetings");
    var day = java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
    var held =
        lead.post(
            "/oversight/meetings",
            Map.of("plan", plan, "title", "第一次会议", "on", day.toString(), "present", "police"));
    assertThat(held.location()).startsWith("/oversight/meetings/");
    lead.get(held.location());
    var matter = raised.location().replaceAll(".*/", "");
    var none = lead.post(held.location() + "/matters", Map.of("matter", "x", "text", "讨论"));
    assertThat(none.body()).contains("请选择事项");
    lead.get(held.location());
    lead.post(
        held.location() + "/matters",
        Map.of("matter", matter, "stage", "discussed", "text", "会上讨论了口径"));
    assertThat(lead.get(held.location()).body()).contains("会上讨论了口径", "整理中", "测试规划");
    assertThat(lead.post(held.location() + "/end", Map.of()).leadsTo(held.location())).isTrue();
    var pdf = lead.get(held.location() + "/minutes.pdf");
    assertThat(pdf.status()).isEqualTo(200);
    assertThat(pdf.body()).startsWith("%PDF");
    assertThat(lead.get("/oversight/matters.csv").body()).contains("会上讨论了口径");

    lead.get("/oversight/briefings");
    var sent =
        lead.post(
            "/oversight/briefings",
            Map.of(
                "plan", plan,
                "title", "推进情况",
                "text", "按期推进",
                "meeting", held.location().replaceAll(".*/", ""),
                "copies", "police"));
    assertThat(sent.location()).startsWith("/oversight/briefings/");
    var officer = visitor(session(police, sessions));
    assertThat(officer.get(sent.location()).body()).contains("按期推进", "平台消息");
    assertThat(officer.get(held.location()).body())
        .contains("会上讨论了口径")
        .doesNotContain("纪要定稿</span>");
    var finance = visitor(session(fixture.of("finance"), sessions));
    assertThat(finance.get(sent.location()).status()).isEqualTo(404);
    assertThat(finance.get(held.location()).status()).isEqualTo(404);
  }

  /** Sends a report with a file as a browser does. */
  private HttpResponse<String> send(String session, String text, byte[] file)
      throws IOException, InterruptedException {
    var site = "http://127.0.0.1:" + port;
    try (var client = HttpClient.newHttpClient()) {
      var form =
          client.send(
              HttpRequest.newBuilder(URI.create(site + path(1)))
                  .header("Cookie", "mifeng=" + session)
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      var cookies = new ArrayList<>(List.of("mifeng=" + session));
      form.headers().allValues("Set-Cookie").stream()
          .map(cookie -> cookie.replaceFirst(";.*$", ""))
          .filter(cookie -> !cookie.startsWith("mifeng="))
          .forEach(cookies::add);
      var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form.body());
      assertThat(token.find()).isTrue();
      var edge = "edge-of-a-part";
      var head =
          field(edge, "_csrf", token.group(1))
              + field(edge, "said", "on-way")
              + field(edge, "text", text)
              + "--"
              + edge
              + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"list.csv\"\r\n"
              + "Content-Type: text/csv\r\n\r\n";
      return client.send(
          HttpRequest.newBuilder(URI.create(site + path(1) + "/reports"))
              .header("Content-Type", "multipart/form-data; boundary=" + edge)
              .header("Origin", site)
              .header("Cookie", String.join("; ", cookies))
              .POST(
                  HttpRequest.BodyPublishers.concat(
                      HttpRequest.BodyPublishers.ofString(head),
                      HttpRequest.BodyPublishers.ofByteArray(file),
                      HttpRequest.BodyPublishers.ofString("\r\n--" + edge + "--\r\n")))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static String field(String edge, String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(edge, name, value);
  }

  /** A session as sign-in leaves it, without the second factor's detour. */
  private <S extends Session> String session(
      Newcomers.Person person, SessionRepository<S> repository) {
    var grant = seats.listHeld(Viewer.system("test"), person.account()).getFirst().id();
    var session = repository.createSession();
    session.setAttribute(
        "SPRING_SECURITY_CONTEXT",
        new SecurityContextImpl(SignedInAs.person(person.account(), grant, clock.instant())));
    repository.save(session);
    return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
  }

  private Visitor visitor(String session) {
    var visitor = new Visitor(port);
    visitor.plantCookie("mifeng", session);
    return visitor;
  }
}
