package org.mifeng.platform.registry;

import org.jspecify.annotations.Nullable;

/**
 * A decision as a form sends it; each form has its own field, so that a page can hold several.
 *
 * @param version the version of the record it is taken on
 * @param remark what a confirmation, or a request, says besides
 * @param reason why it is refused
 * @param grounds why it is closed
 */
record ReasonForm(int version, String remark, String reason, String grounds) {
  ReasonForm(
      int version, @Nullable String remark, @Nullable String reason, @Nullable String grounds) {
    this.version = version;
    this.remark = remark == null ? "" : remark;
    this.reason = reason == null ? "" : reason;
    this.grounds = grounds == null ? "" : grounds;
  }
}
