package org.mifeng.platform.learning.publicity;

import org.mifeng.platform.web.Table;

/**
 * How far publicity reaches.
 *
 * @param from first day, as a field of a form wants it
 * @param to last day
 */
record ReachPage(
    String from, String to, ReachStore.Figures all, Table.Filled items, Table.Filled districts) {}
