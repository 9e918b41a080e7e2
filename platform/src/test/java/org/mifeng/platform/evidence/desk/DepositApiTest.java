package org.mifeng.platform.evidence.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.receipt.ReceiptCheck;
import org.mifeng.ledger.receipt.ReceiptReader;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as a program meets it. */
@PlatformTest
class DepositApiTest {
  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;
  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private EvidencePeople people;
  private String token = "";

  @BeforeEach
  void anEnterpriseWithAToken() {
    people = new EvidencePeople(application);
    token = people.token(EnumSet.of(Permission.DEPOSIT, Permission.READ_DEPOSITS));
  }

  @Test
  void answersOneDepositWithOneReceiptThatTheLogsPolicyFindsValid() throws Exception {
    var answer = post(deposit("设计图"), UUID.randomUUID().toString());

    assertThat(answer.statusCode()).isEqualTo(201);
    var policy = TrustPolicy.parse(get("/api/v1/log", "").body());
    var verdict =
        ReceiptCheck.check(
            answer.body(), digests("设计图"), List.of(policy), Instant.parse("2027-01-01T00:00:00Z"));
    assertThat(policy.isIntact()).isTrue();
    assertThat(verdict.findings()).isEmpty();
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/api/v1/deposits/" + ReceiptReader.read(answer.body()).id());
  }

  @Test
  void answersAListWithReceiptsInItsOrder() throws Exception {
    var answer = post("{\"deposits\":[" + deposit("a") + "," + deposit("b") + "]}", "");

    var receipts = json.readTree(answer.body()).get("receipts");
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(receipts.get(0).at("/subject/digests/sm3").asString())
        .isEqualTo(Bytes.hex(digests("a").sm3()));
    assertThat(receipts.get(1).at("/subject/digests/sm3").asString())
        .isEqualTo(Bytes.hex(digests("b").sm3()));
  }

  @Test
  void theSameKeyGivesTheSameBytesAndListsOneDeposit() throws Exception {
    var first = post(deposit("once"), "k-1");
    var second = post(deposit("once"), "k-1");

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(json.readTree(get("/api/v1/deposits", token).body()).get("total").asInt()).isOne();
  }

  @Test
  void theSameKeyForSomethingElseIsAConflict() throws Exception {
    post(deposit("once"), "k-1");

    assertProblem(post(deposit("other"), "k-1"), 409, "evidence.refusal.idempotency-key-reused");
  }

  @Test
  void showsAndIssuesAgain() throws Exception {
    var receipt = post(deposit("again"), "").body();
    var id = ReceiptReader.read(receipt).id();

    var shown = json.readTree(get("/api/v1/deposits/" + id, token).body());
    assertThat(shown.at("/words/title").asString()).isEqualTo("项目 A");
    assertThat(get("/api/v1/deposits/" + id + "/receipt", token).body()).isEqualTo(receipt);
  }

  @Test
  void anotherEnterprisesDepositIsNotThere() throws Exception {
    var id = ReceiptReader.read(post(deposit("mine"), "").body()).id();
    var other = people.token(EnumSet.of(Permission.READ_DEPOSITS));

    assertProblem(get("/api/v1/deposits/" + id, other), 404, "evidence.refusal.no-such-deposit");
    assertProblem(
        get("/api/v1/deposits/" + id + "/receipt", other), 404, "evidence.refusal.no-such-deposit");
  }

  @Test
  void aThousandAndOneAreRefused() throws Exception {
    var list =
        IntStream.rangeClosed(0, 1000)
            .mapToObj(i -> deposit("n" + i))
            .collect(Collectors.joining(","));

    assertProblem(
        post("{\"deposits\":[" + list + "]}", ""), 413, "evidence.refusal.too-many-deposits");
  }

