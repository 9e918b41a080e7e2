package org.mifeng.platform.consultation.excerpts;

import static org.mifeng.platform.identity.Permission.PUBLISH_ANSWERS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mifeng.platform.consultation.KnowledgeSource;
import org.mifeng.platform.consultation.KnowledgeSource.Passage;
import org.mifeng.platform.consultation.excerpts.Excerpt.State;
import org.mifeng.platform.consultation.excerpts.Excerpt.Words;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.mifeng.platform.web.TimelineEntry;
import org.springframework.stereotype.Component;

/** Puts the pages of excerpts together. */
@Component
class ExcerptPages {
  static final String LIST = "/excerpts";

  private final Excerpts excerpts;
  private final KnowledgeSource knowledge;

  ExcerptPages(Excerpts excerpts, KnowledgeSource knowledge) {
    this.excerpts = excerpts;
    this.knowledge = knowledge;
  }

  ExcerptPage.Listing list(Viewer viewer, String state, Paging paging, Shell shell) {
    var chosen = Stream.of(State.values()).map(State::code).anyMatch(state::equals) ? state : "";
    var rows = excerpts.list(viewer, chosen, paging.size(), paging.offset());
    var paged = new Paged<>(rows, excerpts.count(viewer, chosen), paging);
    return new ExcerptPage.Listing(
        chosen,
        Stream.of(State.values())
            .map(
                one ->
                    Option.of(one.code(), shell.text("consultation.excerpt.state." + one.code())))
            .toList(),
        table(shell).fill(paged),
        chosen.isEmpty() && rows.isEmpty());
  }

  private Table<Excerpt> table(Shell shell) {
    return Table.<Excerpt>of("consultation.excerpt.title")
        .column(
            "question",
            "consultation.excerpt.question",
            row -> Cell.link(row.version().words().question(), row.path()))
        .column(
            "topic",
            "consultation.question.topic",
            row -> Cell.text(topic(row.version().words().topic(), shell)))
        .column("state", "consultation.excerpt.state", row -> state(row, shell))
        .column(
            "review",
            "consultation.excerpt.law",
            row ->
                Cell.text(
                    shell.text(
                        knowledge.hasEnded(row.version().words().law())
                            ? "consultation.excerpt.law-ended"
                            : "consultation.excerpt.law-holds")))
        .column(
            "author", "consultation.excerpt.author", row -> Cell.text(row.version().by().name()))
        .column("at", "consultation.excerpt.at", row -> Cell.time(row.version().by().at()));
  }

  private static Cell state(Excerpt excerpt, Shell shell) {
    return Cell.tag(
        shell.text("consultation.excerpt.state." + excerpt.state().code()), excerpt.state().tone());
  }

  private String topic(String code, Shell shell) {
    return knowledge.topics(shell.locale()).stream()
        .filter(one -> one.code().equals(code))
        .map(KnowledgeSource.TopicName::name)
        .findFirst()
        .orElse(code);
  }

  /** One excerpt. */
  ExcerptPage show(Viewer viewer, Excerpt excerpt, Shell shell) {
    var words = excerpt.version().words();
    boolean waits = excerpt.state() == State.PROPOSED;
    boolean own = excerpt.version().by().account().equals(viewer.account());
    boolean publisher = viewer.may(PUBLISH_ANSWERS);
    var notes = new ArrayList<String>();
    if (waits && own) {
      notes.add(shell.text("consultation.excerpt.second-person"));
    }
    if (knowledge.hasEnded(words.law())) {
      notes.add(shell.text("consultation.excerpt.review-text"));
    }
    if (!excerpt.version().confirmed().isEmpty()) {
      notes.add(
          shell.text(
              "consultation.excerpt.let-stand", kinds(excerpt.version().confirmed(), shell)));
    }
    return new ExcerptPage(
        new ExcerptPage.Head(
            excerpt.path(),
            excerpt.code(),
            state(excerpt, shell),
            excerpt.version().number(),
            waits && publisher && !own,
            publisher && excerpt.live() > 0,
            excerpt.live() > 0 ? excerpt.publicPath() : null),
        words,
        passages(words, shell),
        notes,
        facts(excerpt, shell),
        history(viewer, excerpt, shell));
  }

  private static String kinds(String confirmed, Shell shell) {
    return Stream.of(confirmed.split(" ", 20))
        .map(kind -> shell.text("consultation.trace." + kind))
        .reduce((one, other) -> one + shell.text("consultation.search.separator") + other)
        .orElse("");
  }

  private List<Passage> passages(Words words, Shell shell) {
    return words.law().stream()
        .flatMap(ref -> knowledge.find(ref, shell.locale()).stream())
        .toList();
  }

  private List<Fact> facts(Excerpt excerpt, Shell shell) {
    return List.of(
        Fact.of(
            shell.text("consultation.question.topic"),
            topic(excerpt.version().words().topic(), shell)),
        Fact.of(
            shell.text("consultation.excerpt.version"),
            shell.text(
                "consultation.excerpt.version-of",
                excerpt.version().number(),
                excerpt.version().by().name())),
        Fact.link(
            shell.text("consultation.excerpt.from"),
            shell.text("consultation.excerpt.from-question"),
            "/question-desk/" + excerpt.question()));
  }

  private List<TimelineEntry> history(Viewer viewer, Excerpt excerpt, Shell shell) {
    var written =
        excerpts.versions(viewer, excerpt.id()).stream()
            .map(
                one ->
                    TimelineEntry.of(
                        one.by().at(),
                        shell.text("consultation.excerpt.did.proposed", one.number()),
                        one.by().name()));
    var decided =
        excerpts.decisions(viewer, excerpt.id()).stream()
            .map(
                one -> {
                  var why = one.why();
                  return new TimelineEntry(
                      one.by().at(),
                      shell.text("consultation.excerpt.did." + one.what(), one.version()),
                      one.what().equals("consent-withdrawn") ? "" : one.by().name(),
                      why == null || why.isEmpty() ? null : why,
                      "neutral");
                });
    return Stream.concat(written, decided)
        .sorted(Comparator.comparing(TimelineEntry::at).reversed())
        .toList();
  }
}
