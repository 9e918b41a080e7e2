package org.mifeng.platform.experts.orders;

import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Shell;

/** How amounts, states and payers are written. */
final class Words {
  private Words() {}

  /** An amount, for Chinese readers in ten thousands too when it is large. */
  static String money(Yuan yuan, Shell shell) {
    return shell.isChinese() && yuan.isLarge()
        ? shell.text("experts.money-large", yuan.grouped(), yuan.tenThousands())
        : shell.text("experts.money", yuan.grouped());
  }

  static String state(OrderState state, Shell shell) {
    return shell.text("experts.order.state." + state.code());
  }

  static Cell tag(OrderState state, Shell shell) {
    return Cell.tag(state(state, shell), state.tone());
  }

  static String payer(Payer payer, Shell shell) {
    return shell.text("experts.order.payer." + payer.code());
  }
}
