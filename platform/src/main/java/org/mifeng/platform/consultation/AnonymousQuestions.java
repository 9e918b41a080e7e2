package org.mifeng.platform.consultation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mifeng.platform.consultation.Question.Asker;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Questions of those who do not say who they are. They come back with the number and the pass
 * phrase they were shown once; whoever lost the phrase asks again, for nobody can show it.
 */
@Component
public class AnonymousQuestions {
  private static final Pattern NUMBER = Pattern.compile("Q[0-9]{4}-[0-9A-Z]{8}");
  private static final int LONGEST_NUMBER = 20;

  private final QuestionStore store;
  private final Asking asking;
  private final Steps steps;
  private final PhraseHashes hashes;
  private final AskPace pace;
  private final Questions.Shared shared;

  AnonymousQuestions(
      QuestionStore store,
      Asking asking,
      Steps steps,
      PhraseHashes hashes,
      AskPace pace,
      Questions.Shared shared) {
    this.store = store;
    this.asking = asking;
    this.steps = steps;
    this.hashes = hashes;
    this.pace = pace;
    this.shared = shared;
  }

  /** What the asker takes along. */
  public record Ticket(String number, PassPhrase phrase) {}

  /**
   * A question somebody has opened.
   *
   * @param visitor who may see it, and nothing else
   */
  public record Opened(Viewer visitor, Question question, List<Step> steps) {
    public Opened {
      steps = List.copyOf(steps);
    }
  }

  /**
   * Asks without saying who.
   *
   * @param network where it comes from
   * @throws Refusal 422 for a text out of bounds, or one with signs of secret content that the
   *     asker has not looked at; 429 for too many questions
   */
  public Ticket ask(Wish wish, String network) {
    var matter = asking.checked(wish, "");
    pace.take(AskPace.What.ANONYMOUS, network);
    var phrase = PassPhrase.random();
    var hash = hashes.hash(phrase);
    return shared
        .transactions()
        .as(
            Steps.PLATFORM,
            () -> {
              var asked = asking.ask(visitor(), new Asker(null, null, ""), matter);
              store.insertPhrase(asked.id(), hash);
              return new Ticket(asked.number(), phrase);
            });
  }

  private static Viewer visitor() {
    return Viewer.anonymous();
  }

  private static Viewer visitor(Question question) {
    return new Viewer(
        AccountId.NOBODY,
        OrganisationId.NONE,
        Seat.PUBLIC,
        Reach.link(question.id().toString()),
        question.number(),
        Set.of());
  }

  /**
   * Opens a question.
   *
   * @throws Refusal 422 when number and phrase do not belong together, whichever is wrong; 429
   *     after too many tries
   */
  public Opened open(String number, String phrase, String network) {
    pace.require(AskPace.What.MISS, network);
    var typed = number.strip().toUpperCase(Locale.ROOT);
    var question = find(typed, phrase);
    if (question.isEmpty()) {
      pace.add(AskPace.What.MISS, network);
      throw Refusal.invalid("consultation.refusal.no-such-pair");
    }
    var visitor = visitor(question.get());
    return shared
        .transactions()
        .as(
            visitor,
            () -> {
              var id = question.get().id();
              shared.audit().record(visitor, "consultation.opened", id.toString());
              return new Opened(visitor, question.get(), steps.list(visitor, id));
            });
  }

  private Optional<Question> find(String number, String phrase) {
    var parsed = PassPhrase.parse(phrase);
    if (parsed.isEmpty() || number.length() > LONGEST_NUMBER || !NUMBER.matcher(number).matches()) {
      return Optional.empty();
    }
    var found = shared.transactions().as(Steps.PLATFORM, () -> store.find(number));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    pace.require(AskPace.What.MISS_OF_QUESTION, number);
    var hash = shared.transactions().as(Steps.PLATFORM, () -> store.findPhrase(found.get().id()));
    if (hash.isEmpty() || !hashes.matches(parsed.get(), hash.get())) {
      pace.add(AskPace.What.MISS_OF_QUESTION, number);
      return Optional.empty();
    }
    return found;
  }

  /** The same, as it stands now. */
  public Opened again(Opened opened) {
    var visitor = opened.visitor();
    var id = opened.question().id();
    return shared
        .transactions()
        .as(
            visitor,
            () -> new Opened(visitor, store.find(id).orElseThrow(), steps.list(visitor, id)));
  }

  /** Adds something: the clock runs again. */
  public void reply(Opened opened, String words, String confirmed) {
    pace.take(AskPace.What.REPLY, opened.question().number());
    shared
        .transactions()
        .run(
            opened.visitor(),
            () -> {
              var unused = asking.reply(opened.visitor(), opened.question(), words, confirmed);
            });
  }

  /**
   * Closes it.
   *
   * @param rating 1 to 5; 0 for none
   */
  public void close(Opened opened, int rating, String words) {
    shared
        .transactions()
        .run(
            opened.visitor(),
            () -> {
              var unused = asking.close(opened.visitor(), opened.question(), rating, words);
            });
  }

  /** Rates the answer. */
  public void rate(Opened opened, int rating, String words) {
    shared
        .transactions()
        .run(
            opened.visitor(),
            () -> {
              var unused = asking.rate(opened.visitor(), opened.question(), rating, words);
            });
  }
}
