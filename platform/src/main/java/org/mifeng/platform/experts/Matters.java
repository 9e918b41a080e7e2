package org.mifeng.platform.experts;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * What experts have in hand: whichever room gives an expert something says so here, and later how
 * it came out. From it come the load and the rating. It joins the caller's transaction.
 */
@Component
public class Matters {
  private static final Viewer PLATFORM = Viewer.system("experts.matters");

  private final MatterStore store;
  private final Transactions transactions;
  private final Audit audit;
  private final PoolDay day;

  Matters(MatterStore store, Transactions transactions, Audit audit, PoolDay day) {
    this.store = store;
    this.transactions = transactions;
    this.audit = audit;
    this.day = day;
  }

  /**
   * An expert has taken something on. Told twice it counts once.
   *
   * @param kind what sort of thing, {@code <module>.<thing>}
   * @param subject its id in the room it is about
   */
  public void open(Viewer viewer, ExpertId expert, String kind, String subject) {
    transactions.run(
        PLATFORM,
        () -> {
          if (store.insert(expert, kind, subject, day.now())) {
            audit.record(viewer, "experts.matter-opened", expert.toString(), facts(kind, subject));
          }
        });
  }

  /**
   * What an expert had in hand is over; nothing happens when it was not open.
   *
   * @param score what whoever asked thought of it, 1 to 5, or null
   * @throws Refusal 422 when the score is none
   */
  public void finish(
      Viewer viewer,
      ExpertId expert,
      String kind,
      String subject,
      MatterOutcome outcome,
      @Nullable Integer score) {
    if (score != null) {
      requireScore(score);
    }
    transactions.run(
        PLATFORM,
        () -> {
          if (store.close(new MatterStore.Key(expert, kind, subject), outcome, score, day.now())) {
            audit.record(
                viewer, "experts.matter-finished", expert.toString(), facts(kind, subject));
          }
        });
  }

  /** What was over is in hand again; nothing happens when it is, or never was. */
  public void resume(Viewer viewer, ExpertId expert, String kind, String subject) {
    transactions.run(
        PLATFORM,
        () -> {
          if (store.reopen(new MatterStore.Key(expert, kind, subject))) {
            audit.record(viewer, "experts.matter-resumed", expert.toString(), facts(kind, subject));
          }
        });
  }

  /**
   * What whoever asked thinks of what is over; nothing happens when it is not.
   *
   * @param score 1 to 5
   * @throws Refusal 422 when the score is none
   */
  public void rate(Viewer viewer, ExpertId expert, String kind, String subject, int score) {
    requireScore(score);
    transactions.run(
        PLATFORM,
        () -> {
          if (store.score(new MatterStore.Key(expert, kind, subject), score)) {
            audit.record(viewer, "experts.matter-rated", expert.toString(), facts(kind, subject));
          }
        });
  }

  private static void requireScore(int score) {
    if (score < 1 || score > 5) {
      throw Refusal.invalid("experts.refusal.score");
    }
  }

  /** What an expert did since a moment. */
  public Merit merit(ExpertId expert, Instant since) {
    return transactions
        .as(PLATFORM, () -> store.merits(since))
        .getOrDefault(expert.value(), Merit.NONE);
  }

  /** What each expert did since a moment, by id; whoever did nothing is missing. */
  public Map<UUID, Merit> merits(Instant since) {
    return transactions.as(PLATFORM, () -> store.merits(since));
  }

  private static Map<String, String> facts(String kind, String subject) {
    return Map.of("kind", kind, "subject", subject);
  }
}
