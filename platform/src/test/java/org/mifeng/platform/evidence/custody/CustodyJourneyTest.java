package org.mifeng.platform.evidence.custody;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.Leaf;
import org.mifeng.ledger.bundle.BundleCheck;
import org.mifeng.ledger.bundle.BundleReader;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.receipt.ReceiptReader;
import org.mifeng.platform.evidence.DepositFilter;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.evidence.TrustedLogs;
import org.mifeng.platform.testing.Browser;
import org.mifeng.platform.testing.Pages;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A folder as one bundle, the self-check, a new version, sealing anew: in a real browser. */
@PlatformTest
class CustodyJourneyTest {
  private static final List<String> SECRETS = List.of("曙光", "配方", "dawn-plan", "alpha.txt");

  @TempDir private Path folder;
  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;
  @Autowired private Deposits deposits;
  @Autowired private TrustedLogs logs;

  private Optional<EvidencePeople.Person> owner = Optional.empty();

  @BeforeEach
  void aFolder() throws IOException {
    owner = Optional.of(new EvidencePeople(application).anEnterprise());
    write("dawn-plan/alpha.txt", "alpha 配方");
    write("dawn-plan/曙光/beta.txt", "beta");
    write("dawn-plan/曙光/gamma.txt", "gamma");
  }

