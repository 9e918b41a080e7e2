package org.mifeng.platform.registry;

import java.util.List;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Table;

/**
 * What the list of enterprises shows.
 *
 * @param awaiting how many await confirmation within the viewer's sight
 */
record IndexPage(EnterpriseFilter filter, Options options, Table.Filled table, long awaiting) {
  /** What each filter offers. */
  record Options(
      List<Option> divisions,
      List<Option> parks,
      List<Option> sectors,
      List<Option> sizes,
      List<Option> standings,
      List<Option> tags) {}
}
