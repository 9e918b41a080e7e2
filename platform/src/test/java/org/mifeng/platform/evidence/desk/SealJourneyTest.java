package org.mifeng.platform.evidence.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.receipt.ReceiptReader;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.testing.Browser;
import org.mifeng.platform.testing.Pages;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Sealing and verifying in a real browser: what leaves the machine, what survives, what is said.
 */
@PlatformTest
class SealJourneyTest {
  /**
   * Files in the large folder; {@code -Dmifeng.seal.files=10000} takes as many as ever promised.
   */
  private static final int MANY = Integer.getInteger("mifeng.seal.files", 2_000);

  @TempDir private Path folder;
  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;

  private EvidencePeople.Person owner =
      new EvidencePeople.Person(
          org.mifeng.platform.identity.AccountId.NOBODY,
          "",
          org.mifeng.platform.identity.Viewer.anonymous());
  private final List<Pages> windows = new ArrayList<>();

  @BeforeEach
  void anEnterprise() {
    owner = new EvidencePeople(application).anEnterprise();
  }

  @AfterEach
  void closeWindows() {
    windows.forEach(Pages::close);
  }

  private Pages window() {
    var window = Browser.visit(port);
    windows.add(window);
    return window;
  }

  private Pages signedIn() {
    return window().in("zh").signIn(owner.login(), EvidencePeople.PASSWORD);
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  @Test
  void sealDownloadVerifyAndNothingOfTheFileLeaves() throws Exception {
    var content = ("绝密配方 " + new Random(7).nextLong()).getBytes(StandardCharsets.UTF_8);
    var original = file("曙光项目-配方.txt", content);
    var window = signedIn().open("/deposits/new");

    window.page().setInputFiles("#files", original);
    window.page().locator("#rows .tag--info").waitFor();
    window.page().locator("#words-details summary").click();
    window.page().locator("input[name=title]").fill("配方第三版");
    window.page().locator("select[name=kind]").selectOption("D1");
    window.picture("seal-chosen-zh-1440");
    window.page().locator("#go").click();
    window.page().locator("#done").waitFor();
    window.picture("seal-done-zh-1440");
    var receipt =
        saved(window.page().waitForDownload(() -> window.page().locator("#download").click()));

    assertThat(receipt.getFileName()).hasToString("曙光项目-配方.txt.receipt.json");
    assertThat(ReceiptReader.read(Files.readAllBytes(receipt)).subject().name())
        .isEqualTo("曙光项目-配方.txt");
    assertThat(window.sent(content)).as("content of the file was sent").isFalse();
    assertThat(window.sent("曙光项目".getBytes(StandardCharsets.UTF_8))).as("name").isFalse();
    assertThat(window.sent("曙光".getBytes(StandardCharsets.UTF_16LE))).as("name").isFalse();
    assertThat(window.strangers()).isEmpty();
    assertThat(window.complaints()).isEmpty();
    var sha256 = HexFormat.of().formatHex(Digests.of(content).sha256());
    assertThat(window.sent(sha256.getBytes(StandardCharsets.US_ASCII)))
        .as("the recorder sees what is sent: the digest")
        .isTrue();

    verifiesInABrowserWithoutSendingTheFile(receipt, original, content);
  }

  private void verifiesInABrowserWithoutSendingTheFile(Path receipt, Path original, byte[] content)
      throws IOException {
    var stranger = window().in("zh").open("/verify");
    assertThat(outcome(stranger, receipt, original)).isEqualTo("VALID");
    stranger.picture("verify-valid-zh-1440");
    assertThat(stranger.sent(content)).isFalse();

    var other =
        file(
            "tampered.txt",
            (new String(content, StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8));
    assertThat(outcome(stranger, receipt, other)).isEqualTo("INVALID");
    assertThat(stranger.page().locator("#result [data-step=FILE] [data-code]").allTextContents())
        .anySatisfy(text -> assertThat(text).contains("F01"))
        .anySatisfy(text -> assertThat(text).contains("F02"))
        .anySatisfy(text -> assertThat(text).contains("F03"));
    stranger.width(390).picture("verify-invalid-zh-390");
    assertThat(stranger.complaints()).isEmpty();
  }

  private static String outcome(Pages window, Path receipt, Path original) {
    window.open("/verify");
    window.page().setInputFiles("input[name=receipt]", receipt);
    window.page().setInputFiles("#original", original);
    window.page().locator("form[name=verify] button[type=submit]").click();
    window.page().locator("#result").waitFor();
    return window.page().locator("#result").getAttribute("data-outcome");
  }

  private Path saved(Download download) {
    var to = folder.resolve("downloads").resolve(download.suggestedFilename());
    download.saveAs(to);
    return to;
  }

  @Test
  void aReceiptAloneIsCheckedWithoutScripts() throws Exception {
    var window = window().in("en").open("/verify");
    window
        .page()
        .setInputFiles(
            "input[name=receipt]",
            file("x.json", "{\"v\":1,\"v\":1}".getBytes(StandardCharsets.US_ASCII)));
    window.page().evaluate("document.forms.verify.submit()");
    window.page().locator("#result").waitFor();

    assertThat(window.page().locator("#result").getAttribute("data-outcome")).isEqualTo("INVALID");
    assertThat(window.page().locator("[data-step=RECEIPT]").textContent()).contains("R05");
  }

  @Test
  void aFileThatChangesWhileItIsReadIsNotSealed() throws Exception {
    var big = folder.resolve("big.bin");
    try (var out = Files.newOutputStream(big)) {
      var block = new byte[1 << 20];
      for (int i = 0; i < 400; i++) {
        out.write(block);
      }
    }
    var window = signedIn().open("/deposits/new");
    window.page().setInputFiles("#files", new Path[] {big, file("small.txt", new byte[] {1})});
    Files.writeString(big, "changed", java.nio.file.StandardOpenOption.APPEND);
    window.page().locator("#go").click();
    window.page().locator("#trouble:not([hidden])").waitFor();

    assertThat(window.page().locator("#rows").textContent()).contains("读取时被改动").contains("已封存");
    assertThat(window.page().locator("#trouble").textContent()).contains("有 1 个文件没有封存");
    window.picture("seal-changed-zh-1440");
  }

  @Test
  void aSessionThatEndsLosesNothing() throws Exception {
    var window = signedIn().open("/deposits/new");
    window.page().setInputFiles("#files", file("a.txt", new byte[] {1, 2, 3}));
    window.page().locator("#words-details summary").click();
    window.page().locator("input[name=title]").fill("还在这里");
    window.page().locator("#rows .tag--info").waitFor();
    window.page().context().clearCookies();

    window.page().locator("#go").click();
    window.page().locator("#trouble:not([hidden])").waitFor();
    assertThat(window.page().locator("#trouble").textContent()).contains("登录已失效");
    window.picture("seal-session-zh-1440");

    var tab = window.page().context().newPage();
    tab.navigate("http://localhost:" + port + "/sign-in");
    tab.locator("input[name=login]").fill(owner.login());
    tab.locator("input[name=password]").fill(EvidencePeople.PASSWORD);
    tab.locator("main button[type=submit]").first().click();
    tab.waitForURL(url -> !url.contains("sign-in"));
    assertThat(window.page().locator("input[name=title]").inputValue()).isEqualTo("还在这里");
    window.page().locator("#go").click();
    window.page().locator("#done").waitFor();
    window.open("/deposits");
    assertThat(window.page().locator("main").textContent()).contains("还在这里");
  }

  @Test
  void aFolderOfManyFilesIsSealed() throws Exception {
    var many = Files.createDirectories(folder.resolve("many/inner"));
    for (int i = 0; i < MANY; i++) {
      Files.writeString(many.resolve("file-" + i + ".txt"), "content " + i);
    }
    var window = signedIn().open("/deposits/new");
    window.page().setDefaultTimeout(180_000);
    window.page().setInputFiles("#folder", folder.resolve("many"));
    window.page().locator("#go:not([disabled])").waitFor();
    window.page().locator("#go").click();
    window
        .page()
        .locator("#done")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
    window.picture("seal-folder-zh-1440");
    var archive =
        saved(window.page().waitForDownload(() -> window.page().locator("#download").click()));

    try (var zip = new ZipFile(archive.toFile())) {
      assertThat(zip.size()).isEqualTo(MANY);
      var entry = zip.getEntry("many/inner/file-471.txt.receipt.json");
      var receipt = ReceiptReader.read(zip.getInputStream(entry).readAllBytes());
      assertThat(receipt.subject().digests())
          .isEqualTo(Digests.of("content 471".getBytes(StandardCharsets.UTF_8)));
    }
    assertThat(window.page().locator("#rows tr").count()).isEqualTo(100);
  }

  @Test
  void pagesHaveNoBarriers() throws Exception {
    var window = signedIn();
    window.in("zh").width(1440).open("/deposits/new");
    window.page().setInputFiles("#files", file("a.txt", new byte[] {1, 2, 3}));
    window.page().locator("#go").click();
    window.page().locator("#done").waitFor();
    assertThat(window.glance("/deposits", "deposits")).isEmpty();
    window.open("/deposits").page().locator("table a").first().click();
    var path = java.net.URI.create(window.page().url()).getPath();
    assertThat(window.faults(path, "deposit")).isEmpty();
  }
}
