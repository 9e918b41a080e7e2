package org.mifeng.platform.identity.desk;

import org.mifeng.platform.web.Table;

/** Everybody's seats, as the operator looks them up. */
record SeatedPage(String search, Table.Filled table) {}
