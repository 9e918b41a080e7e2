package org.mifeng.platform.experts.draws;

import org.mifeng.platform.web.Table;

/** All draws. */
record DrawListPage(Table.Filled table) {}
