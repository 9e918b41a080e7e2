package org.mifeng.platform.checkup.improvement;

import java.util.List;
import org.mifeng.platform.web.Option;

/**
 * What an enterprise reports to itself.
 *
 * @param kinds what can be reported
 * @param rows what was reported, the latest first
 */
record OccurrencePage(List<Option> kinds, String today, List<Row> rows) {
  /** A report; whether it can still be withdrawn. */
  record Row(String id, String title, String text, String by, boolean standing) {}
}
