package org.mifeng.platform.experts.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.kernel.Refusal;

/** Every state and every act, for each side: the whole table, written out. */
class VerbTest {
  private static final List<String> ALLOWED =
      List.of(
          "open enterprise order-extended",
          "open invited offer-made",
          "open invited offer-withdrawn",
          "open enterprise offer-chosen",
          "open enterprise order-cancelled",
          "chosen partner order-stepped-back",
          "chosen enterprise secrecy-confirmed",
          "chosen partner secrecy-confirmed",
          "chosen enterprise order-cancelled",
          "underway partner milestone-reported",
          "underway enterprise milestone-accepted",
          "underway enterprise milestone-returned",
          "underway partner result-delivered",
          "underway enterprise order-disputed",
          "underway partner order-disputed",
          "delivered enterprise result-returned",
          "delivered enterprise result-accepted",
          "delivered enterprise order-disputed",
          "delivered partner order-disputed",
          "accepted enterprise order-rated",
          "accepted partner order-settled",
          "accepted city order-settled",
          "accepted enterprise order-disputed",
          "accepted partner order-disputed",
          "settled enterprise order-rated",
          "disputed city order-continued",
          "disputed city order-ended");

  @Test
  void whatIsNotWrittenHereIsRefused() {
    var open = new ArrayList<String>();
    for (var state : OrderState.values()) {
      for (var side : Side.values()) {
        for (var verb : Verb.values()) {
          if (verb.isOpenTo(side, state)) {
            verb.require(side, state);
            open.add(
                name(state)
                    + " "
                    + side.name().toLowerCase(java.util.Locale.ROOT)
                    + " "
                    + verb.code());
          } else {
            assertThatThrownBy(() -> verb.require(side, state)).isInstanceOf(Refusal.class);
          }
        }
      }
    }
    assertThat(open).containsExactlyInAnyOrderElementsOf(ALLOWED);
  }

  private static String name(OrderState state) {
    return state.code();
  }

  @Test
  void eachActHasAWordOfItsOwn() {
    var codes = Arrays.stream(Verb.values()).map(Verb::code).toList();
    assertThat(new HashSet<>(codes)).hasSameSizeAs(codes);
  }
}
