package org.mifeng.platform.experts.orders;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an order stands. */
enum OrderState {
  /** Offers are taken 征集报价. */
  OPEN("info"),
  /** An institution is chosen, both sides confirm secrecy 待签保密约定. */
  CHOSEN("accent"),
  /** The institution works 履约中. */
  UNDERWAY("info"),
  /** The result is sealed and handed over 待验收. */
  DELIVERED("warning"),
  /** The enterprise has accepted it 已验收. */
  ACCEPTED("success"),
  /** It is paid 已结算. */
  SETTLED("success"),
  /** The city's desk has it 争议处理中. */
  DISPUTED("danger"),
  /** It came to nothing 已取消. */
  CANCELLED("neutral");

  private final String tone;

  OrderState(String tone) {
    this.tone = tone;
  }

  /** Lower-case name, used in the database, in addresses and in messages. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How a tag shows it. */
  String tone() {
    return tone;
  }

  /** The state of this code. */
  static Optional<OrderState> find(String code) {
    return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
  }
}
