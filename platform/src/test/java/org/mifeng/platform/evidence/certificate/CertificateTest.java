package org.mifeng.platform.evidence.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.receipt.ReceiptReader;
import org.mifeng.platform.documents.AttachmentReader;
import org.mifeng.platform.documents.Printed;
import org.mifeng.platform.evidence.DepositKind;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.evidence.EvidenceFixture;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.evidence.Submission;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Tokens;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Certificates as their owner gets them, and as anybody checks them. */
@PlatformTest
class CertificateTest {
  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;
  @Autowired private Deposits deposits;
  @Autowired private Tokens tokens;

  private final HttpClient client = HttpClient.newHttpClient();
  private EvidencePeople people;
  private EvidencePeople.Person owner;
  private Deposits.Issued issued;

  @BeforeEach
  void aDepositOfAnEnterprise() {
    people = new EvidencePeople(application);
    owner = people.anEnterprise();
    var submission =
        new Submission(
            EvidenceFixture.digests("配方 " + UUID.randomUUID()),
            "application/pdf",
            DepositKind.D1,
            "曙光项目 <V3> & 附件",
            "备注不印",
            Instant.parse("2026-01-01T00:00:00Z"));
    issued = deposits.deposit(owner.viewer(), List.of(submission), null, new byte[32]).getFirst();
  }

  @Test
  void eachValueOfTheReceiptStandsInItsText() throws Exception {
    var pdf = certificate("lang=zh");
    var text = squeezed(Printed.text(pdf));

    assertThat(values(pdf)).allSatisfy(value -> assertThat(text).contains(squeezed(value)));
  }

  @Test
  void theEnglishOneHoldsThemToo() throws Exception {
    var pdf = certificate("lang=en");
    var text = squeezed(Printed.text(pdf));

    assertThat(values(pdf)).allSatisfy(value -> assertThat(text).contains(squeezed(value)));
    assertThat(text).contains(squeezed("Certificate of deposit"));
  }

  /** Everything the receipt says, in the form in which the certificate prints it. */
  private static List<String> values(byte[] pdf) {
    var receipt = ReceiptReader.read(carried(pdf));
    var subject = receipt.subject();
    List<String> values = new ArrayList<>();
    values.add(receipt.id().toString());
    values.add(Bytes.hex(subject.digests().sha256()));
    values.add(Bytes.hex(subject.digests().sm3()));
    values.add(String.format("%,d", subject.digests().size()));
    values.add("application/pdf");
    values.add(String.format("%,d", receipt.entry().index()));
    values.add(Bytes.base64(receipt.salt()));
    values.add(new String(receipt.entry().body(), StandardCharsets.UTF_8));
    for (var suite : HashSuite.values()) {
      var proof = receipt.proofs().of(suite);
      var head = Checkpoint.parse(Note.parse(proof.checkpoint()).text());
      values.add(head.origin());
      values.add(Bytes.hex(head.root()));
      values.add(proof.checkpoint());
      proof.hashes().forEach(hash -> values.add(Bytes.base64(hash)));
    }
    return values;
  }

  /** Lines may break anywhere. */
  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  @Test
  void saysWhatItDoesNotProveAndThatItIsNotTheEvidence() throws Exception {
    var text = squeezed(Printed.text(certificate("lang=zh")));

    assertThat(text)
        .contains("不是证据本身")
        .contains("不能证明文件内容构成商业秘密")
        .contains("不能证明文件由谁创作或归谁所有")
        .contains("《人民法院在线诉讼规则》第十六条")
        .contains("曙光项目<V3>&附件")
        .contains("本文件未作电子签名")
        .doesNotContain("备注不印");
  }

  @Test
  void conformsToPdfAAndPdfUa() throws Exception {
    assertThat(Printed.faults(certificate("lang=zh"))).isEmpty();
  }

  @Test
  void carriesTheReceiptOfItsDeposit() throws Exception {
    var first = ReceiptReader.read(issued.receipt());
    var carried = ReceiptReader.read(carried(certificate("")));

    assertThat(carried.id()).isEqualTo(first.id());
    assertThat(carried.entry().body()).isEqualTo(first.entry().body());
    assertThat(carried.salt()).isEqualTo(first.salt());
  }

