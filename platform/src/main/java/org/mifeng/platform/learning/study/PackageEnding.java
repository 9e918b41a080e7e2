package org.mifeng.platform.learning.study;

import org.mifeng.platform.learning.certificate.CourseCertificate.Score;
import org.mifeng.platform.learning.certificate.CourseCertificates;
import org.springframework.stereotype.Component;

/** A package has no test of ours: who has finished all its parts has finished the course. */
@Component
class PackageEnding {
  private final PlayStore plays;
  private final StudyStore studies;
  private final CourseCertificates certificates;

  PackageEnding(PlayStore plays, StudyStore studies, CourseCertificates certificates) {
    this.plays = plays;
    this.studies = studies;
    this.certificates = certificates;
  }

  /** Before a lesson is marked: of two finished at once, the later one sees the other. */
  void await(Way way, Study study) {
    if (way.course().isPackage()) {
      plays.lock(study.id());
    }
  }

  /** Certifies the course with its last part, in the caller's transaction. */
  void certify(Way way, Study study) {
    var course = way.course();
    if (!course.isPackage()) {
      return;
    }
    var read = studies.listRead(study.id());
    if (course.lessons().stream().allMatch(one -> read.contains(one.code()))) {
      var score = Score.ofPackage(plays.points(study.id()));
      certificates.issue(way.viewer(), study.id(), course, score);
    }
  }
}
