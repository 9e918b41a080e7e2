package org.mifeng.platform.consultation.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mifeng.platform.consultation.Answering;
import org.mifeng.platform.consultation.Answering.Seen;
import org.mifeng.platform.consultation.KnowledgeSource;
import org.mifeng.platform.consultation.QuestionFilter;
import org.mifeng.platform.consultation.Questions;
import org.mifeng.platform.consultation.Wish;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks and answers, beside the first requests of a demonstration's first start. */
@Component
@ConditionalOnBooleanProperty("mifeng.demo")
class QuestionDemo {
  private static final String FILE = "/content/questions/demo.txt";
  private static final int COLUMNS = 6;
  private static final int CITED = 2;
  private static final Viewer DEMO = Viewer.system("demo");
  private static final Logger LOG = LoggerFactory.getLogger(QuestionDemo.class);

  private final Questions questions;
  private final Answering answering;
  private final KnowledgeSource knowledge;
  private final Accounts accounts;
  private final Seats seats;

  QuestionDemo(
      Questions questions,
      Answering answering,
      KnowledgeSource knowledge,
      Accounts accounts,
      Seats seats) {
    this.questions = questions;
    this.answering = answering;
    this.knowledge = knowledge;
    this.accounts = accounts;
    this.seats = seats;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread.ofPlatform()
        .daemon()
        .name("demo-questions")
        .priority(Thread.MIN_PRIORITY)
        .start(
            () -> {
              try {
                fill();
              } catch (RuntimeException failed) {
                // The demonstration is whole without them.
                LOG.warn("The demonstration's questions are not all there", failed);
              }
            });
  }

  private void fill() {
    var asker = viewer("demo-enterprise");
    var office = viewer("demo-city");
    if (asker.isPresent() && office.isPresent()) {
      fill(asker.get(), office.get());
    }
  }

  /** Asks, unless the asker has asked before. */
  void fill(Viewer asker, Viewer office) {
    if (questions.count(asker, QuestionFilter.ALL) == 0) {
      lines().forEach(line -> ask(asker, office, line.split("\\|", -1)));
    }
  }

  private Optional<Viewer> viewer(String login) {
    return accounts
        .findByLogin(DEMO, login)
        .flatMap(account -> seats.listHeld(DEMO, account.id()).stream().findFirst())
        .flatMap(grant -> seats.standing(grant.id()))
        .map(standing -> standing.viewer());
  }

  private static List<String> lines() {
    try (var stream = QuestionDemo.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void ask(Viewer asker, Viewer office, String[] cells) {
    if (cells.length != COLUMNS) {
      throw new IllegalStateException(FILE + " has a line that is not whole: " + cells[0]);
    }
    var id = questions.ask(asker, new Wish(cells[0], cells[1], cells[2], cells[3], ""));
    var seen = new Seen(id, questions.require(asker, id).version());
    switch (cells[4]) {
      case "answer" -> answer(office, seen, cells);
      case "closed" -> {
        answer(office, seen, cells);
        questions.close(asker, id, 5, "");
      }
      case "back" -> answering.askBack(office, seen, cells[5]);
      default -> LOG.debug("{} is left open", id);
    }
  }

  private void answer(Viewer office, Seen seen, String[] cells) {
    var law =
        knowledge.passages(cells[2] + cells[3], CITED, Locale.SIMPLIFIED_CHINESE).stream()
            .map(KnowledgeSource.Passage::ref)
            .toList();
    answering.answer(office, seen, cells[5], law, law.isEmpty());
  }
}
