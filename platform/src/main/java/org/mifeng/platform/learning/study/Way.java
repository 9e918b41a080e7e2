package org.mifeng.platform.learning.study;

import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.learning.Course;
import org.mifeng.platform.learning.Lesson;

/**
 * Somebody in a course, whichever way they came.
 *
 * @param viewer who they are
 * @param path of the course's page for them
 */
record Way(Viewer viewer, Course course, Progress progress, String path) {
  Lesson requireLesson(String code) {
    return course.find(code).orElseThrow(() -> Refusal.notFound("learning.refusal.no-such-lesson"));
  }

  /** The study, once there is one. */
  Study requireStudy() {
    var study = progress.study();
    if (study == null) {
      throw Refusal.conflict("learning.refusal.test-not-open");
    }
    return study;
  }

  String lesson(Lesson lesson) {
    return path + "/lessons/" + lesson.code();
  }

  String test() {
    return path + "/test";
  }

  boolean isByLink() {
    var study = progress.study();
    return study != null && study.learner().byLink();
  }
}
