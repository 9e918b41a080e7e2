package org.mifeng.platform.oversight.board;

import java.util.List;
import org.mifeng.platform.web.Table;

/**
 * What a department has to see to.
 *
 * @param plan the plan it stands in
 * @param asOf as of when figures are
 * @param gauges the targets of its tasks
 * @param tasks those it leads and those it helps with
 */
record DepartmentPage(
    String title, OverviewPage.Measure plan, String asOf, List<Gauge> gauges, Table.Filled tasks) {}
