package org.mifeng.platform.learning.study;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.learning.Lesson;
import org.mifeng.platform.learning.certificate.CourseCertificates;
import org.mifeng.platform.web.Notice;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of a course show and where they lead, the same for both ways to it. */
@Component
class StudyPages {
  private final Studies studies;
  private final Sittings sittings;
  private final CourseCertificates certificates;
  private final Plays plays;

  StudyPages(Studies studies, Sittings sittings, CourseCertificates certificates, Plays plays) {
    this.studies = studies;
    this.plays = plays;
    this.sittings = sittings;
    this.certificates = certificates;
  }

  String course(Way way, Locale reader, Model model) {
    var all = sittings.list(way);
    var tests =
        new CoursePage.Tests(
            Sittings.open(way, all).orElse(null),
            all.stream().filter(one -> one.outcome() != null).findFirst().orElse(null),
            sittings.left(all));
    var study = way.progress().study();
    var certificate =
        study == null ? null : certificates.find(way.viewer(), study.id()).orElse(null);
    model.addAttribute(
        "page", new CoursePage(way, reader, tests, certificate, studies.isRenewalDue(way)));
    return "learning/study/course";
  }

  /** The lesson, or the course while its order keeps the lesson closed. */
  String lesson(Way way, String code, Locale reader, Model model, RedirectAttributes redirect) {
    var lesson = way.requireLesson(code);
    if (!way.progress().isOpen(way.course(), lesson)) {
      Notice.info(redirect, "learning.refusal.lesson-locked");
      return "redirect:" + way.path();
    }
    var played = lesson.played();
    var playing = played == null ? null : plays.open(way, lesson, played);
    model.addAttribute("page", new LessonPage(way, lesson, reader, false, playing));
    return "learning/study/lesson";
  }

  /** Finishes the lesson and leads to the next unfinished one, or to the course after the last. */
  String finish(Way way, String code, RedirectAttributes redirect) {
    var lesson = way.requireLesson(code);
    studies.finish(way, lesson);
    var course = way.course();
    int at = course.lessons().indexOf(lesson);
    var following =
        course.lessons().stream()
            .skip(at + 1L)
            .filter(one -> !way.progress().isRead(one))
            .findFirst();
    if (following.isPresent()) {
      return "redirect:" + way.lesson(following.get());
    }
    if (isLast(way, lesson)) {
      Notice.success(redirect, "learning.lesson.all-finished");
    }
    return "redirect:" + way.path();
  }

  private static boolean isLast(Way way, Lesson lesson) {
    return !way.progress().passed()
        && way.course().lessons().stream()
            .allMatch(one -> one.equals(lesson) || way.progress().isRead(one));
  }

  /** Begins a test, or says on the page of the course why not. */
  String begin(Way way, RedirectAttributes redirect) {
    try {
      sittings.begin(way);
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.CONFLICT) {
        throw refusal;
      }
      Notice.warning(
          redirect,
          refusal.key(),
          refusal.arguments().stream().map(String::valueOf).toArray(String[]::new));
      return "redirect:" + way.path();
    }
    return "redirect:" + way.test();
  }

  /** The test that is begun, or the course when none is. */
  String test(Way way, Locale reader, Model model) {
    var open = Sittings.open(way, sittings.list(way));
    if (open.isEmpty()) {
      return "redirect:" + way.path();
    }
    var ticked = sittings.kept(way, open.get());
    model.addAttribute("page", TestPage.of(way, open.get(), reader, ticked));
    return "learning/study/test";
  }

  String result(Way way, UUID id, Locale reader, Model model) {
    var sitting = sittings.require(way, id);
    var outcome = sitting.outcome();
    if (outcome == null) {
      return "redirect:" + way.test();
    }
    var answers = sittings.answers(way, sitting);
    model.addAttribute("page", ResultPage.of(way, sitting, outcome, reader, answers));
    return "learning/study/result";
  }

  /** The certificate; 404 before the test is passed. */
  ResponseEntity<byte[]> certificate(Way way, Locale reader) {
    var study = way.progress().study();
    var certificate =
        Optional.ofNullable(study)
            .flatMap(one -> certificates.find(way.viewer(), one.id()))
            .orElseThrow(() -> Refusal.notFound("learning.refusal.no-certificate"));
    var file =
        ContentDisposition.attachment()
            .filename(certificate.number() + ".pdf", StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(certificates.pdf(way.viewer(), certificate, reader));
  }
}
