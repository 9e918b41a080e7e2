package org.mifeng.platform.consultation.excerpts;

import static org.mifeng.platform.identity.Permission.HANDLE_QUESTIONS;
import static org.mifeng.platform.identity.Permission.PUBLISH_ANSWERS;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.consultation.ContributedAnswers;
import org.mifeng.platform.consultation.KnowledgeSource;
import org.mifeng.platform.consultation.Question;
import org.mifeng.platform.consultation.QuestionId;
import org.mifeng.platform.consultation.excerpts.Excerpt.By;
import org.mifeng.platform.consultation.excerpts.Excerpt.Decision;
import org.mifeng.platform.consultation.excerpts.Excerpt.State;
import org.mifeng.platform.consultation.excerpts.Excerpt.Version;
import org.mifeng.platform.consultation.excerpts.Excerpt.Words;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Takes excerpts from their proposal into the knowledge base and out of it. Each deed names the
 * version its author has seen; whoever wrote a version does not decide on it.
 */
@Component
class Excerpts {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ALPHABET = "abcdefghjkmnpqrstvwxyz23456789";
  private static final int LETTERS = 8;

  private final ExcerptStore store;
  private final DecisionStore decided;
  private final Clearing clearing;
  private final Circulation circulation;
  private final KnowledgeSource knowledge;
  private final Shared shared;

  Excerpts(
      ExcerptStore store,
      DecisionStore decided,
      Clearing clearing,
      Circulation circulation,
      KnowledgeSource knowledge,
      Shared shared) {
    this.store = store;
    this.decided = decided;
    this.clearing = clearing;
    this.circulation = circulation;
    this.knowledge = knowledge;
    this.shared = shared;
  }

  /** What every use case needs. */
  @Component
  record Shared(Transactions transactions, Audit audit, Clock clock) {}

  /** Those of a state, or all; what waits comes first. */
  List<Excerpt> list(Viewer viewer, String state, int limit, int offset) {
    viewer.require(HANDLE_QUESTIONS);
    return shared.transactions().as(viewer, () -> store.list(state, limit, offset));
  }

  long count(Viewer viewer, String state) {
    viewer.require(HANDLE_QUESTIONS);
    return shared.transactions().as(viewer, () -> store.count(state));
  }

  /**
   * The excerpt.
   *
   * @throws Refusal 404 when there is none
   */
  Excerpt require(Viewer viewer, UUID id) {
    viewer.require(HANDLE_QUESTIONS);
    return shared
        .transactions()
        .as(viewer, () -> store.find(id))
        .orElseThrow(() -> Refusal.notFound("consultation.refusal.no-such-excerpt"));
  }

  Optional<Excerpt> find(Viewer viewer, QuestionId question) {
    viewer.require(HANDLE_QUESTIONS);
    return shared.transactions().as(viewer, () -> store.find(question));
  }

  List<Decision> decisions(Viewer viewer, UUID id) {
    return shared.transactions().as(viewer, () -> decided.listDecisions(id));
  }

  List<Version> versions(Viewer viewer, UUID id) {
    return shared.transactions().as(viewer, () -> store.listVersions(id));
  }

  /**
   * Proposes an excerpt of a closed question.
   *
   * @throws Refusal 409 while the question cannot have one; 422 for words out of bounds, without
   *     law, or with names left in them
   */
  UUID propose(Viewer viewer, Question question, Words words, String confirmed) {
    viewer.require(HANDLE_QUESTIONS);
    clearing
        .obstacle(viewer, question)
        .ifPresent(
            key -> {
              throw Refusal.conflict(key);
            });
    var cleared = clearing.cleared(viewer, question, words, confirmed);
    var id = UUID.randomUUID();
    shared
        .transactions()
        .run(
            viewer,
            () -> {
              if (!store.insert(id, code(), question.id())
                  || !store.insert(id, new Version(1, cleared, confirmed, by(viewer)))) {
                throw Refusal.conflict("consultation.refusal.excerpt-there");
              }
              record(viewer, "consultation.excerpt-proposed", id, 1, "");
              circulation.proposed(viewer, store.find(id).orElseThrow());
            });
    return id;
  }

