package org.mifeng.platform.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.notifications.Notice;
import org.mifeng.platform.notifications.Notice.Recipient;
import org.mifeng.platform.notifications.Notices;
import org.springframework.stereotype.Component;

/** What people are told about their work. */
@Component
class Told {
  private final Notices notices;

  Told(Notices notices) {
    this.notices = notices;
  }

  /** A colleague is told to stand in. */
  void deputy(Viewer viewer, Absence absence, LocalDate first, LocalDate last) {
    send(
        viewer,
        "absence:" + absence.id(),
        "workflow.notice.deputy",
        new Recipient.Person(absence.deputy().account()),
        List.of(first.toString(), last.toString()),
        "/work/absences");
  }

  /** Somebody has got an item from a colleague. */
  void given(Viewer viewer, WorkItem item, AccountId to, Instant now) {
    about(viewer, item, "workflow.notice.given", person(to), "given:" + now.toEpochMilli());
  }

  /** An item came back. */
  void sentBack(Viewer viewer, WorkItem item, WorkItem.@Nullable Person to, Instant now) {
    about(viewer, item, "workflow.notice.sent-back", to(item, to), "back:" + now.toEpochMilli());
  }

  /** Whoever began it asks for it. */
  void urged(Viewer viewer, WorkItem item, List<AccountId> deputies, LocalDate today) {
    about(viewer, item, "workflow.notice.urged", to(item, item.holder()), "urged:" + today);
    for (var deputy : deputies) {
      about(viewer, item, "workflow.notice.urged", person(deputy), "urged:" + today + ":" + deputy);
    }
  }

  /** Part of the time is gone, or all of it. */
  void reminded(
      Viewer viewer, WorkItem item, WorkTerm.Occasion occasion, List<AccountId> deputies) {
    var kind =
        switch (occasion) {
          case HALF -> "workflow.notice.half";
          case MOST -> "workflow.notice.most";
          case PAST -> "workflow.notice.overdue";
        };
    var which = item.course().turn() + ":" + occasion.code();
    about(viewer, item, kind, to(item, item.holder()), which);
    for (var deputy : deputies) {
      about(viewer, item, kind, person(deputy), which + ":" + deputy);
    }
    if (occasion == WorkTerm.Occasion.PAST) {
      escalate(viewer, item, which);
    }
  }

  /** What is past due concerns everybody at its desk, and whoever waits for it. */
  private void escalate(Viewer viewer, WorkItem item, String which) {
    if (item.atDesk() && item.holder() != null && item.desk() != null) {
      about(viewer, item, "workflow.notice.overdue-desk", desk(item.desk()), which + ":desk");
    }
    var initiator = item.course().initiator().account();
    if (!initiator.equals(AccountId.NOBODY) && !item.isHeldBy(initiator)) {
      about(
          viewer, item, "workflow.notice.overdue-started", person(initiator), which + ":initiator");
    }
  }

  private void about(
      Viewer viewer, WorkItem item, String kind, Recipient recipient, String occasion) {
    send(
        viewer,
        item.id() + ":" + occasion,
        kind,
        recipient,
        List.of(end(item.course().term().due())),
        "/work/" + item.id());
  }

  private void send(
      Viewer viewer,
      String key,
      String kind,
      Recipient recipient,
      List<String> arguments,
      String path) {
    notices.send(viewer, new Notice("workflow:" + key, kind, recipient, arguments, path, false));
  }

  /** Until when: a day that is whole stands without its hour. */
  static String end(@Nullable Instant due) {
    if (due == null) {
      return "-";
    }
    var at = due.atZone(LegalTime.CHINA);
    return at.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? at.toLocalDate().minusDays(1).toString()
        : String.format(Locale.ROOT, "%s %tR", at.toLocalDate(), at);
  }

  private static Recipient to(WorkItem item, WorkItem.@Nullable Person holder) {
    if (holder != null) {
      return person(holder.account());
    }
    var desk = item.desk();
    if (desk == null) {
      throw new IllegalStateException("an item is somebody's or lies at a desk");
    }
    return desk(desk);
  }

  private static Recipient person(AccountId account) {
    return new Recipient.Person(account);
  }

  private static Recipient desk(Work.Assignee.Desk desk) {
    return new Recipient.Desk(desk.organisation(), desk.seat());
  }
}
