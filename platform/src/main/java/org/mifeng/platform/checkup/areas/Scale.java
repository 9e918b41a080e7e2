package org.mifeng.platform.checkup.areas;

import org.mifeng.platform.checkup.SystemVersionId;

/**
 * What figures were measured with. Those of different scales are never mixed or ranked together.
 *
 * @param system the version whose questions were answered
 * @param set which of its items
 */
record Scale(SystemVersionId system, String set) {
  /** How it is written in addresses. */
  String code() {
    return system + ":" + set;
  }
}
