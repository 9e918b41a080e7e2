package org.mifeng.platform.experts.draws;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.OpenToAll;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A draw for programs: all from which anybody recomputes it ({@code docs/draws.md}). */
@RestController
class DrawApiController {
  private final Draws draws;
  private final Invitations invitations;

  DrawApiController(Draws draws, Invitations invitations) {
    this.draws = draws;
    this.invitations = invitations;
  }

  /** A draw. */
  record Item(
      String number,
      Rule rule,
      Commitment commitment,
      List<Lot> lots,
      @Nullable Reveal reveal,
      List<Asked> asked) {}

  /** How places are filled. */
  record Rule(int places, boolean technical, boolean legal) {}

  /** What was published before the public value could be known. */
  record Commitment(
      String seedSha256, String listSha256, String source, Instant knownFrom, Instant at) {}

  /** A lot. */
  record Lot(String token, String tag) {}

  /** What was published afterwards. */
  record Reveal(String seed, String value, List<String> order, Instant at) {}

  /** Who was asked, in order, by token: invited, accepted or declined. */
  record Asked(String token, String state) {}

  @OpenToAll("a draw is fair when anybody can recompute it")
  @GetMapping("/api/v1/draws/{number}")
  Item show(@PathVariable String number) {
    var draw = draws.require(number);
    var hex = HexFormat.of();
    var rule = draw.terms().rule();
    var reveal = draw.reveal();
    return new Item(
        draw.number(),
        new Rule(rule.places(), rule.technical(), rule.legal()),
        new Commitment(
            hex.formatHex(draw.commitment().seedDigest()),
            hex.formatHex(draw.commitment().listDigest()),
            draw.beacon().source(),
            draw.beacon().knownFrom(),
            draw.commitment().at()),
        draws.listLots(draw).stream().map(lot -> new Lot(lot.token(), lot.tag())).toList(),
        reveal == null
            ? null
            : new Reveal(
                hex.formatHex(reveal.seed()), reveal.value(), reveal.tokens(), reveal.at()),
        invitations.list(draw).stream().map(one -> new Asked(one.token(), one.state())).toList());
  }
}
