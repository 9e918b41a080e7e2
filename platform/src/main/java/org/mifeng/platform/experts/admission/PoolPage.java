package org.mifeng.platform.experts.admission;

import java.util.List;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Table;

/** Everybody in the pool, on the way in or out of it again, for the offices. */
record PoolPage(
    Table.Filled table, CandidateFilter filter, List<Option> kinds, List<Option> stages) {
  boolean isUnfiltered() {
    return filter.isEmpty() && filter.kind().isEmpty() && filter.stage().isEmpty();
  }
}
