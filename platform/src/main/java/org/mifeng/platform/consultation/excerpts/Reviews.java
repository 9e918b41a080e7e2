package org.mifeng.platform.consultation.excerpts;

import org.mifeng.platform.consultation.KnowledgeSource;
import org.mifeng.platform.consultation.excerpts.ExcerptStore.Live;
import org.mifeng.platform.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every morning for published excerpts whose law has changed. They have left the suggestions
 * by then, as every answer of the knowledge base does; here the desk gets them to review.
 */
@Component
class Reviews {
  private static final Logger LOG = LoggerFactory.getLogger(Reviews.class);

  private final ExcerptStore store;
  private final DecisionStore noted;
  private final Circulation circulation;
  private final KnowledgeSource knowledge;
  private final Excerpts.Shared shared;

  Reviews(
      ExcerptStore store,
      DecisionStore noted,
      Circulation circulation,
      KnowledgeSource knowledge,
      Excerpts.Shared shared) {
    this.store = store;
    this.noted = noted;
    this.circulation = circulation;
    this.knowledge = knowledge;
    this.shared = shared;
  }

  @Scheduled(cron = "0 17 6 * * *")
  void askForThem() {
    shared.transactions().as(PublishedExcerpts.PLATFORM, store::listLive).stream()
        .filter(live -> knowledge.hasEnded(live.words().law()))
        .forEach(this::askFor);
  }

  private void askFor(Live live) {
    try {
      shared
          .transactions()
          .run(
              PublishedExcerpts.PLATFORM,
              () -> {
                if (noted.insertReview(live.id(), live.version(), shared.clock().instant())) {
                  circulation.toBeReviewed(PublishedExcerpts.PLATFORM, live);
                }
              });
    } catch (Refusal notNow) {
      LOG.debug("{} is asked for again tomorrow", live.code());
    }
  }
}
