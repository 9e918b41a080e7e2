package org.mifeng.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mifeng.platform.identity.Viewers;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

/** What people and programs are told when something is not as asked. */
@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTest {
  @LocalServerPort int port;
  @Autowired Failures failures;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void tellsPeopleThatThereIsNoSuchPageInTheirLanguage() throws Exception {
    var chinese = get("/no-such-page", "text/html", "");
    assertThat(chinese.statusCode()).isEqualTo(404);
    assertThat(chinese.body()).contains("没有找到这个页面").contains("lang=\"zh-CN\"");
    var english = get("/no-such-page", "text/html", "mifeng-language=en");
    assertThat(english.body()).contains("There is no such page").contains("lang=\"en\"");
  }

  @Test
  void tellsProgramsByAProblemWithAStableCode() throws Exception {
    var answer = get("/api/v1/no-such-thing", "*/*", "");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"web.failure.404\"").contains("\"status\":404");
  }

  @Test
  void givesADefectAnIncidentNumberThatTheLogCarriesToo(CapturedOutput log) throws Exception {
    var answer = get("/gallery/defect", "text/html", "");
    assertThat(answer.statusCode()).isEqualTo(500);
    var incident = Pattern.compile("<code>([0-9A-F]{10})</code>").matcher(answer.body());
    assertThat(incident.find()).isTrue();
    assertThat(log.getAll()).contains("incident " + incident.group(1));
    assertThat(answer.body()).doesNotContain("on purpose").doesNotContain("IllegalState");
  }

  @Test
  void saysThatTheDatabaseIsAwayEvenWhenNobodyCanTellWhoAsks() throws Exception {
    var away = new CannotCreateTransactionException("no connection");
    var request = new MockHttpServletRequest("GET", "/deposits");
    Viewers.leave(
        request,
        () -> {
          throw away;
        });
    var response = new MockHttpServletResponse();
    failures.answer(request, response, failures.of(request, new IllegalStateException(away)));
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    assertThat(response.getContentAsString()).contains("暂时无法办理");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, 57P01, 503",
    "HEAD, 08006, 503",
    // It may have been committed: nobody may be told that nothing was changed.
    "POST, 08006, 500",
    "GET, 23505, 500"
  })
  void aConnectionThatBreaksWhileSomebodyReadsIsNoDefect(String method, String state, int status) {
    var broken = new DataAccessResourceFailureException("", new SQLException("", state));
    var request = new MockHttpServletRequest(method, "/api/v1/log");
    assertThat(failures.of(request, broken).status()).isEqualTo(status);
  }

  @Test
  void setsTheSecurityHeadersOnPagesErrorsAndFiles() throws Exception {
    for (var path : new String[] {"/", "/no-such-page", "/gallery/defect", "/img/seal.svg"}) {
      var headers = get(path, "text/html", "").headers();
      assertThat(headers.firstValue("content-security-policy"))
          .as(path)
          .contains(SecurityHeaders.CONTENT_SECURITY_POLICY);
      assertThat(headers.firstValue("x-content-type-options")).as(path).contains("nosniff");
      assertThat(headers.firstValue("referrer-policy")).as(path).contains("same-origin");
      assertThat(headers.allValues("cache-control")).as(path).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void letsBrowsersKeepStaticFilesForEverButNoPage() throws Exception {
    var page = get("/", "text/html", "");
    assertThat(page.headers().firstValue("cache-control")).contains("no-store");
    var sheet = Pattern.compile("/assets/[0-9a-f]{12}/css/site.css").matcher(page.body());
    assertThat(sheet.find()).isTrue();
    var styles = get(sheet.group(), "*/*", "");
    assertThat(styles.statusCode()).isEqualTo(200);
    assertThat(styles.headers().firstValue("cache-control").orElseThrow()).contains("immutable");
    var mark = get(sheet.group().replace("css/site.css", "img/seal.svg"), "*/*", "");
    assertThat(mark.headers().firstValue("cache-control").orElseThrow()).contains("immutable");
  }

  @Test
  void comesBackAfterTheLanguageOnlyToItsOwnPages() throws Exception {
    var back = get("/language?to=en&return=/verify", "text/html", "");
    assertThat(back.headers().firstValue("location").orElseThrow()).endsWith("/verify");
    assertThat(back.headers().firstValue("set-cookie").orElseThrow())
        .contains("mifeng-language=en");
    for (var elsewhere :
        new String[] {"//evil.example", "/%5Cevil.example", "https://evil.example"}) {
      var answer = get("/language?to=en&return=" + elsewhere, "text/html", "");
      assertThat(answer.headers().firstValue("location").orElseThrow()).doesNotContain("evil");
    }
  }

  private HttpResponse<String> get(String path, String accept, String cookie)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", accept)
            .header("Cookie", cookie)
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
