package org.mifeng.platform.identity;

import java.util.Map;

/**
 * Where deeds of this module are recorded. The audit trail stands above identity and implements it,
 * so that opening an account is recorded like any other deed, in the same transaction.
 */
public interface Trail {
  /**
   * Records a change in the caller's transaction.
   *
   * @param deed what was done, {@code identity.<thing>-<past participle>}
   * @param subject the id of what it was done to
   * @param detail facts a later reader needs; never a secret
   */
  void record(Viewer viewer, String deed, String subject, Map<String, String> detail);

  /** Records a change that needs no further facts. */
  default void record(Viewer viewer, String deed, String subject) {
    record(viewer, deed, subject, Map.of());
  }
}
