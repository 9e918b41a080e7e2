package org.mifeng.platform.oversight.tasks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Standing;
import org.mifeng.platform.identity.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Fills the demonstration once with reports in each state, matters, minutes and a briefing. */
@Component
@ConditionalOnBooleanProperty("mifeng.demo")
class TasksDemo {
  private static final String PLAN = "plan-2024";
  private static final String NEXT_PLAN = "plan-2026";
  private static final String FILE = "/content/oversight/demo.txt";
  private static final Viewer DEMO = Viewer.system("demo");
  private static final Logger LOG = LoggerFactory.getLogger(TasksDemo.class);

  private final Accounts accounts;
  private final Seats seats;
  private final Work work;
  private final Talk talk;

  TasksDemo(Accounts accounts, Seats seats, Work work, Talk talk) {
    this.accounts = accounts;
    this.seats = seats;
    this.work = work;
    this.talk = talk;
  }

  /** What is done about tasks. */
  @Component
  record Work(Tasks tasks, Progress progress, TaskParts parts, ReportRequests requests) {}

  /** What the offices talk about. */
  @Component
  record Talk(Matters matters, Meetings meetings, Briefings briefings) {}

  private record People(Viewer city, Viewer police, Viewer district, Map<String, String> words) {
    String word(String key) {
      return words.getOrDefault(key, key);
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    try {
      var city = find(Seat.CITY);
      var police = find(Seat.DEPARTMENT);
      var district = find(Seat.DISTRICT);
      if (city.isPresent() && police.isPresent() && district.isPresent()) {
        fill(new People(city.get(), police.get(), district.get(), words()));
      }
    } catch (RuntimeException failed) {
      // The demonstration is whole without it.
      LOG.warn("The demonstration's tasks are not all there", failed);
    }
  }

  private void fill(People people) {
    if (work.tasks().list(people.city(), PLAN).stream().anyMatch(one -> !one.reports().isEmpty())) {
      return;
    }
    reports(people);
    parts(people);
    var today = work.tasks().today();
    for (int number : new int[] {4, 6, 11}) {
      work.requests().ask(people.city(), PLAN, number, today.plusDays(10));
    }
    talk(people, today);
  }

  private void reports(People people) {
    var share = report(people, people.police(), 4, "on-way", "share.on-way");
    review(people, share, true);
    review(people, report(people, people.police(), 5, "doubt", "share.doubt"), false);
    report(people, people.police(), 6, "behind", "share.behind");
    review(people, report(people, people.police(), 10, "done", "share.done"), true);
    report(people, people.district(), 3, "on-way", "district.on-way");
    review(people, report(people, people.district(), 6, "doubt", "district.doubt"), true);
    review(people, report(people, people.district(), 9, "behind", "district.behind"), false);
    work.progress()
        .report(
            people.city(),
            PLAN,
            4,
            new Report.Draft("on-way", people.word("whole.on-way"), List.of(), List.of(share)));
    work.progress()
        .report(
            people.district(),
            NEXT_PLAN,
            1,
            new Report.Draft("on-way", people.word("district.draft"), List.of(), List.of()));
  }

  private UUID report(People people, Viewer viewer, int number, String said, String word) {
    var file =
        ReportFile.of(
            people.word("file.name"), people.word("file.text").getBytes(StandardCharsets.UTF_8));
    return work.progress()
        .report(
            viewer,
            PLAN,
            number,
            new Report.Draft(
                said,
                people.word(word),
                word.equals("share.on-way") ? List.of(file) : List.of(),
                List.of()));
  }

  private void review(People people, UUID report, boolean accepted) {
    work.progress()
        .review(
            people.city(),
            report,
            accepted,
            people.word(accepted ? "review.accept" : "review.return"));
  }

  private void parts(People people) {
    var ended =
        work.parts()
            .add(
                people.city(),
                PLAN,
                4,
                part(people, "sub-task", "part.sub-task", "police", LocalDate.of(2025, 6, 30)));
    work.parts().end(people.police(), ended, true, people.word("part.note"));
    work.parts()
        .add(
            people.city(),
            PLAN,
            4,
            part(people, "milestone", "part.milestone", "amr", LocalDate.of(2025, 9, 30)));
    work.parts()
        .add(
            people.city(),
            NEXT_PLAN,
            1,
            part(people, "milestone", "part.next", "districts", LocalDate.of(2027, 6, 30)));
  }

  private static TaskPart.Draft part(
      People people, String kind, String word, String unit, LocalDate day) {
    return new TaskPart.Draft(kind, people.word(word), unit, day, null);
  }

  private void talk(People people, LocalDate today) {
    var data = raise(people, people.police(), 11, "matter.data");
    var list = raise(people, people.district(), 6, "matter.list");
    raise(people, people.city(), 9, "matter.new");
    var here = "district:" + people.district().reach().key();
    var meeting =
        talk.meetings()
            .hold(
                people.city(),
                new Meeting.Draft(
                    PLAN,
                    people.word("meeting.title"),
                    today.minusDays(7),
                    List.of("amr", "police", here),
                    people.word("meeting.remarks")));
    treat(people, meeting, data, step(people, "discussed", "step.discussed"));
    treat(
        people,
        meeting,
        data,
        new Matter.StepDraft(
            "decided", people.word("step.decided"), "police", today.plusDays(20), null));
    treat(people, meeting, list, step(people, "discussed", "step.list"));
    talk.meetings().end(people.city(), meeting);
    talk.matters().bring(people.police(), data, step(people, "followed", "step.followed"));
    talk.briefings()
        .send(
            people.city(),
            new Briefing.Draft(
                PLAN,
                meeting,
                people.word("briefing.title"),
                people.word("briefing.text"),
                List.of("police", "court", "procuratorate", here)));
  }

  private void treat(People people, UUID meeting, UUID matter, Matter.StepDraft step) {
    talk.meetings().treat(people.city(), meeting, matter, step);
  }

  private UUID raise(People people, Viewer viewer, int task, String word) {
    return talk.matters()
        .raise(
            viewer,
            new Matter.Draft(
                PLAN, String.valueOf(task), people.word(word), people.word(word + "-text")));
  }

  private static Matter.StepDraft step(People people, String stage, String word) {
    return new Matter.StepDraft(stage, people.word(word), null, null, null);
  }

  private static Map<String, String> words() {
    try (var stream = TasksDemo.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\|", 2))
          .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whoever sits there in the demonstration. */
  private Optional<Viewer> find(Seat seat) {
    return accounts
        .findByLogin(DEMO, "demo-" + seat.code())
        .flatMap(account -> seats.listHeld(DEMO, account.id()).stream().findFirst())
        .flatMap(grant -> seats.standing(grant.id()))
        .map(Standing::viewer);
  }
}
