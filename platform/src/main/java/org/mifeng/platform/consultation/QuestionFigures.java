package org.mifeng.platform.consultation;

import static org.mifeng.platform.identity.Permission.HANDLE_QUESTIONS;

import java.time.Duration;
import java.util.List;
import org.mifeng.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/** Figures of the questions an officer sees, of the last year. Small groups are not told apart. */
@Component
public class QuestionFigures {
  /** Groups of fewer questions show no figures: somebody would know whose they are. */
  public static final int LEAST = 5;

  private static final Duration YEAR = Duration.ofDays(365);

  private final FigureStore store;
  private final HelpStore helps;
  private final Steps steps;
  private final Questions.Shared shared;

  QuestionFigures(FigureStore store, HelpStore helps, Steps steps, Questions.Shared shared) {
    this.store = store;
    this.helps = helps;
    this.steps = steps;
    this.shared = shared;
  }

  /**
   * A group of questions.
   *
   * @param code of a topic or division; empty for all, or for no division
   * @param hours from question to first answer, the median
   * @param rating the mean
   */
  public record Row(String code, Counts counts, double hours, double rating) {
    /**
     * How many.
     *
     * @param inTime whose first answer came in time
     * @param late without an answer though it is due
     */
    public record Counts(long asked, long answered, long inTime, long late, long rated) {}

    /** Whether there are too few to say anything. */
    public boolean isSmall() {
      return counts.asked() < LEAST;
    }

    /** Answered in time, of those that were answered or are late; 0 to 1, or -1 without any. */
    public double inTimeShare() {
      var all = counts.answered() + counts.late();
      return all == 0 ? -1 : (double) counts.inTime() / all;
    }
  }

  /**
   * All figures.
   *
   * @param helped how often the knowledge base had the answer before anything was asked
   */
  public record Figures(Row all, List<Row> topics, List<Row> divisions, long helped) {
    public Figures {
      topics = List.copyOf(topics);
      divisions = List.copyOf(divisions);
    }
  }

  /** The figures as of now. */
  public Figures of(Viewer viewer) {
    viewer.require(HANDLE_QUESTIONS);
    var now = steps.now();
    var since = now.minus(YEAR);
    return shared
        .transactions()
        .as(
            viewer,
            () ->
                new Figures(
                    store.all(since, now),
                    store.byTopic(since, now),
                    store.byDivision(since, now),
                    helps.count(since)));
  }
}
