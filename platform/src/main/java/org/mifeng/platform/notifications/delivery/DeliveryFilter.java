package org.mifeng.platform.notifications.delivery;

/**
 * Which deliveries the operator wants to see.
 *
 * @param key the beginning of a notice's key; empty for all
 * @param channel by this way only; empty for all
 * @param state a state's code; empty for all
 */
record DeliveryFilter(String key, String channel, String state) {
  private static final int LONGEST = 200;

  DeliveryFilter {
    key = key.strip().replace("\0", "");
    key = key.length() > LONGEST ? key.substring(0, LONGEST) : key;
    channel = channel.matches("[a-z][a-z0-9-]{1,29}") ? channel : "";
    state = isState(state) ? state : "";
  }

  private static boolean isState(String code) {
    for (var state : Delivery.State.values()) {
      if (state.code().equals(code)) {
        return true;
      }
    }
    return false;
  }

  boolean isEmpty() {
    return key.isEmpty() && channel.isEmpty() && state.isEmpty();
  }
}
