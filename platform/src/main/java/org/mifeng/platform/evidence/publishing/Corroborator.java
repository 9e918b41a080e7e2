package org.mifeng.platform.evidence.publishing;

import java.util.List;
import org.mifeng.platform.evidence.TrustSource;

/**
 * Gathers one kind of outside word about published checkpoints: witnesses, time, chain, renewal.
 */
public interface Corroborator extends TrustSource {
  /** The level of a receipt that rests on it, such as {@code Receipt.WITNESSED}. */
  int level();

  /**
   * Sizes of published checkpoints for which it has all it wants, ascending.
   *
   * @param year of the log
   * @param above only larger ones
   * @param limit at most so many
   */
  List<Long> sizes(int year, long above, int limit);

  /** Adds what it has about a published checkpoint, complete or not. */
  void contribute(Published published, UpgradeDraft draft);
}
