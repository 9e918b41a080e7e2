package org.mifeng.platform.registry.parks;

import org.mifeng.platform.web.Table;

/**
 * What the page of divisions and tasks shows.
 *
 * @param current the divisions of today
 * @param former those of earlier times
 * @param tasks what the plan asks of whom
 * @param plan its reference and validity in words
 */
record DivisionsPage(Table.Filled current, Table.Filled former, Table.Filled tasks, String plan) {}
