package org.mifeng.platform.learning.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.evidence.acts.Acts;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.learning.Trainings;
import org.mifeng.platform.learning.certificate.CourseCertificates;
import org.mifeng.platform.learning.packages.PackageShelf;
import org.mifeng.platform.learning.packages.Zips;
import org.mifeng.platform.learning.publicity.Editors;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a package tells is checked, kept and counted as any course is. */
@PlatformTest
class PlaysTest {
  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;
  @Autowired private Studies studies;
  @Autowired private Plays plays;
  @Autowired private CourseCertificates certificates;
  @Autowired private Trainings trainings;
  @Autowired private Acts acts;
  @Autowired private TestClock clock;

  private PackageShelf shelf;
  private Viewer editor = Viewer.anonymous();
  private String code = "";
  private Visitor learner = new Visitor(0);
  private Viewer viewer = Viewer.anonymous();

  @BeforeEach
  void aPackageIsOffered() {
    var editors = new Editors(application, port);
    editor = editors.ofTheCity().viewer();
    shelf = new PackageShelf(application);
    code = shelf.offered(editor, editors.ofTheCity().viewer(), Zips.good().pack());
    var person = new EvidencePeople(application).anEnterprise();
    viewer = person.viewer();
    learner = new Visitor(port);
    learner.signIn(person.login(), EvidencePeople.PASSWORD);
    learner.get("/courses/" + code);
  }

  @AfterEach
  void isOfferedNoMore() {
    shelf.takeDown(editor, code);
  }

  private Visitor.Answer tell(int part, Map<String, String> fields) {
    return learner.post("/courses/" + code + "/lessons/sco-" + part + "/report", fields);
  }

  private static Map<String, String> told(String status, String score, String end) {
    return Map.of(
        "status",
        status,
        "score",
        score,
        "location",
        "p7",
        "suspend",
        "x",
        "time",
        end.isEmpty() ? "" : "0000:10:00",
        "end",
        end);
  }

  @Test
  void eachPartInItsOrderThenTheCertificateAndTheRate() {
    assertThat(learner.get("/courses").body()).contains("演示课件", "/courses/" + code);
    assertThat(learner.get("/courses/" + code).body())
        .contains("第一部分", "外来课件")
        .doesNotContain("自编教材");
    assertThat(tell(2, told("completed", "", "yes")).status()).as("its order").isEqualTo(409);
    assertThat(tell(1, told("incomplete", "", "")).body()).contains("\"finished\":false");
    var page = learner.get("/courses/" + code + "/lessons/sco-1").body();
    assertThat(page)
        .contains("sandbox=\"allow-scripts allow-forms\"", "&#34;location&#34;:&#34;p7&#34;")
        .doesNotContain("/completion");
    assertThat(learner.post("/courses/" + code + "/lessons/sco-1/completion", Map.of()).status())
        .as("it tells by itself")
        .isEqualTo(409);
    assertThat(tell(1, told("passed", "59.9", "")).body())
        .as("60 points are needed")
        .contains("\"finished\":false");
    assertThat(tell(1, told("completed", "85", "yes")).body()).contains("\"finished\":true");
    var since = clock.instant().minus(Duration.ofDays(1));
    assertThat(trainings.rate(viewer, since).orElseThrow()).isEqualByComparingTo("0");
    assertThat(tell(2, told("completed", "", "yes")).body()).contains("\"finished\":true");
    tell(2, told("completed", "", "yes"));

    var way = studies.way(viewer, code);
    var certificate = certificates.find(viewer, way.requireStudy().id()).orElseThrow();
    assertThat(way.progress().passed()).isTrue();
    assertThat(trainings.rate(viewer, since).orElseThrow()).isEqualByComparingTo("1");
    assertThat(acts.page(viewer, 0, 10))
        .filteredOn(act -> act.what().kind().equals("learning.course-finished"))
        .hasSize(1);
    assertThat(new Visitor(port).get("/course-certificates?number=" + certificate.number()).body())
        .contains("演示课件 · Demo package", "由课件判定完成，得85分");
    assertThat(learner.get("/courses/" + code + "/certificate").status()).isEqualTo(200);
    assertThat(learner.get("/courses").body()).contains("/courses/" + code);
  }

  @Test
  void whatIsToldWrongIsRefusedByNameAndChangesNothing() {
    refused("suspend", Map.of("status", "incomplete", "suspend", "x".repeat(4097)));
    refused("location", Map.of("status", "incomplete", "location", "x".repeat(256)));
    refused("status", Map.of("status", "won"));
    refused("status", Map.of());
    refused("score", Map.of("status", "passed", "score", "101"));
    refused("score", Map.of("status", "passed", "score", "-1"));
    refused("score", Map.of("status", "passed", "score", "1e9"));
    refused("time", Map.of("status", "passed", "time", "5 minutes"));
    assertThat(tell(9, told("passed", "", "")).status()).isEqualTo(404);
    assertThat(
            learner
                .post("/courses/basics/lessons/new-rules/report", told("passed", "", ""))
                .status())
        .as("words do not play")
        .isEqualTo(404);
    assertThat(studies.way(viewer, code).progress().study()).isNull();
    tell(1, Map.of("status", "incomplete", "suspend", "密".repeat(4096)));
    var way = studies.way(viewer, code);
    var lesson = way.requireLesson("sco-1");
    var played = lesson.played();
    assertThat(played).isNotNull();
    assertThat(plays.open(way, lesson, java.util.Objects.requireNonNull(played)).name())
        .contains("密".repeat(4096));
  }

  private void refused(String which, Map<String, String> fields) {
    var answer = tell(1, fields);
    assertThat(answer.status()).as(which).isEqualTo(422);
    assertThat(answer.body()).contains("\"code\":\"learning.packages.report." + which + "\"");
  }

  @Test
  void twoThatFinishAtOnceFinishTheCourseOnce() {
    tell(1, told("passed", "70", "yes"));
    var way = studies.way(viewer, code);
    var start = new CountDownLatch(1);
    var both =
        List.of(1, 2, 2).stream()
            .map(
                part ->
                    CompletableFuture.runAsync(
                        () -> {
                          awaits(start);
                          var report = ScoReport.read(told("passed", "70", "yes"));
                          plays.tell(way, way.course().lessons().get(part - 1), report);
                        }))
            .toList();
    start.countDown();
    both.forEach(CompletableFuture::join);
    assertThat(studies.way(viewer, code).progress().passed()).isTrue();
    assertThat(acts.page(viewer, 0, 10))
        .filteredOn(act -> act.what().kind().equals("learning.course-finished"))
        .hasSize(1);
  }

  private static void awaits(CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void nobodyGoesOnWithWhatWasTakenDown() {
    tell(1, told("incomplete", "", ""));
    shelf.takeDown(editor, code);
    assertThat(tell(1, told("passed", "90", "yes")).status()).isEqualTo(404);
    assertThat(learner.get("/courses/" + code + "/lessons/sco-1").body()).contains("已下架");
    assertThat(learner.get("/courses").body()).doesNotContain("/courses/" + code);
    var other = new EvidencePeople(application).anEnterprise();
    var stranger = new Visitor(port);
    stranger.signIn(other.login(), EvidencePeople.PASSWORD);
    assertThat(stranger.get("/courses/" + code).status()).isEqualTo(404);
    code =
        shelf.offered(
            editor, new Editors(application, port).ofTheCity().viewer(), Zips.good().pack());
  }
}