  private static String code() {
    var letters = new StringBuilder(ContributedAnswers.PREFIX);
    for (int i = 0; i < LETTERS; i++) {
      letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return letters.toString();
  }

  /**
   * Writes it anew: the version before stays in the knowledge base until this one is published.
   *
   * @param seen number of the version its author has seen
   * @throws Refusal 409 when somebody wrote meanwhile, or the asker has taken their consent back
   */
  void revise(Viewer viewer, Question question, UUID id, int seen, Words words, String confirmed) {
    viewer.require(HANDLE_QUESTIONS);
    requireSeen(require(viewer, id), seen);
    clearing.requireConsent(viewer, question);
    var cleared = clearing.cleared(viewer, question, words, confirmed);
    shared
        .transactions()
        .run(
            viewer,
            () -> {
              if (!store.insert(id, new Version(seen + 1, cleared, confirmed, by(viewer)))) {
                throw Refusal.conflict("consultation.refusal.excerpt-changed");
              }
              record(viewer, "consultation.excerpt-revised", id, seen + 1, "");
              circulation.proposed(viewer, store.find(id).orElseThrow());
            });
  }

  /**
   * A second person publishes the latest version: from now on it stands in the search and in the
   * suggestions.
   *
   * @throws Refusal 403 for its author; 409 when it changed, its law has ended, or the asker has
   *     taken their consent back
   */
  void publish(Viewer viewer, Question question, UUID id, int seen) {
    viewer.require(PUBLISH_ANSWERS);
    var excerpt = requireOpen(viewer, id, seen);
    clearing.requireConsent(viewer, question);
    if (knowledge.hasEnded(excerpt.version().words().law())) {
      throw Refusal.conflict("consultation.refusal.excerpt-law-ended");
    }
    decide(viewer, excerpt, "published", seen, null);
    knowledge.refresh();
  }

  /** A second person gives the latest version back. */
  void giveBack(Viewer viewer, UUID id, int seen, String reason) {
    viewer.require(PUBLISH_ANSWERS);
    decide(viewer, requireOpen(viewer, id, seen), "returned", seen, reason(reason));
  }

  /**
   * Takes it out of the knowledge base.
   *
   * @throws Refusal 409 when it is not there
   */
  void withdraw(Viewer viewer, UUID id, String reason) {
    viewer.require(PUBLISH_ANSWERS);
    var excerpt = require(viewer, id);
    if (excerpt.live() == 0) {
      throw Refusal.conflict("consultation.refusal.excerpt-not-live");
    }
    decide(viewer, excerpt, "withdrawn", excerpt.live(), reason(reason));
    knowledge.refresh();
  }

  /** The asker has taken their consent back: it is out of the knowledge base at once. */
  void withdrawFor(QuestionId question) {
    var platform = PublishedExcerpts.PLATFORM;
    shared
        .transactions()
        .as(platform, () -> store.find(question))
        .filter(excerpt -> excerpt.live() > 0)
        .ifPresent(
            excerpt -> {
              decide(platform, excerpt, "consent-withdrawn", excerpt.live(), null);
              knowledge.refresh();
            });
  }

  private Excerpt requireOpen(Viewer viewer, UUID id, int seen) {
    var excerpt = require(viewer, id);
    requireSeen(excerpt, seen);
    if (excerpt.state() != State.PROPOSED) {
      throw Refusal.conflict("consultation.refusal.excerpt-decided");
    }
    if (excerpt.version().by().account().equals(viewer.account())) {
      throw Refusal.forbidden("consultation.refusal.excerpt-own");
    }
    return excerpt;
  }

  private static void requireSeen(Excerpt excerpt, int seen) {
    if (excerpt.version().number() != seen) {
      throw Refusal.conflict("consultation.refusal.excerpt-changed");
    }
  }

  private static String reason(String typed) {
    var reason = typed.strip();
    if (reason.isEmpty() || reason.length() > Question.REASON_LIMIT) {
      throw Refusal.invalid("consultation.refusal.reason", Question.REASON_LIMIT);
    }
    return reason;
  }

  private void decide(
      Viewer viewer, Excerpt excerpt, String what, int version, @Nullable String reason) {
    shared
        .transactions()
        .run(
            viewer,
            () -> {
              var number = decided.listDecisions(excerpt.id()).size() + 1;
              var decision = new Decision(number, version, what, reason, by(viewer));
              if (!decided.insert(excerpt.id(), decision)) {
                throw Refusal.conflict("consultation.refusal.excerpt-decided");
              }
              record(
                  viewer,
                  "consultation.excerpt-" + what,
                  excerpt.id(),
                  version,
                  reason == null ? "" : reason);
              circulation.decided(viewer, excerpt, decision);
            });
  }

  private By by(Viewer viewer) {
    return new By(viewer.account(), viewer.name(), shared.clock().instant());
  }

  private void record(Viewer viewer, String deed, UUID id, int version, String reason) {
    shared
        .audit()
        .record(
            viewer,
            deed,
            id.toString(),
            reason.isEmpty()
                ? Map.of("version", String.valueOf(version))
                : Map.of("version", String.valueOf(version), "reason", reason));
  }
}
