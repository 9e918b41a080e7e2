package org.mifeng.platform.oversight.tasks;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The city asked an office to report on a task by a day.
 *
 * @param answered whether the office has reported since
 */
record ReportRequest(
    UUID id, Report.About about, Office office, LocalDate due, Report.By by, boolean answered) {}
