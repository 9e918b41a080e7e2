package org.mifeng.platform.experts.draws;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;

/**
 * One draw with all from which it is recomputed.
 *
 * @param revealed null while it is not
 * @param lots the published list
 * @param asked who was asked, in order
 * @param desk what an officer may do; null for everybody else
 */
record DrawPage(
    Draw draw,
    List<Fact> facts,
    @Nullable List<Fact> revealed,
    List<Lot> lots,
    List<Invitation> asked,
    @Nullable Desk desk) {
  /**
   * What an officer may do.
   *
   * @param canReveal whether the public value may be entered now
   */
  record Desk(boolean canReveal, List<Option> outcomes, List<Option> accepted) {}

  /** Whether nobody is left to ask and nobody has drawn again. */
  boolean isRunOut() {
    return draw.state() == Draw.State.RUN_OUT;
  }

  String path() {
    return "/draws/" + draw.number();
  }

  /** Place in the order, from 1; 0 while it is not revealed. */
  int place(String token) {
    var reveal = draw.reveal();
    return reveal == null ? 0 : reveal.tokens().indexOf(token) + 1;
  }

  /** Tokens in the order they are shown: as they came out, else as listed. */
  List<Lot> shown() {
    return lots.stream()
        .sorted(java.util.Comparator.comparingInt(lot -> place(lot.token())))
        .toList();
  }
}
