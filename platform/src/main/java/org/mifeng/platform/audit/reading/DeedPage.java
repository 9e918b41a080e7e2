package org.mifeng.platform.audit.reading;

import java.util.List;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Table;

/**
 * The audit trail.
 *
 * @param modules to choose from
 */
record DeedPage(DeedQuery query, List<Option> modules, Table.Filled table) {}
