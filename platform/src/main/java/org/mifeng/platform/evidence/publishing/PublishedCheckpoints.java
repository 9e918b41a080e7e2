package org.mifeng.platform.evidence.publishing;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The checkpoints that were shown to others; public, like the log they are about. */
@Component
public class PublishedCheckpoints {
  private final PublishedStore store;

  PublishedCheckpoints(PublishedStore store) {
    this.store = store;
  }

  /** The newest of a year. */
  public Optional<Published> newest(int year) {
    return store.findNewest(year);
  }

  /** The one of a size. */
  public Optional<Published> find(int year, long size) {
    return store.find(year, size);
  }

  /** Those of a year above a size, ascending, at most {@code limit}. */
  public List<Published> listAbove(int year, long above, int limit) {
    return store.listAbove(year, above, limit);
  }
}
