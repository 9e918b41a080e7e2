package org.mifeng.platform.identity.desk;

import org.mifeng.platform.identity.Organisation;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Shell;

/** Whether an organisation or account is open, closed or made up, as one tag. */
final class OpenState {
  private OpenState() {}

  static Cell cell(Shell shell, Organisation organisation) {
    return cell(shell, organisation.closedAt() != null, organisation.demo());
  }

  static Cell cell(Shell shell, boolean closed, boolean demo) {
    if (closed) {
      return Cell.tag(shell.text("identity.state.closed"), "danger");
    }
    return demo
        ? Cell.tag(shell.text("identity.state.demo"), "warning")
        : Cell.tag(shell.text("identity.state.open"), "success");
  }
}
