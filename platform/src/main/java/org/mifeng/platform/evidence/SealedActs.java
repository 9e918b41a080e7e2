package org.mifeng.platform.evidence;

import java.time.Instant;
import java.util.List;
import org.mifeng.platform.identity.Viewer;

/** Protective acts that are deposits by now, for rooms in which somebody shows them as proof. */
public interface SealedActs {
  /** Those of a kind of the viewer's organisation, the latest first. */
  List<One> listSealed(Viewer viewer, String kind, int limit);

  /**
   * A sealed act.
   *
   * @param kind {@code <module>.<thing>-<past participle>}
   * @param at when it was done
   * @param deposit of its statement
   */
  record One(String kind, Instant at, DepositId deposit) {}
}
