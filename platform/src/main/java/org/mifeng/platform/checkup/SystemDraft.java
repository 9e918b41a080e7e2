package org.mifeng.platform.checkup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.form.Draft;

/**
 * A new version of an indicator system that the city is still writing, sound or not yet.
 *
 * @param basedOn the version it began as
 * @param revision how often it was saved
 * @param content what it says now
 * @param begun by whom
 * @param saved by whom last
 * @param closed who ended it, or null while it is open
 */
public record SystemDraft(
    UUID id,
    SystemVersionId basedOn,
    int revision,
    Draft content,
    Author begun,
    Author saved,
    @Nullable Author closed) {
  /** Whether it can still be changed. */
  public boolean isOpen() {
    return closed == null;
  }
}
