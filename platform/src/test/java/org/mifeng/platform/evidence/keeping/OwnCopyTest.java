package org.mifeng.platform.evidence.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mifeng.platform.evidence.EvidenceFixture.digests;
import static org.mifeng.platform.evidence.EvidenceFixture.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.receipt.ReceiptCheck;
import org.mifeng.ledger.receipt.ReceiptReader;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.audit.DeedFilter;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.evidence.EvidencePeople.Person;
import org.mifeng.platform.evidence.acts.Acts;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.mifeng.platform.testing.Visitor;
import org.mifeng.platform.web.Shells;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

/** An organisation takes away everything, whatever its size, and can check it without us. */
@PlatformTest
class OwnCopyTest {
  /** More than a batch of reading and of Excel's flushing; {@code -Dmifeng.copy} tries more. */
  private static final int DEPOSITS = Integer.getInteger("mifeng.copy", 1100);

  @LocalServerPort private int port;
  @Autowired private OwnCopy copy;
  @Autowired private Deposits deposits;
  @Autowired private Acts acts;
  @Autowired private Audit audit;
  @Autowired private Shells shells;
  @Autowired private TestClock clock;
  @Autowired private ApplicationContext application;

  private Person enterprise;

  @BeforeEach
  void anEnterprise() {
    enterprise = new EvidencePeople(application).anEnterprise();
  }

  @Test
  void theCopyHoldsEachDepositThreeTimesAndAReceiptThatChecksOffline() throws Exception {
    seal(DEPOSITS);
    new Visitor(port).signIn(enterprise.login(), EvidencePeople.PASSWORD);
    awaitOneSealedAct();

    var files = unzip(take());

    int all = DEPOSITS + 1;
    assertThat(new String(file(files, "deposits.csv"), StandardCharsets.UTF_8).lines())
        .hasSize(all + 1);
    assertThat(new JsonMapper().readTree(file(files, "deposits.json")).size()).isEqualTo(all);
    try (var workbook =
        new ReadableWorkbook(new ByteArrayInputStream(file(files, "deposits.xlsx")))) {
      assertThat(workbook.getFirstSheet().read()).hasSize(all + 1);
    }
    assertThat(files.keySet().stream().filter(name -> name.startsWith("receipts/"))).hasSize(all);
    assertThat(files.keySet().stream().filter(name -> name.startsWith("acts/"))).hasSize(1);
    var policy = TrustPolicy.parse(file(files, "trust-policy.json"));
    var first =
        files.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("receipts/"))
            .map(Map.Entry::getValue)
            .filter(
                bytes -> ReceiptReader.read(bytes).subject().digests().equals(digests("copy 0")))
            .findFirst()
            .orElseThrow();
    assertThat(
            ReceiptCheck.check(first, digests("copy 0"), List.of(policy), clock.instant())
                .findings())
        .isEmpty();
    assertThat(
            audit.list(
                Viewer.system("test"),
                new DeedFilter(
                    enterprise.viewer().organisation().toString(),
                    "evidence",
                    Instant.EPOCH,
                    Instant.parse("9999-01-01T00:00:00Z")),
                10,
                0))
        .anySatisfy(deed -> assertThat(deed.deed()).isEqualTo("evidence.everything-exported"));
  }

  @Test
  void whatIsSealedWhileTheCopyIsMadeIsNotInIt() throws Exception {
    seal(3);
    var holdings = copy.begin(enterprise.viewer());
    seal(2);
    var out = new ByteArrayOutputStream();
    copy.write(enterprise.viewer(), shells.of(new MockHttpServletRequest()), holdings, out);

    assertThat(unzip(out.toByteArray()).keySet().stream().filter(n -> n.startsWith("receipts/")))
        .hasSize(3);
  }

  @Test
  void aReaderWhoGoesAwayGivesThePlaceBack() {
    for (int i = 0; i < 5; i++) {
      var holdings = copy.begin(enterprise.viewer());
      try {
        copy.write(
            enterprise.viewer(),
            shells.of(new MockHttpServletRequest()),
            holdings,
            new OutputStream() {
              @Override
              public void write(int one) throws IOException {
                throw new IOException("the reader has gone");
              }
            });
        throw new AssertionError("nobody read");
      } catch (IOException gone) {
        assertThat(gone).hasMessage("the reader has gone");
      }
    }
  }

  @Test
  void anOrganisationWithoutDepositsGetsAnEmptyCopy() throws Exception {
    var files = unzip(take());

    assertThat(files).containsKeys("README.txt", "trust-policy.json", "deposits.csv");
    assertThat(new String(file(files, "deposits.json"), StandardCharsets.UTF_8).strip())
        .isEqualTo("[\n]");
  }

  @Test
  void theFormOfThePageTakesTheCopy() {
    seal(1);
    var visitor = new Visitor(port);
    visitor.signIn(enterprise.login(), EvidencePeople.PASSWORD);
    assertThat(visitor.get("/own-copy").body()).contains("存证 ");
    var answer = visitor.post("/own-copy/files", Map.of());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.response().headers().firstValue("Content-Type")).hasValue("application/zip");
    assertThat(answer.body()).startsWith("PK");
  }

  private byte[] take() throws IOException {
    var out = new ByteArrayOutputStream();
    var holdings = copy.begin(enterprise.viewer());
    copy.write(enterprise.viewer(), shells.of(new MockHttpServletRequest()), holdings, out);
    return out.toByteArray();
  }

  private void seal(int count) {
    var all = files("copy", count);
    for (int at = 0; at < count; at += 1000) {
      deposits.deposit(
          enterprise.viewer(), all.subList(at, Math.min(count, at + 1000)), null, new byte[0]);
    }
  }

  private void awaitOneSealedAct() {
    for (int i = 0; i < 600; i++) {
      if (acts.page(enterprise.viewer(), 0, 10).stream().anyMatch(act -> act.isSealed())) {
        return;
      }
      java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("the act of signing in was not sealed");
  }

  private static byte[] file(Map<String, byte[]> files, String name) {
    var bytes = files.get(name);
    if (bytes == null) {
      throw new AssertionError(name + " is missing in " + files.keySet());
    }
    return bytes;
  }

  private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
    var files = new HashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }
}
