package org.mifeng.platform.learning.staff;

import org.mifeng.platform.web.Table;

/** The posts of an enterprise. */
record PostListPage(Table.Filled table) {
  boolean isEmpty() {
    return table.rows().isEmpty();
  }
}
