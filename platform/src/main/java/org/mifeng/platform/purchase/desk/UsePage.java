package org.mifeng.platform.purchase.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Table;

/**
 * What enterprises used.
 *
 * @param sums by service: how many used it, how much, how many are over
 * @param rows by enterprise and service
 */
record UsePage(
    UseQuery query,
    int year,
    List<Integer> years,
    List<Option> services,
    Table.Filled sums,
    Table.Filled rows) {
  /**
   * One enterprise.
   *
   * @param quotas what it used of each service
   * @param uses each use, the latest first
   * @param grants what was granted to it and to everybody
   * @param grant what a new grant may be for; null when the viewer grants nothing
   */
  record One(
      String title,
      String path,
      Table.Filled quotas,
      Table.Filled uses,
      List<Fact> grants,
      @Nullable GrantForm grant) {}

  /** Grants that hold for everybody. */
  record General(List<Fact> grants, @Nullable GrantForm grant) {}

  /** What a form of a grant offers. */
  record GrantForm(String path, List<Option> services, String today) {}

  /**
   * What an enterprise sees.
   *
   * @param services to choose from, and the one that was chosen
   */
  record Own(
      Table.Filled quotas,
      Table.Filled uses,
      List<Option> services,
      String service,
      int year,
      boolean over) {}
}
