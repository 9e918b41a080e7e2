package org.mifeng.platform.experts.orders;

import static org.mifeng.platform.experts.orders.OrderState.ACCEPTED;
import static org.mifeng.platform.experts.orders.OrderState.CHOSEN;
import static org.mifeng.platform.experts.orders.OrderState.DELIVERED;
import static org.mifeng.platform.experts.orders.OrderState.DISPUTED;
import static org.mifeng.platform.experts.orders.OrderState.SETTLED;
import static org.mifeng.platform.experts.orders.OrderState.UNDERWAY;

import java.util.Set;
import org.mifeng.platform.kernel.Refusal;

/** What can be done to an order: by whom, and in which states. */
enum Verb {
  /** A need is made known 发布需求. */
  OPEN("order-opened", Set.of(), Set.of()),
  /** Offers are taken for longer 延长报价. */
  EXTEND("order-extended", Set.of(Side.ENTERPRISE), Set.of(OrderState.OPEN)),
  /** An institution offers, or offers anew 报价. */
  OFFER("offer-made", Set.of(Side.INVITED), Set.of(OrderState.OPEN)),
  /** An institution takes its offer back 撤回报价. */
  WITHDRAW_OFFER("offer-withdrawn", Set.of(Side.INVITED), Set.of(OrderState.OPEN)),
  /** The enterprise takes an offer 选定机构. */
  CHOOSE("offer-chosen", Set.of(Side.ENTERPRISE), Set.of(OrderState.OPEN)),
  /** The chosen institution gives it back, before it has learnt anything 退出. */
  STEP_BACK("order-stepped-back", Set.of(Side.PARTNER), Set.of(CHOSEN)),
  /** A side agrees to secrecy 确认保密约定. */
  CONFIRM_SECRECY("secrecy-confirmed", Set.of(Side.ENTERPRISE, Side.PARTNER), Set.of(CHOSEN)),
  /** A milestone is reported as reached 报告节点完成. */
  REPORT_MILESTONE("milestone-reported", Set.of(Side.PARTNER), Set.of(UNDERWAY)),
  /** A reported milestone is accepted 确认节点. */
  ACCEPT_MILESTONE("milestone-accepted", Set.of(Side.ENTERPRISE), Set.of(UNDERWAY)),
  /** A reported milestone is not reached yet 退回节点. */
  RETURN_MILESTONE("milestone-returned", Set.of(Side.ENTERPRISE), Set.of(UNDERWAY)),
  /** The sealed result is handed over 交付. */
  DELIVER("result-delivered", Set.of(Side.PARTNER), Set.of(UNDERWAY)),
  /** The result is given back, with reasons 退回. */
  RETURN("result-returned", Set.of(Side.ENTERPRISE), Set.of(DELIVERED)),
  /** The result is accepted 验收. */
  ACCEPT("result-accepted", Set.of(Side.ENTERPRISE), Set.of(DELIVERED)),
  /** What came of it is rated, once 评价. */
  RATE("order-rated", Set.of(Side.ENTERPRISE), Set.of(ACCEPTED, SETTLED)),
  /** It is paid 结算. */
  SETTLE("order-settled", Set.of(Side.PARTNER, Side.CITY), Set.of(ACCEPTED)),
  /** The enterprise gives it up, before work begins 取消. */
  CANCEL("order-cancelled", Set.of(Side.ENTERPRISE), Set.of(OrderState.OPEN, CHOSEN)),
  /** A side brings it before the city 提请争议处理. */
  DISPUTE(
      "order-disputed",
      Set.of(Side.ENTERPRISE, Side.PARTNER),
      Set.of(UNDERWAY, DELIVERED, ACCEPTED)),
  /** The city lets it go on 继续履行. */
  CONTINUE("order-continued", Set.of(Side.CITY), Set.of(DISPUTED)),
  /** The city ends it 终止. */
  END("order-ended", Set.of(Side.CITY), Set.of(DISPUTED));

  private final String code;
  private final Set<Side> sides;
  private final Set<OrderState> states;

  Verb(String code, Set<Side> sides, Set<OrderState> states) {
    this.code = code;
    this.sides = sides;
    this.states = states;
  }

  /** What was done, {@code <thing>-<past participle>}: in the history, the audit and messages. */
  String code() {
    return code;
  }

  /** Whether this side can do it in this state. */
  boolean isOpenTo(Side side, OrderState state) {
    return sides.contains(side) && states.contains(state);
  }

  /**
   * Refuses unless this side can do it in this state.
   *
   * @throws Refusal 403 for the other side; 409 when the order has moved on
   */
  void require(Side side, OrderState state) {
    if (!sides.contains(side)) {
      throw Refusal.forbidden("experts.refusal.other-side");
    }
    if (!states.contains(state)) {
      throw Refusal.conflict("experts.refusal.order-moved-on");
    }
  }
}