  @Test
  void aBodyBeyondTheLimitIsRefusedUnread() throws Exception {
    assertProblem(
        post(" ".repeat(8 * 1024 * 1024 + 1), ""), 413, "evidence.refusal.body-too-large");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"digests\":{\"sha256\":\"12\",\"sm3\":\"S\"},\"size\":1}|evidence.refusal.digest-length",
        "{\"digests\":{\"sha256\":\"X\",\"sm3\":\"S\"},\"size\":1}|evidence.refusal.digest-alphabet",
        "{\"digests\":{\"sha256\":\"S\"},\"size\":1}|evidence.refusal.member-missing",
        "{\"digests\":{\"sha256\":\"S\",\"sm3\":\"S\"}}|evidence.refusal.member-missing",
        "{\"digests\":{\"sha256\":\"S\",\"sm3\":\"S\"},\"size\":-1}|evidence.refusal.size",
        "{\"digests\":{\"sha256\":\"S\",\"sm3\":\"S\"},\"size\":1.5}|evidence.refusal.size",
        "{\"digests\":{\"sha256\":\"S\",\"sm3\":\"S\"},\"size\":1,\"size\":2}|evidence.refusal.not-json",
        "{\"digests\":{\"sha256\":\"S\",\"sm3\":\"S\"},\"size\":1,\"name\":\"f\"}|evidence.refusal.member-unknown",
        "{\"digests\":{\"sha256\":\"S\",\"sm3\":\"S\"},\"size\":1,\"kind\":\"D11\"}|evidence.refusal.kind",
        "{\"digests\":{\"sha256\":\"S\",\"sm3\":\"S\"},\"size\":1,\"createdAt\":\"yesterday\"}|evidence.refusal.created-at",
        "{\"digests\":{\"sha256\":\"S\",\"sm3\":\"S\"},\"size\":1,\"title\":\"\\ud800\"}|evidence.refusal.member-type",
        "{\"deposits\":[]}|evidence.refusal.no-deposits",
        "{\"deposits\":7}|evidence.refusal.member-type",
        "[]|evidence.refusal.member-type",
        "{|evidence.refusal.not-json",
        "<xml/>|evidence.refusal.not-json",
      })
  void badInputHasAStableCodeAndChangesNothing(String body, String code) throws Exception {
    var full =
        body.replace("\"S\"", '"' + "ab".repeat(32) + '"')
            .replace("\"X\"", '"' + "xy".repeat(32) + '"');

    assertProblem(post(full, ""), code.endsWith("-large") ? 413 : 422, code);
    assertThat(json.readTree(get("/api/v1/deposits", token).body()).get("total").asInt()).isZero();
  }

  @Test
  void withoutATokenNothingIsSealed() throws Exception {
    token = "";

    assertThat(post(deposit("x"), "").statusCode()).isEqualTo(401);
  }

  @Test
  void aTokenWithoutTheScopeSealsNothing() throws Exception {
    token = people.token(EnumSet.of(Permission.READ_DEPOSITS));

    assertThat(post(deposit("x"), "").statusCode()).isEqualTo(403);
  }

  @Test
  void theDocumentNamesEveryRouteAndNoOther() throws Exception {
    var documented = new TreeSet<String>();
    for (var path :
        json.readTree(get("/api/v1/openapi.json", "").body()).get("paths").properties()) {
      path.getValue()
          .propertyNames()
          .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }
    Set<String> mapped = new TreeSet<>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach(
            (info, handler) ->
                info.getPatternValues().stream()
                    .filter(path -> path.startsWith("/api/"))
                    // A document names a variable; which values it takes is said by its schema.
                    .map(path -> path.replaceAll("\\{(\\w+):[^/]*}(?=/|$)", "{$1}"))
                    .forEach(
                        path ->
                            info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> mapped.add(method + " " + path))));
    assertThat(documented).isEqualTo(mapped);
  }

  private static String deposit(String content) {
    var both = digests(content);
    return "{\"digests\":{\"sha256\":\"%s\",\"sm3\":\"%s\"},\"size\":%d,\"kind\":\"D1\",\"title\":\"项目 A\"}"
        .formatted(Bytes.hex(both.sha256()), Bytes.hex(both.sm3()), both.size());
  }

  private static Digests digests(String content) {
    return Digests.of(content.getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<byte[]> post(String body, String key) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/deposits"))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (!key.isEmpty()) {
      request.header("Idempotency-Key", key);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpResponse<byte[]> get(String path, String bearer) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (!bearer.isEmpty()) {
      request.header("Authorization", "Bearer " + bearer);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private void assertProblem(HttpResponse<byte[]> answer, int status, String code) {
    JsonNode problem = json.readTree(answer.body());
    assertThat(problem.path("code").asString()).isEqualTo(code);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
  }
}
