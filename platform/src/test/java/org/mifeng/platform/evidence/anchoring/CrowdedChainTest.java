package org.mifeng.platform.evidence.anchoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.anchor.Anchor;
import org.mifeng.ledger.anchor.AnchorCheck;
import org.mifeng.ledger.anchor.ChainNode;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.platform.evidence.publishing.Published;

/** Anchoring among many other transactions, and many anchors through many restarts. */
class CrowdedChainTest extends AnchoredYear {
  /** {@code -Dmifeng.anchors=1000} takes as many as the goal speaks of, in some minutes. */
  private static final int MANY = Integer.getInteger("mifeng.anchors", 20);

  private static final ChainNode FINAL =
      (chain, anchor) -> new ChainNode.Answer(ChainNode.Standing.FINAL, null, "");

  private static String covered(Published published, HashSuite suite) {
    return new String(published.covered(suite), StandardCharsets.UTF_8);
  }

  private Anchor anchored(long size) {
    var records = finals.records(year, size);
    assertThat(records).hasSize(1);
    return Anchor.read(JsonReader.read(records.getFirst(), Anchor.MAX_BYTES).asObject());
  }

  @Test
  void provesAPlaceInACrowdedBlock() throws Exception {
    var node = waiting();
    var pass = pass(node, 0);
    pass.go();
    node.mine(1);
    publish(5);
    var sender = node.ask("eth_accounts") instanceof Json.Arr(var items) ? items.getFirst() : null;
    for (int i = 0; i < 150; i++) {
      var order =
          Json.Obj.empty()
              .with("from", sender == null ? "" : sender.asText())
              .with("to", "0x" + "11".repeat(20))
              .with("value", "0x1")
              .with("maxPriorityFeePerGas", "0x" + Long.toHexString(5_000_000_000L))
              .with("maxFeePerGas", "0x" + Long.toHexString(50_000_000_000L));
      node.ask("eth_sendTransaction", order);
    }
    pass.go();
    node.mine(1);
    pass.go();
    var anchor = anchored(5);
    assertThat(anchor.place().index()).isGreaterThanOrEqualTo(128);
    var proof = java.util.Objects.requireNonNull(anchor.proof());
    assertThat(proof.transaction()).hasSizeGreaterThan(2);
    var known = book.find(pass.id()).orElseThrow();
    var shown = published.find(year, 5).orElseThrow();
    var verdict =
        AnchorCheck.check(
            anchor,
            covered(shown, HashSuite.SHA256),
            covered(shown, HashSuite.SM3),
            List.of(ChainTrust.of(settings(node, 0), pass.id(), known.contract())),
            FINAL);
    assertThat(verdict.findings()).isEmpty();
  }

  @Test
  void manyAnchorsThroughRestartsOfBothSidesAreEachThereOnce() throws Exception {
    var node = mining();
    var random = new Random(20);
    pass(node, 1).go();
    node.stop();
    node.start();
    for (long size = 1; size <= MANY; size++) {
      publish(size);
      var cut = new CutLine(new EvmAdapter(settings(node, 1)), random.nextBoolean());
      var pass = random.nextInt(4) == 0 ? pass(node, 1, Duration.ofHours(1), cut) : pass(node, 1);
      quietly(pass);
      // A size that no pass got to submit would rightly give way to the next one.
      for (int i = 0; i < 20 && book.lastSize(pass.id(), year) < size; i++) {
        quietly(pass(node, 1));
      }
      switch (random.nextInt(5)) {
        case 0 -> {
          node.stop();
          node.start();
        }
        case 1 -> {
          node.kill();
          node.start();
        }
        default -> quietly(pass(node, 1));
      }
    }
    for (int i = 0; i < 40 + MANY && finals.sizes(year, 0, MANY).size() < MANY; i++) {
      node.mine(1);
      quietly(pass(node, 1));
    }
    assertThat(finals.sizes(year, 0, MANY)).hasSize(MANY);
    for (long size = 1; size <= MANY; size++) {
      assertThat(node.events(statement(size).digest())).as("size " + size).isEqualTo(1);
      assertThat(state(node, size)).isEqualTo(AnchorState.FINAL);
    }
  }

  private static void quietly(ChainPass pass) {
    try {
      pass.go();
    } catch (NodeException tried) {
      // Tried again by the next pass.
    }
  }
}
