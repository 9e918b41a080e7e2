package org.mifeng.platform.experts.draws;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.mifeng.platform.calendar.WorkingCalendar;
import org.mifeng.platform.experts.ExpertId;
import org.mifeng.platform.experts.Experts;
import org.mifeng.platform.experts.PoolDay;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.notifications.Notice;
import org.mifeng.platform.notifications.Notices;
import org.mifeng.platform.workflow.Work;
import org.mifeng.platform.workflow.WorkItems;
import org.springframework.stereotype.Component;

/** Puts an invitation on an expert's desk, and takes it off when they have answered. */
@Component
class Asking {
  /** Working days an expert has to answer. */
  private static final int ANSWER_DAYS = 2;

  private static final String WORK = "experts.work.answer-invitation";
  private static final String RUN_OUT = "experts.work.draw-again";
  private static final int REDRAW_DAYS = 5;
  private static final String PATH = "/invitations";

  private final Experts experts;
  private final WorkItems work;
  private final Notices notices;
  private final WorkingCalendar calendar;
  private final PoolDay day;

  Asking(Experts experts, WorkItems work, Notices notices, WorkingCalendar calendar, PoolDay day) {
    this.experts = experts;
    this.work = work;
    this.notices = notices;
    this.calendar = calendar;
    this.day = day;
  }

  Instant now() {
    return day.now();
  }

  void ask(Viewer by, Draw draw, ExpertId expert) {
    experts
        .find(by, expert)
        .ifPresent(
            one -> {
              work.open(
                  by,
                  new Work(
                      WORK,
                      subject(draw, expert),
                      List.of(draw.number()),
                      new Work.Assignee.Person(one.account()),
                      calendar.deadline(day.now(), ANSWER_DAYS),
                      PATH,
                      List.of()));
              notices.send(
                  by,
                  new Notice(
                      "experts:" + subject(draw, expert) + ":invited",
                      "experts.notice.invited",
                      new Notice.Recipient.Person(one.account()),
                      List.of(draw.number()),
                      PATH,
                      false));
            });
  }

  void answered(Viewer by, Draw draw, ExpertId expert, boolean accepted) {
    work.finish(
        by,
        WORK,
        subject(draw, expert),
        "experts.invitation." + (accepted ? "accepted" : "declined"));
  }

  /** The office that drew gets it: places stay free and nobody is left to ask. */
  void ranOut(Viewer by, Draw draw, int free, OrganisationId office) {
    var path = "/draws/" + draw.number();
    work.open(
        by,
        new Work(
            RUN_OUT,
            draw.id().toString(),
            List.of(draw.number(), String.valueOf(free)),
            new Work.Assignee.Desk(office, Seat.CITY),
            calendar.deadline(day.now(), REDRAW_DAYS),
            path,
            List.of()));
    notices.send(
        by,
        new Notice(
            "experts:" + draw.id() + ":ran-out",
            "experts.notice.draw-ran-out",
            new Notice.Recipient.Desk(office, Seat.CITY),
            List.of(draw.number(), String.valueOf(free)),
            path,
            false));
  }

  void drawnAgain(Viewer by, Draw draw) {
    work.finish(by, RUN_OUT, draw.id().toString(), "experts.draw.state.drawn-again");
  }

  /** The lots in the order they came out. */
  List<Lot> order(Draw draw, List<Lot> lots) {
    var reveal = draw.reveal();
    if (reveal == null) {
      return List.of();
    }
    return lots.stream()
        .sorted(Comparator.comparingInt(lot -> reveal.tokens().indexOf(lot.token())))
        .toList();
  }

  private static String subject(Draw draw, ExpertId expert) {
    return draw.id() + ":" + expert;
  }
}
