package org.mifeng.platform.evidence.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mifeng.platform.evidence.EvidenceFixture.aFile;
import static org.mifeng.platform.evidence.EvidenceFixture.digests;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.Bytes;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.evidence.Deposits.Issued;
import org.mifeng.platform.evidence.EvidenceFixture;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.evidence.EvidencePeople.Person;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks are counted by day and outcome, and for the owner of a receipt that was found valid. */
@PlatformTest
class VerificationsTest {
  private static final Pattern COUNTED = Pattern.compile("至今共核验回执 ([0-9,]+) 次");

  @LocalServerPort private int port;
  @Autowired private Deposits deposits;
  @Autowired private Verifications verifications;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private ApplicationContext application;

  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private Person enterprise;
  private Issued issued;

  @BeforeEach
  void aReceipt() {
    enterprise = new EvidencePeople(application).anEnterprise();
    issued =
        deposits
            .deposit(enterprise.viewer(), List.of(aFile("checked")), null, new byte[0])
            .getFirst();
  }

  @Test
  void thePublicPageCountsAndShowsTheTotal() {
    var visitor = new Visitor(port);
    long before = shown(visitor.get("/verify").body());
    var answer = visitor.post("/verify", Map.of("text", text()));

    assertThat(shown(answer.body())).isGreaterThan(before);
    assertThat(ofDeposit()).isEqualTo(new Checks(1, today()));
    var owner = new Visitor(port);
    owner.signIn(enterprise.login(), EvidencePeople.PASSWORD);
    assertThat(owner.get("/deposits/" + issued.id()).body()).contains("核验为有效 1 次");
  }

  @Test
  void theApiAnswersCountsAndKeepsNothingOfTheReceipt() throws Exception {
    var file = digests("checked");
    var digests =
        "?sha256=%s&sm3=%s&size=%d"
            .formatted(Bytes.hex(file.sha256()), Bytes.hex(file.sm3()), file.size());
    long valid = ofDay("valid");
    long invalid = ofDay("invalid");
    long inconclusive = ofDay("inconclusive");

    assertThat(check(digests, text()).get("outcome").asString()).isEqualTo("valid");
    assertThat(check("", text()).get("outcome").asString()).isEqualTo("inconclusive");
    var other = EvidenceFixture.digests("changed");
    var wrong =
        check(
            "?sha256=%s&sm3=%s&size=%d"
                .formatted(Bytes.hex(other.sha256()), Bytes.hex(other.sm3()), other.size()),
            text());
    assertThat(wrong.get("outcome").asString()).isEqualTo("invalid");
    assertThat(wrong.get("findings").get(0).get("code").asString()).isEqualTo("F01");
    assertThat(check("", "not a receipt").get("outcome").asString()).isEqualTo("invalid");

    assertThat(ofDay("valid")).isEqualTo(valid + 1);
    assertThat(ofDay("inconclusive")).isEqualTo(inconclusive + 1);
    assertThat(ofDay("invalid")).isEqualTo(invalid + 2);
    assertThat(ofDeposit()).as("only when it was valid").isEqualTo(new Checks(1, today()));
  }

  @Test
  void malformedDigestsHaveTheirCodes() throws Exception {
    assertThat(check("?sha256=12&sm3=&size=1", text()).get("code").asString())
        .isEqualTo("evidence.refusal.digest-length");
    var zs = "z".repeat(64);
    assertThat(check("?sha256=" + zs + "&sm3=" + zs + "&size=1", text()).get("code").asString())
        .isEqualTo("evidence.refusal.digest-alphabet");
    assertThat(check("?sha256=" + zs, text()).get("code").asString())
        .isEqualTo("evidence.refusal.size");
  }

  @Test
  void anotherOrganisationDoesNotLearnHowOftenAReceiptWasChecked() throws Exception {
    var file = digests("checked");
    check(
        "?sha256=%s&sm3=%s&size=%d"
            .formatted(Bytes.hex(file.sha256()), Bytes.hex(file.sm3()), file.size()),
        text());
    var stranger = new EvidencePeople(application).anEnterprise().viewer();
    assertThat(verifications.find(stranger, issued.id())).isEmpty();
  }

  private String text() {
    return new String(issued.receipt(), StandardCharsets.UTF_8);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
  }

  private Checks ofDeposit() {
    return verifications.find(enterprise.viewer(), issued.id()).orElseThrow();
  }

  private static long shown(String body) {
    var found = COUNTED.matcher(body);
    assertThat(found.find()).as(body).isTrue();
    return Long.parseLong(found.group(1).replace(",", ""));
  }

  private long ofDay(String outcome) {
    return jdbc.sql(
            """
            select coalesce(sum(checks), 0)
              from evidence.stats_verifications_per_day
             where day = :day and channel = 'api' and outcome = :outcome
            """)
        .param("day", today())
        .param("outcome", outcome)
        .query(Long.class)
        .single();
  }

  private JsonNode check(String query, String receipt) throws Exception {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/api/v1/verifications" + query))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(receipt));
    return json.readTree(
        client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()).body());
  }
}
