package org.mifeng.platform.registry.parks;

import java.util.List;
import org.mifeng.platform.registry.Park;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Table;

/** What the page of a park shows. */
record ParkPage(
    Park park,
    String title,
    List<Fact> facts,
    Table.Filled residents,
    Table.Filled former,
    Freezing freezing) {
  /** The frozen rosters, and what this viewer can do about them. */
  record Freezing(Table.Filled table, List<Option> years, boolean mayFreeze) {}
}
