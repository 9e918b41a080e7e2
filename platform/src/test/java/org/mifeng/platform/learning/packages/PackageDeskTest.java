package org.mifeng.platform.learning.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.learning.Courses;
import org.mifeng.platform.learning.publicity.Editors;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one hands in another offers; its files are for whoever has a pass that stands. */
@PlatformTest
class PackageDeskTest {
  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;
  @Autowired private CoursePackages packages;
  @Autowired private PackageFiles files;
  @Autowired private Courses courses;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private Viewer editor = Viewer.anonymous();
  private Viewer second = Viewer.anonymous();
  private String code = "";

  @BeforeEach
  void aPackageHandedIn() {
    var editors = new Editors(application, port);
    editor = editors.ofTheCity().viewer();
    second = editors.of("330106").viewer();
    code = packages.handIn(editor, PackageShelf.about(), Zips.good().pack());
  }

  @AfterEach
  void putTheClockBack() {
    clock.reset();
  }

  private CoursePackage one() {
    return packages.require(second, code);
  }

  private static void refused(ThrowingCallable work, String key) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(work)
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  @Test
  void aSecondPersonOffersItOnceAndAnybodyTakesItDown() {
    assertThat(courses.findOffered(code)).isEmpty();
    assertThat(new Editors(application, port).ofTheCity().browser().get("/work").body())
        .contains("审看课件：演示课件");
    refused(() -> packages.offer(editor, one()), "learning.packages.refusal.own");
    refused(() -> packages.decline(editor, one(), "x"), "learning.packages.refusal.own");
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(this::offerPastTheCode)
        .withStackTraceContaining("row-level security");
    refused(() -> packages.decline(second, one(), " "), "learning.refusal.item-reason");
    refused(() -> packages.takeDown(second, one(), "x"), "learning.packages.refusal.decided");
    packages.offer(second, one());
    refused(() -> packages.offer(second, one()), "learning.packages.refusal.decided");
    assertThat(courses.findOffered(code).orElseThrow().lessons()).hasSize(2);

    packages.takeDown(editor, one(), "演示结束");
    assertThat(courses.findOffered(code)).isEmpty();
    assertThat(courses.find(code)).as("certificates still name it").isPresent();
    refused(() -> packages.offer(second, one()), "learning.packages.refusal.decided");
  }

  private void offerPastTheCode() {
    transactions.run(
        editor,
        () ->
            jdbc.sql(
                    """
                    insert into learning.package_decision (package_id, outcome, account_id, decided_by, decided_at)
                    values (:id, 'offered', :account, 'x', :at)
                    """)
                .param("id", one().id())
                .param("account", editor.account().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
  }

  @Test
  void whoIsNoEditorSeesNoPackage() {
    var enterprise = new EvidencePeople(application).anEnterprise();
    refused(() -> packages.list(enterprise.viewer()), "identity.refusal.not-permitted");
    var visitor = new Visitor(port);
    visitor.signIn(enterprise.login(), EvidencePeople.PASSWORD);
    assertThat(visitor.get("/course-packages").status()).isEqualTo(403);
    assertThat(visitor.get("/course-packages/" + code).status()).isEqualTo(403);
    for (var table : new String[] {"package", "package_file", "package_key", "package_sco"}) {
      assertThat(count(enterprise.viewer(), table)).as(table).isZero();
    }
    assertThat(count(editor, "package_key")).as("keys are the platform's alone").isZero();
  }

  private long count(Viewer viewer, String table) {
    return transactions.as(
        viewer,
        () -> jdbc.sql("select count(*) from learning." + table).query(Long.class).single());
  }

  @Test
  void aPassOpensItsPackageForSomeHoursAndNothingElse() {
    var anybody = new Visitor(port);
    var folder = files.folder(code);
    var page = anybody.get(folder + "one/index.html");
    assertThat(page.body()).contains("<script src=\"" + folder + "_mifeng/api.js\"></script>");
    var headers = page.response().headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("sandbox allow-scripts allow-forms;")
        .doesNotContain("allow-same-origin", "allow-top", "allow-popups");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    assertThat(anybody.get(folder + "_mifeng/api.js").body()).contains("LMSInitialize");
    assertThat(anybody.get(folder + "shared/style.css").status()).isEqualTo(200);
    for (var path :
        new String[] {"none.html", "one/..%2f..%2ftwo.html", "one//index.html", "one"}) {
      assertThat(anybody.get(folder + path).status()).as(path).isBetween(400, 404);
    }

    var other = packages.handIn(editor, PackageShelf.about(), Zips.good().pack());
    var foreign = files.folder(other);
    var mixed = foreign.substring(0, 45) + folder.substring(45);
    assertThat(anybody.get(mixed + "two.html").status()).as("a pass of two").isEqualTo(404);
    var last = folder.charAt(folder.length() - 3);
    var turned =
        folder.substring(0, folder.length() - 3)
            + (last == 'A' ? 'B' : 'A')
            + folder.substring(folder.length() - 2);
    assertThat(anybody.get(turned + "two.html").status()).as("a pass turned").isEqualTo(404);
    assertThat(anybody.get("/package-files/" + "A".repeat(75) + "/two.html").status())
        .isEqualTo(404);

    clock.advance(Duration.ofHours(13));
    assertThat(anybody.get(folder + "two.html").status()).as("too late").isEqualTo(404);
    clock.reset();
    packages.decline(second, one(), "演示");
    assertThat(anybody.get(folder + "two.html").status()).as("declined").isEqualTo(404);
    refused(() -> files.folder(code), "learning.packages.refusal.gone");
  }

  @Test
  void aFaultyFormSaysWhatIsWrong() {
    var browser = new Editors(application, port).ofTheCity().browser();
    browser.get("/course-packages/new");
    var answer = browser.post("/course-packages", Map.of("titleZh", "字".repeat(81)));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("最多80个字");
  }
}
