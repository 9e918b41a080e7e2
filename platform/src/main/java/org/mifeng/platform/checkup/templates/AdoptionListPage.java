package org.mifeng.platform.checkup.templates;

import org.mifeng.platform.web.Table;

/** The texts an organisation adopted. */
record AdoptionListPage(Table.Filled table) {
  boolean isUnused() {
    return table.paged().total() == 0;
  }
}
