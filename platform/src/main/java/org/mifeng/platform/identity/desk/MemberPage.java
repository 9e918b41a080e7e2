package org.mifeng.platform.identity.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Organisation;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Table;

/**
 * The people of an organisation.
 *
 * @param path this list, and where a new person's form is sent
 * @param others whether it is another organisation than the viewer's own
 * @param seats what a new person may be given
 * @param handedOver a password to hand over, shown this once, or null
 */
record MemberPage(
    Organisation organisation,
    String path,
    boolean others,
    Table.Filled table,
    List<Option> seats,
    @Nullable HandedOver handedOver) {

  /** A one-time password and whose it is. */
  record HandedOver(String login, String password) {}
}
