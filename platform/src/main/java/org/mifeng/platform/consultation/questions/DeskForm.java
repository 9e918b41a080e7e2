package org.mifeng.platform.consultation.questions;

import org.jspecify.annotations.Nullable;

/**
 * What an officer does about a question beside answering it.
 *
 * @param version of the question they have seen
 * @param query what they ask back
 * @param to an expert's id, or code of a desk
 */
record DeskForm(
    @Nullable Integer version,
    @Nullable String query,
    @Nullable String reason,
    @Nullable String to) {
  int seen() {
    return version == null ? 0 : version;
  }
}
