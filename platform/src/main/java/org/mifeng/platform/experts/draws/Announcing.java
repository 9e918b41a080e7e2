package org.mifeng.platform.experts.draws;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.experts.PoolDay;
import org.mifeng.platform.identity.KeyBox;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.ProtectiveAct;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Says in the audit trail and as acts that are sealed what a draw was bound to and what came of it,
 * and keeps the seed under the platform's key in between.
 */
@Component
class Announcing {
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final KeyBox keys;
  private final PoolDay day;

  Announcing(Audit audit, ApplicationEventPublisher events, KeyBox keys, PoolDay day) {
    this.audit = audit;
    this.events = events;
    this.keys = keys;
    this.day = day;
  }

  Instant now() {
    return day.now();
  }

  byte[] seal(Draw draw, byte[] seed) {
    return keys.seal(purpose(draw), seed);
  }

  byte[] open(Draw draw, byte[] sealed) {
    return keys.open(purpose(draw), sealed)
        .orElseThrow(() -> new IllegalStateException("the seed of a draw cannot be opened"));
  }

  private static String purpose(Draw draw) {
    return "experts.draw " + draw.id();
  }

  void committed(Viewer viewer, Draw draw, int lots) {
    var facts =
        Map.of(
            "number", draw.number(),
            "seed-sha256", HexFormat.of().formatHex(draw.commitment().seedDigest()),
            "list-sha256", HexFormat.of().formatHex(draw.commitment().listDigest()),
            "lots", String.valueOf(lots),
            "places", String.valueOf(draw.terms().rule().places()),
            "source-sha256", digest(draw.beacon().source()),
            "known-from", draw.beacon().knownFrom().toString());
    audit.record(viewer, "experts.draw-committed", draw.id().toString(), facts);
    publish(viewer, draw, "experts.draw-committed", facts);
  }

  void revealed(Viewer viewer, Draw draw, Draw.Reveal reveal) {
    var facts =
        Map.of(
            "number", draw.number(),
            "seed", HexFormat.of().formatHex(reveal.seed()),
            "value-sha256", digest(reveal.value()),
            "order-sha256", digest(String.join("\n", reveal.tokens())));
    audit.record(viewer, "experts.draw-revealed", draw.id().toString(), facts);
    publish(viewer, draw, "experts.draw-revealed", facts);
  }

  /** What stayed free is drawn again. */
  void drawnAgain(Viewer viewer, Draw draw, Draw former, String reason) {
    audit.record(
        viewer,
        "experts.draw-drawn-again",
        draw.id().toString(),
        Map.of("former", former.number(), "reason", reason));
  }

  private void publish(Viewer viewer, Draw draw, String kind, Map<String, String> facts) {
    events.publishEvent(
        new ProtectiveAct(
            UUID.randomUUID(),
            kind,
            viewer.actor(),
            viewer.organisation().value(),
            ProtectiveAct.Matter.of(draw.id().toString(), facts),
            null,
            day.now()));
  }

  private static String digest(String text) {
    return HexFormat.of()
        .formatHex(HashSuite.SHA256.digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }
}
