package org.mifeng.platform.learning.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.mifeng.platform.identity.Viewer;
import org.springframework.context.ApplicationContext;

/** Learners who finish every lesson and know every answer. */
public final class Passing {
  private final Studies studies;
  private final Sittings sittings;

  /** Learners of the application under test. */
  public Passing(ApplicationContext application) {
    this.studies = application.getBean(Studies.class);
    this.sittings = application.getBean(Sittings.class);
  }

  /** Takes the course a personal link leads to, to its end. */
  public void byLink(String secret) {
    studies.confirmName(studies.wayByLink(secret));
    for (var lesson : studies.wayByLink(secret).course().lessons()) {
      studies.finish(studies.wayByLink(secret), lesson);
    }
    var way = studies.wayByLink(secret);
    var sitting = sittings.begin(way);
    sittings.handIn(way, sitting, right(way, sitting));
  }

  Way lessons(Viewer viewer, String course) {
    for (var lesson : studies.way(viewer, course).course().lessons()) {
      studies.finish(studies.way(viewer, course), lesson);
    }
    return studies.way(viewer, course);
  }

  /** Finishes a course; the id of the study. */
  public UUID pass(Viewer viewer, String course) {
    var way = lessons(viewer, course);
    var sitting = sittings.begin(way);
    sittings.handIn(way, sitting, right(way, sitting));
    return way.requireStudy().id();
  }

  static Picks right(Way way, Sitting sitting) {
    var answers = new LinkedHashMap<String, List<String>>();
    for (var code : sitting.asked().all().keySet()) {
      answers.put(code, List.copyOf(way.course().exam().find(code).orElseThrow().right()));
    }
    return new Picks(answers);
  }

  static Picks wrong(Way way, Sitting sitting) {
    var answers = new LinkedHashMap<String, List<String>>();
    for (var code : sitting.asked().all().keySet()) {
      var question = way.course().exam().find(code).orElseThrow();
      answers.put(
          code,
          question.choices().stream()
              .map(choice -> choice.code())
              .filter(choice -> !question.right().contains(choice))
              .limit(1)
              .toList());
    }
    return new Picks(answers);
  }
}