  private static byte[] carried(byte[] pdf) {
    return AttachmentReader.find(pdf, "{\"leaf\":{", 1 << 18).orElseThrow();
  }

  @Test
  void theVerifyPageChecksTheReceiptInADroppedCertificate() throws Exception {
    var page = verify(certificate("lang=en"));

    assertThat(page).contains("data-outcome=\"INCONCLUSIVE\"").contains("data-matching=\"VALID\"");
  }

  @Test
  void theVerifyPageNoticesAReceiptChangedInsideACertificate() throws Exception {
    var pdf = new String(certificate("lang=en"), StandardCharsets.ISO_8859_1);
    var digest = Bytes.hex(ReceiptReader.read(issued.receipt()).subject().digests().sha256());
    var forged = pdf.replace(digest, (digest.charAt(0) == '0' ? "1" : "0") + digest.substring(1));

    var page = verify(forged.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(page).contains("data-outcome=\"INVALID\"").contains("data-code=\"L01\"");
  }

  @Test
  void theVerifyPageSaysWhenAPdfHoldsNoReceipt() throws Exception {
    var page = verify("%PDF-1.7\nstream\nx\nendstream\n".getBytes(StandardCharsets.US_ASCII));

    assertThat(page).contains("data-problem").doesNotContain("data-outcome");
  }

  @Test
  void theCodeOnTheCertificateLeadsToAPageThatNamesTheDeposit() throws Exception {
    var named = get("/verify?receipt=" + issued.id() + "&hash=0123456789abcdef", "");
    var odd = get("/verify?receipt=%3Cb%3E", "");

    assertThat(text(named)).contains(issued.id().toString());
    assertThat(odd.statusCode()).isEqualTo(200);
    assertThat(text(odd)).doesNotContain("<b>").doesNotContain("&lt;b&gt;");
  }

  @Test
  void anotherOrganisationGetsNothing() throws Exception {
    var stranger = people.token(EnumSet.of(Permission.READ_DEPOSITS));

    var answer = get(path(""), stranger);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(text(answer)).contains("evidence.refusal.no-such-deposit");
  }

  @Test
  void nobodyGetsOneWithoutSigningIn() throws Exception {
    assertThat(get(path(""), "").statusCode()).isEqualTo(401);
  }

  private byte[] certificate(String query) throws Exception {
    var answer = get(path(query), token(Set.of(Permission.READ_DEPOSITS)));
    assertThat(answer.statusCode()).as(() -> text(answer)).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
    return answer.body();
  }

  private String path(String query) {
    return "/api/v1/deposits/" + issued.id() + "/certificate?" + query;
  }

  private String token(Set<Permission> scopes) {
    return tokens.issue(owner.viewer(), "test", scopes, Duration.ofDays(1)).secret();
  }

  private HttpResponse<byte[]> get(String path, String token) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).GET();
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  /** What the public check answers to a file, sent as a browser sends it. */
  private String verify(byte[] file) throws Exception {
    var form = get("/verify", "");
    var token =
        java.util.regex.Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(text(form));
    assertThat(token.find()).isTrue();
    var cookies =
        form.headers().allValues("Set-Cookie").stream()
            .map(cookie -> cookie.replaceFirst(";.*$", ""))
            .collect(java.util.stream.Collectors.joining("; "));
    var edge = "edge-" + UUID.randomUUID();
    var head =
        ("--%1$s\r\n"
                + "Content-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                + "%2$s\r\n"
                + "--%1$s\r\n"
                + "Content-Disposition: form-data; name=\"receipt\"; filename=\"a.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n")
            .formatted(edge, token.group(1));
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/verify"))
            .header("Content-Type", "multipart/form-data; boundary=" + edge)
            .header("Origin", "http://127.0.0.1:" + port)
            .header("Cookie", cookies)
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofString(head),
                    HttpRequest.BodyPublishers.ofByteArray(file),
                    HttpRequest.BodyPublishers.ofString("\r\n--" + edge + "--\r\n")))
            .build();
    return text(client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
  }
}
