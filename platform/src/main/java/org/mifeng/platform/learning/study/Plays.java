package org.mifeng.platform.learning.study;

import java.time.Clock;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.learning.Block;
import org.mifeng.platform.learning.Courses;
import org.mifeng.platform.learning.Lesson;
import org.mifeng.platform.learning.Playing;
import org.mifeng.platform.learning.packages.PackageFiles;
import org.springframework.stereotype.Component;

/** Parts of packages, as learners play them and go on where they stopped. */
@Component
class Plays {
  private final PlayStore store;
  private final Studies studies;
  private final Courses courses;
  private final PackageFiles files;
  private final Transactions transactions;
  private final Clock clock;

  Plays(
      PlayStore store,
      Studies studies,
      Courses courses,
      PackageFiles files,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.studies = studies;
    this.courses = courses;
    this.files = files;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * A part in its frame, where the learner left it.
   *
   * @throws Refusal 404 when the package is offered no more
   */
  Playing open(Way way, Lesson lesson, Block.Played played) {
    var study = way.progress().study();
    var place =
        study == null
            ? Playing.Place.START
            : transactions.as(
                way.viewer(),
                () -> store.find(study.id(), lesson.code()).orElse(Playing.Place.START));
    return Playing.of(
        files.folder(way.course().code()) + played.start(),
        place,
        played,
        way.lesson(lesson) + "/report");
  }

  /**
   * Keeps what a part told; when it is finished, so is its lesson.
   *
   * @return whether it is
   * @throws Refusal 404 when nothing plays there, or no more; 409 while earlier parts come first
   */
  boolean tell(Way way, Lesson lesson, ScoReport report) {
    var viewer = way.viewer();
    viewer.require(Permission.TAKE_COURSES);
    var played = lesson.played();
    if (played == null || courses.findOffered(way.course().code()).isEmpty()) {
      throw Refusal.notFound("learning.packages.refusal.gone");
    }
    if (!way.progress().isOpen(way.course(), lesson)) {
      throw Refusal.conflict("learning.refusal.lesson-locked");
    }
    var told = report.judged(played.mastery());
    transactions.run(
        viewer,
        () -> {
          var study = studies.begin(way);
          store.keep(viewer, study.id(), lesson.code(), told, clock.instant());
          if (told.isFinished()) {
            studies.finishPlayed(way, lesson);
          }
        });
    return told.isFinished();
  }
}
