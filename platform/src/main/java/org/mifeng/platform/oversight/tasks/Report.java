package org.mifeng.platform.oversight.tasks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an office reports about a task.
 *
 * @param whole whether it speaks for the whole task and not for the office's share
 * @param files how many files are attached
 * @param review what the city said about it, or null
 */
record Report(
    UUID id,
    About about,
    Office office,
    boolean whole,
    Body body,
    int files,
    @Nullable Review review) {
  /**
   * A task of a plan.
   *
   * @param task its reference
   */
  record About(String plan, String task) {}

  /** What was said, by whom and when. */
  record Body(Said said, String text, By by) {}

  /** Who did something, and when. */
  record By(UUID account, String name, Instant at) {}

  /** Accepted, or sent back with a reason. */
  record Review(boolean accepted, String note, String actor, Instant at) {}

  /**
   * A report as somebody writes it.
   *
   * @param shares ids of the shares of others it was made from; only for the whole
   */
  record Draft(
      @Nullable String said, @Nullable String text, List<ReportFile> files, List<UUID> shares) {
    Draft {
      files = List.copyOf(files);
      shares = List.copyOf(shares);
    }
  }

  /** Whether it was sent back: then it counts no more. */
  boolean isReturned() {
    return review != null && !review.accepted();
  }

  /** Whether the city has accepted it. */
  boolean isAccepted() {
    return review != null && review.accepted();
  }

  /** How it stands: {@code waiting}, {@code accepted} or {@code returned}. */
  String state() {
    return isAccepted() ? "accepted" : isReturned() ? "returned" : "waiting";
  }

  Instant at() {
    return body.by().at();
  }
}
