package org.mifeng.platform.consultation.excerpts;

import java.util.List;
import java.util.UUID;
import org.mifeng.platform.calendar.WorkingCalendar;
import org.mifeng.platform.consultation.Desks;
import org.mifeng.platform.consultation.excerpts.Excerpt.Decision;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.notifications.Notice;
import org.mifeng.platform.notifications.Notice.Recipient;
import org.mifeng.platform.notifications.Notices;
import org.mifeng.platform.workflow.Work;
import org.mifeng.platform.workflow.Work.Assignee;
import org.mifeng.platform.workflow.WorkItems;
import org.springframework.stereotype.Component;

/** Tells the city's desk what waits for it, and authors what became of their text. */
@Component
class Circulation {
  private static final String PUBLISH = "consultation.work.publish-excerpt";
  private static final String REVIEW = "consultation.work.review-excerpt";
  private static final int DAYS = 10;

  private final WorkItems works;
  private final Notices notices;
  private final Desks desks;
  private final WorkingCalendar calendar;
  private final Excerpts.Shared shared;

  Circulation(
      WorkItems works,
      Notices notices,
      Desks desks,
      WorkingCalendar calendar,
      Excerpts.Shared shared) {
    this.works = works;
    this.notices = notices;
    this.desks = desks;
    this.calendar = calendar;
    this.shared = shared;
  }

  /** A version waits for a second person. */
  void proposed(Viewer viewer, Excerpt excerpt) {
    open(viewer, PUBLISH, excerpt.id(), excerpt.code());
  }

  private void open(Viewer viewer, String kind, UUID id, String code) {
    var city = desks.city();
    works.open(
        viewer,
        new Work(
            kind,
            id.toString(),
            List.of(code),
            new Assignee.Desk(city.desk(), city.seat()),
            calendar.deadline(shared.clock().instant(), DAYS),
            "/excerpts/" + id,
            List.of()));
  }

  void decided(Viewer viewer, Excerpt excerpt, Decision decision) {
    var subject = excerpt.id().toString();
    var outcome = "consultation.work.outcome.excerpt-" + decision.what();
    switch (decision.what()) {
      case "published" -> {
        works.finish(viewer, PUBLISH, subject, outcome);
        works.finish(viewer, REVIEW, subject, outcome);
        tell(viewer, excerpt, decision, "consultation.notice.excerpt-published", author(excerpt));
      }
      case "returned" -> {
        works.finish(viewer, PUBLISH, subject, outcome);
        tell(viewer, excerpt, decision, "consultation.notice.excerpt-returned", author(excerpt));
      }
      case "withdrawn" -> works.finish(viewer, REVIEW, subject, outcome);
      default -> {
        works.finish(viewer, REVIEW, subject, outcome);
        tell(viewer, excerpt, decision, "consultation.notice.excerpt-consent-withdrawn", city());
      }
    }
  }

  /** The law of a published excerpt has changed. */
  void toBeReviewed(Viewer viewer, ExcerptStore.Live live) {
    open(viewer, REVIEW, live.id(), live.code());
    notices.send(
        viewer,
        new Notice(
            "consultation-excerpt-review:" + live.id() + ":" + live.version(),
            "consultation.notice.excerpt-review",
            city(),
            List.of(live.code()),
            "/excerpts/" + live.id(),
            false));
  }

  private Recipient city() {
    var city = desks.city();
    return new Recipient.Desk(city.desk(), city.seat());
  }

  private static Recipient author(Excerpt excerpt) {
    return new Recipient.Person(excerpt.version().by().account());
  }

  private void tell(Viewer viewer, Excerpt excerpt, Decision decision, String kind, Recipient to) {
    notices.send(
        viewer,
        new Notice(
            "consultation-excerpt:" + excerpt.id() + ":" + decision.number(),
            kind,
            to,
            List.of(excerpt.code()),
            excerpt.path(),
            false));
  }
}
