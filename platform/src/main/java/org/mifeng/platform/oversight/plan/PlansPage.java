package org.mifeng.platform.oversight.plan;

import org.mifeng.platform.web.Table;

/** All plans, and whether this viewer may take one in. */
record PlansPage(Table.Filled table, boolean mayTake) {}
