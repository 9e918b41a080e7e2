package org.mifeng.platform.learning.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.Bytes;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.documents.Printed;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.evidence.acts.Acts;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.learning.Trainings;
import org.mifeng.platform.learning.certificate.CourseCertificates;
import org.mifeng.platform.purchase.FreeQuotas;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A course is taken step by step, its test is handed in once, and finishing is evidence. */
@PlatformTest
class StudiesTest {
  @Autowired private ApplicationContext application;
  @Autowired private Studies studies;
  @Autowired private Sittings sittings;
  @Autowired private Trainings trainings;
  @Autowired private CourseCertificates certificates;
  @Autowired private Acts acts;
  @Autowired private Audit audit;
  @Autowired private FreeQuotas quotas;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private Viewer someone() {
    return new EvidencePeople(application).anEnterprise().viewer();
  }

  private Passing passing() {
    return new Passing(application);
  }

  @Test
  void learningGoesOnWhereItStoppedAndInOrderWhereTheCourseAsksForIt() {
    var viewer = someone();
    var way = studies.way(viewer, "basics");
    var lessons = way.course().lessons();
    assertThat(way.progress()).isEqualTo(Progress.NONE);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> studies.finish(way, lessons.get(1)))
        .matches(refusal -> refusal.key().equals("learning.refusal.lesson-locked"));

