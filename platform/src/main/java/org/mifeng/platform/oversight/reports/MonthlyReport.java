package org.mifeng.platform.oversight.reports;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/**
 * The report of a month as it was frozen.
 *
 * @param act id of the protective act, under which its deposit is found
 * @param body what it rests on, line by line
 * @param actor who made it
 */
record MonthlyReport(
    YearMonth month, UUID act, String body, Digest digest, String actor, Instant at) {
  /** The digests of the body, in hexadecimal. */
  record Digest(String sha256, String sm3) {}

  /** One of its files. */
  record File(String language, String format, String sha256) {
    /** Message key of what it is called. */
    String key() {
      return "oversight.report." + format + "-" + language;
    }

    /** Its name in addresses. */
    String name() {
      return language + "." + format;
    }
  }
}
