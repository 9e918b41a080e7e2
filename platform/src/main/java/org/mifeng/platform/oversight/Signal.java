package org.mifeng.platform.oversight;

import org.jspecify.annotations.Nullable;

/**
 * Something that would inflate a figure without protecting anything.
 *
 * @param name its code; words are messages {@code oversight.signal.<name>.…}
 * @param hits how many there are; null where nothing is recorded
 * @param checked of how many; null likewise
 */
public record Signal(String name, @Nullable Long hits, @Nullable Long checked) {
  /** Whether anything is recorded that would tell. */
  public boolean isRecorded() {
    return hits != null;
  }
}