    studies.finish(way, lessons.get(0));
    studies.finish(way, lessons.get(0));
    var later = studies.way(viewer, "basics");
    assertThat(later.progress().next(later.course())).contains(lessons.get(1));
    assertThat(later.progress().countRead(later.course())).isOne();
    assertThat(studies.listOwn(viewer)).containsOnlyKeys("basics");
    assertThat(audit.history(viewer, later.requireStudy().id().toString())).hasSize(1);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> sittings.begin(later))
        .matches(refusal -> refusal.key().equals("learning.refusal.test-not-open"));

    var free = studies.way(viewer, "inventory");
    studies.finish(free, free.course().lessons().get(2));
    assertThat(studies.way(viewer, "inventory").progress().read()).hasSize(1);
    assertThat(studies.listOwn(someone())).isEmpty();
  }

  @Test
  void ofTheCoursesOfTheLastMonthsThePartThatIsCertifiedIsTheTrainingRate() {
    var viewer = someone();
    var since = clock.instant().minus(Duration.ofDays(1));
    assertThat(trainings.rate(viewer, since)).as("nobody is trained").isEmpty();
    passing().lessons(viewer, "basics");
    assertThat(trainings.rate(viewer, since).orElseThrow()).isEqualByComparingTo("0");
    passing().pass(viewer, "inventory");
    assertThat(trainings.rate(viewer, since).orElseThrow()).isEqualByComparingTo("0.5");
    assertThat(quotas.of(viewer, viewer.organisation(), "training").used())
        .as("a certificate is a use of the training the city pays for")
        .isOne();
    assertThat(uses(Viewer.system("figures"), viewer)).as("the platform counts it").isOne();
    for (var other : List.of(Viewer.anonymous(), someone(), viewer)) {
      assertThat(uses(other, viewer)).as("who uses what names enterprises").isZero();
    }
    assertThat(trainings.rate(viewer, clock.instant().plusSeconds(60))).isEmpty();
    assertThat(trainings.rate(someone(), since)).as("another enterprise").isEmpty();
  }

  /** What somebody learns from the view of uses about an enterprise. */
  private long uses(Viewer reader, Viewer enterprise) {
    return transactions.as(
        reader,
        () ->
            jdbc.sql(
                    """
                    select coalesce(sum(uses), 0)
                    from learning.stats_service_use
                    where organisation_id = :enterprise
                    """)
                .param("enterprise", enterprise.organisation().value())
                .query(Long.class)
                .single());
  }

  @Test
  void aTestIsDrawnOnceKeptMarkedAndTakenAgain() {
    var way = passing().lessons(someone(), "inventory");
    var sitting = sittings.begin(way);
    assertThat(sittings.begin(way).id()).isEqualTo(sitting.id());
    assertThat(sitting.asked().all()).hasSize(way.course().exam().draw());

    var half = Picks.parse(sitting.asked().all().keySet().iterator().next() + "=a");
    sittings.keep(way, sitting, half);
    assertThat(sittings.kept(way, sitting)).isEqualTo(half);

    sittings.handIn(way, sitting, Passing.wrong(way, sitting));
    sittings.handIn(way, sitting, Passing.right(way, sitting));
    var marked = sittings.require(way, sitting.id());
    sittings.handIn(way, marked, Passing.right(way, sitting));
    assertThat(sittings.require(way, sitting.id()).outcome())
        .isEqualTo(marked.outcome())
        .matches(outcome -> !outcome.passed() && outcome.correct() == 0);
    assertThat(sittings.answers(way, sitting)).isEqualTo(Passing.wrong(way, sitting));

    assertThat(sittings.begin(way).number()).isEqualTo(2);
    var stranger = studies.way(someone(), "inventory");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> sittings.require(stranger, sitting.id()))
        .matches(refusal -> refusal.kind() == Refusal.Kind.NOT_FOUND);
  }

  @Test
  void aDayHasSoManyTestsAndTheNextDayHasThemAgain() {
    var way = passing().lessons(someone(), "inventory");
    for (int i = 0; i < Sittings.MOST_A_DAY; i++) {
      var sitting = sittings.begin(way);
      sittings.handIn(way, sitting, Passing.wrong(way, sitting));
    }
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> sittings.begin(way))
        .matches(refusal -> refusal.key().equals("learning.refusal.tests-used-up"));
    try {
      clock.advance(Duration.ofDays(1));
      assertThat(sittings.begin(way).number()).isEqualTo(Sittings.MOST_A_DAY + 1);
    } finally {
      clock.reset();
    }
  }

  /** Whichever comes first counts whole: its answers, its marks, and a certificate or none. */
  @Test
  void handedInTwiceAtOnceIsOneAnswer() {
    var way = passing().lessons(someone(), "inventory");
    for (int round = 0;
        round < 3 && !studies.way(way.viewer(), "inventory").progress().passed();
        round++) {
      var sitting = sittings.begin(way);
      var start = new CountDownLatch(1);
      var both =
          List.of(Passing.right(way, sitting), Passing.wrong(way, sitting)).stream()
              .map(
                  answers -> CompletableFuture.runAsync(() -> handIn(start, way, sitting, answers)))
              .toList();
      start.countDown();
      both.forEach(CompletableFuture::join);

      var answers = sittings.answers(way, sitting);
      var outcome = sittings.require(way, sitting.id()).outcome();
      assertThat(outcome).isNotNull();
      assertThat(Draw.correct(way.course().exam(), sitting.asked(), answers))
          .isEqualTo(outcome == null ? -1 : outcome.correct());
      assertThat(certificates.find(way.viewer(), way.requireStudy().id()).isPresent())
          .isEqualTo(outcome != null && outcome.passed());
    }
    assertThat(audit.history(way.viewer(), way.requireStudy().id().toString()))
        .filteredOn(deed -> deed.deed().equals("learning.test-handed-in"))
        .hasSameSizeAs(sittings.list(way));
  }

  private void handIn(CountDownLatch start, Way way, Sitting sitting, Picks answers) {
    try {
      start.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sittings.handIn(way, sitting, answers);
  }

  @Test
  void finishingIsCertifiedAndSealedOnceWithoutTheName() {
    var viewer = someone();
    var study = passing().pass(viewer, "basics");
    var certificate = certificates.find(viewer, study).orElseThrow();
    assertThat(certificate.number()).matches("MFC(-[0-9A-HJKMNP-TV-Z]{4}){4}");
    assertThat(certificate.holder().name()).isEqualTo(viewer.name());
    assertThat(studies.way(viewer, "basics").progress().passed()).isTrue();
    assertThat(certificates.find(someone(), study)).isEmpty();

    assertThat(acts.page(viewer, 0, 10)).hasSize(1);
    assertThat(new String(acts.statement(viewer, certificate.act()), StandardCharsets.UTF_8))
        .contains(
            "learning.course-finished",
            "\"course\":\"basics\"",
            Bytes.hex(certificate.digests().sha256()),
            Bytes.hex(certificate.digests().sm3()))
        .doesNotContain(viewer.name(), certificate.number());

    var chinese = Printed.text(certificates.pdf(viewer, certificate, Locale.SIMPLIFIED_CHINESE));
    assertThat(chinese).contains(certificate.number(), viewer.name(), "商业秘密基础");
    var english = Printed.text(certificates.pdf(viewer, certificate, Locale.ENGLISH));
    assertThat(english).contains("Training certificate", "Trade-secret basics");
  }
}
