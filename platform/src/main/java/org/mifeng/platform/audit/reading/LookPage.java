package org.mifeng.platform.audit.reading;

import org.mifeng.platform.web.Table;

/** Who looked at one's enterprise. */
record LookPage(Table.Filled table) {}
