package org.mifeng.platform.oversight.plan;

import java.util.List;
import org.mifeng.platform.web.Table;

/**
 * What everybody may know.
 *
 * @param plan the plan issued last; its versions are not shown
 * @param asOf as of when figures are told, or empty
 * @param districts where divisions stand, or null while nothing was computed
 * @param method how it is counted, sentence by sentence
 */
record PublicPlanPage(
    PlanPage plan,
    String asOf,
    Table.@org.jspecify.annotations.Nullable Filled districts,
    List<String> method) {}
