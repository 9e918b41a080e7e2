package org.mifeng.platform.oversight;

import java.time.Instant;

/**
 * Something that is told beside the targets, such as the deposits of a month.
 *
 * @param bucket month ({@code 2026-11}), year, or set of items and grade ({@code quick/B})
 * @param value how many; 0 where it is not told
 * @param told whether it may be told to this reader
 */
public record Measure(
    Series series, Extent extent, String bucket, long value, boolean told, Instant at) {
  /** What is counted. */
  public enum Series {
    /** Deposits that organisations made themselves. */
    DEPOSITS("evidence.stats_service_use"),
    /** Receipts that anybody had verified on the platform. */
    VERIFICATIONS("evidence.stats_verifications_per_day"),
    /** Certificates of finished courses. */
    CERTIFICATES("learning.stats_service_use"),
    /** Pages of posts and events that were read. */
    READS("learning.stats_reach"),
    /** Who signed up for events. */
    SIGN_UPS("learning.stats_reach"),
    /** Who came. */
    CHECK_INS("learning.stats_reach"),
    /** Questions asked. */
    QUESTIONS("consultation.stats_questions"),
    /** Of them, those answered. */
    ANSWERED("consultation.stats_questions"),
    /** Of them, those answered in time. */
    IN_TIME("consultation.stats_questions"),
    /** Free services called off. */
    CALL_OFFS("purchase.stats_call_offs"),
    /** Organisations that used their free deposits in a year. */
    QUOTA_USERS("evidence.stats_quota_use"),
    /** Of them, those beyond their free deposits. */
    QUOTA_OVER("evidence.stats_quota_use"),
    /** Enterprises at a grade of the index. */
    GRADES("checkup.stats_index_distribution"),
    /** Parks with somebody acting for them on the platform. */
    PARK_DESKS("identity.stats_park_desks");

    private final String view;

    Series(String view) {
      this.view = view;
    }

    /** The view it is read from. */
    public String view() {
      return view;
    }

    /** Lower-case name with hyphens, in messages and the database. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Series ofCode(String code) {
      return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
  }
}