  private Path write(String path, String content) throws IOException {
    var file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private Pages signedIn() {
    return Browser.visit(port)
        .in("zh")
        .signIn(owner.orElseThrow().login(), EvidencePeople.PASSWORD);
  }

  private Path saved(Download download) {
    var to = folder.resolve("downloads").resolve(download.suggestedFilename());
    download.saveAs(to);
    return to;
  }

  /** Seals the folder as one bundle; its bundle and receipt then lie in the folder. */
  private byte[] seal() throws IOException {
    try (var window = signedIn().open("/deposits/new")) {
      var page = window.page();
      page.setInputFiles("#folder", folder.resolve("dawn-plan"));
      page.locator("#whole:not([hidden]) #whole-choice").check();
      window.picture("seal-bundle-zh-1440");
      page.locator("#go:not([disabled])").click();
      page.locator("#done:not([hidden])").waitFor();
      window.width(390).picture("seal-bundle-done-zh-390");
      var archive = saved(page.waitForDownload(() -> page.locator("#download").click()));
      assertThat(window.complaints()).isEmpty();
      assertThat(window.strangers()).isEmpty();
      for (var secret : SECRETS) {
        assertThat(window.sent(secret.getBytes(StandardCharsets.UTF_8))).as(secret).isFalse();
      }
      var alpha =
          Bytes.hex(Digests.of(Files.readAllBytes(folder.resolve("dawn-plan/alpha.txt"))).sha256());
      assertThat(window.sent(alpha.getBytes(StandardCharsets.US_ASCII)))
          .as("a file's digest")
          .isFalse();
      try (var zip = new ZipFile(archive.toFile())) {
        var bundle = bytes(zip, "dawn-plan.bundle.json");
        Files.write(folder.resolve("dawn-plan/dawn-plan.bundle.json"), bundle);
        Files.write(
            folder.resolve("dawn-plan/dawn-plan.bundle.receipt.json"),
            bytes(zip, "dawn-plan.bundle.receipt.json"));
        var head = BundleReader.read(bundle).head().digests();
        assertThat(window.sent(Bytes.hex(head.sm3()).getBytes(StandardCharsets.US_ASCII)))
            .as("the recorder sees what is sent: the head's digest")
            .isTrue();
        return bundle;
      }
    }
  }

  private static byte[] bytes(ZipFile zip, String name) throws IOException {
    return zip.getInputStream(zip.getEntry(name)).readAllBytes();
  }

  @Test
  void aFolderIsSealedAsOneAndOneFileOfItIsProvenAlone() throws Exception {
    var bundle = BundleReader.read(seal());

    assertThat(bundle.head().size()).isEqualTo(3);
    assertThat(deposits.count(owner.orElseThrow().viewer(), DepositFilter.ALL)).isOne();
    try (var window = Browser.visit(port).in("zh").open("/self-check")) {
      int before = window.requests().size();
      var page = window.page();
      page.setInputFiles("#folder", folder.resolve("dawn-plan"));
      page.locator("#outcome:not([hidden])").waitFor();
      window.picture("self-check-zh-1440");
      assertThat(tally(window, "held")).isEqualTo("原样在手 3");
      var proof =
          saved(
              page.waitForDownload(
                  () ->
                      page.locator(
                              "#rows tr",
                              new com.microsoft.playwright.Page.LocatorOptions()
                                  .setHasText("alpha.txt"))
                          .locator("button")
                          .click()));
      assertThat(proof.getFileName()).hasToString("alpha.txt.proof.json");
      var verdict =
          BundleCheck.check(
              Files.readAllBytes(proof),
              Digests.of(Files.readAllBytes(folder.resolve("dawn-plan/alpha.txt"))),
              List.of(logs.policy()),
              Instant.parse("2027-01-01T00:00:00Z"));
      assertThat(verdict.codes()).isEmpty();
      assertThat(Files.readString(proof)).doesNotContain("beta").doesNotContain("dawn-plan");
      // The workers and the hash functions are fetched; nothing is ever sent.
      assertThat(window.requests().subList(before, window.requests().size()))
          .allSatisfy(request -> assertThat(request.method()).isEqualTo("GET"))
          .allSatisfy(request -> assertThat(request.url()).contains("/assets/"));
      assertThat(window.complaints()).isEmpty();
      verifiesOnThePublicPageWithoutSendingThePath(proof);
    }
  }

  private void verifiesOnThePublicPageWithoutSendingThePath(Path proof) throws IOException {
    try (var stranger = Browser.visit(port).in("zh").open("/verify")) {
      assertThat(outcome(stranger, proof, folder.resolve("dawn-plan/alpha.txt")))
          .isEqualTo("VALID");
      assertThat(stranger.page().locator("[data-proof=stands]").innerText())
          .contains("alpha.txt")
          .contains("3");
      stranger.picture("verify-proof-zh-1440");
      assertThat(stranger.sent("alpha.txt".getBytes(StandardCharsets.UTF_8))).isFalse();
      assertThat(outcome(stranger, proof, folder.resolve("dawn-plan/曙光/beta.txt")))
          .isEqualTo("INVALID");
      var forged =
          Files.readString(proof).replace("\"path\":\"alpha.txt\"", "\"path\":\"omega.txt\"");
      var other = Files.writeString(folder.resolve("omega.txt.proof.json"), forged);
      assertThat(outcome(stranger, other, folder.resolve("dawn-plan/alpha.txt")))
          .isEqualTo("INVALID");
      assertThat(stranger.page().locator("[data-proof=stands-not]").innerText())
          .contains("B07")
          .contains("B08");
      assertThat(stranger.complaints()).isEmpty();
    }
  }

  private static String outcome(Pages window, Path proof, Path original) {
    window.open("/verify");
    window.page().setInputFiles("input[name=receipt]", proof);
    window.page().setInputFiles("#original", original);
    window.page().locator("form[name=verify] button[type=submit]").click();
    window.page().locator("#result").waitFor();
    return window.page().locator("#result").getAttribute("data-outcome");
  }

  @Test
  void theSelfCheckTellsChangedMissingAndUnsealedApart() throws Exception {
    seal();
    Files.writeString(folder.resolve("dawn-plan/alpha.txt"), "changed");
    Files.delete(folder.resolve("dawn-plan/曙光/beta.txt"));
    write("dawn-plan/new.txt", "=cmd()");
    try (var window = Browser.visit(port).in("en").open("/self-check")) {
      var page = window.page();
      page.setInputFiles("#folder", folder.resolve("dawn-plan"));
      page.locator("#outcome:not([hidden])").waitFor();
      assertThat(tally(window, "changed")).isEqualTo("Changed 1");
      assertThat(tally(window, "missing")).isEqualTo("Missing 1");
      assertThat(tally(window, "unsealed")).isEqualTo("Not sealed 1");
      assertThat(page.locator("#rows tr").first().getAttribute("data-state")).isEqualTo("changed");
      var csv = saved(page.waitForDownload(() -> page.locator("#csv").click()));
      assertThat(Files.readString(csv)).contains("\"Changed\",\"dawn-plan/alpha.txt\"");
      window.width(390).picture("self-check-en-390");
      assertThat(window.complaints()).isEmpty();
    }
  }

  private static String tally(Pages window, String state) {
    return window.page().locator("#tallies [data-state=" + state + "]").innerText().strip();
  }

  @Test
  void aNewVersionIsSoughtByTitleAndTheChainIsShown() throws Exception {
    try (var window = signedIn().open("/deposits/new")) {
      var page = window.page();
      page.setInputFiles("#files", write("v1.txt", "one"));
      page.locator("#words-details summary").click();
      page.locator("input[name=title]").fill("图纸第一版");
      page.locator("#go:not([disabled])").click();
      page.locator("#done:not([hidden])").waitFor();
      page.locator("#download").click();

      window.open("/deposits/new");
      page.setInputFiles("#files", write("v2.txt", "two"));
      page.locator("#earlier summary").click();
      page.locator("#earlier-q").fill("图纸");
      page.locator("#earlier-found input").first().check();
      page.locator("#words-details summary").click();
      page.locator("input[name=title]").fill("图纸第二版");
      window.picture("seal-new-version-zh-1440");
      page.locator("#go:not([disabled])").click();
      page.locator("#done:not([hidden])").waitFor();
      page.locator("#download").click();

      window.open("/deposits?latest=1");
      assertThat(page.locator("main table").innerText()).contains("图纸第二版").doesNotContain("图纸第一版");
      page.locator(
              "main table a",
              new com.microsoft.playwright.Page.LocatorOptions().setHasText("图纸第二版"))
          .click();
      assertThat(page.locator("#versions").innerText()).contains("图纸第一版").contains("新版本");
      page.locator("#versions").scrollIntoViewIfNeeded();
      window.picture("deposit-chain-zh-1440");
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void aFileIsSealedAnewOnlyWhenItIsTheSame() throws Exception {
    var file = write("old.txt", "old");
    try (var window = signedIn().open("/deposits/new")) {
      var page = window.page();
      page.setInputFiles("#files", file);
      page.locator("#go:not([disabled])").click();
      page.locator("#done:not([hidden])").waitFor();
      var first = saved(page.waitForDownload(() -> page.locator("#download").click()));
      var id = ReceiptReader.read(Files.readAllBytes(first)).id();

      window.open("/deposits/" + id + "/renewal");
      page.setInputFiles("#original", write("other.txt", "other"));
      page.locator("#go").click();
      page.locator(
              "#status", new com.microsoft.playwright.Page.LocatorOptions().setHasText("不是这条存证"))
          .waitFor();
      page.setInputFiles("#original", file);
      page.locator("#go").click();
      page.locator("#done:not([hidden])").waitFor(new Locator.WaitForOptions());
      window.picture("reseal-zh-1440");
      var second = saved(page.waitForDownload(() -> page.locator("#download").click()));
      var link = Leaf.parse(ReceiptReader.read(Files.readAllBytes(second)).entry().body()).link();
      assertThat(java.util.Objects.requireNonNull(link).relation()).isEqualTo("renews");
      window.open("/deposits/renewal").picture("renewal-zh-1440");
      assertThat(page.locator("main").innerText()).contains("SHA-256").contains("未公布终止日期");
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void pagesHaveNoBarriers() {
    try (var window = signedIn()) {
      assertThat(window.faults("/self-check", "self-check")).isEmpty();
      assertThat(window.faults("/deposits/renewal", "renewal")).isEmpty();
    }
  }
}
