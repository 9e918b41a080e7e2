package org.mifeng.platform.evidence.anchoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.anchor.Anchor;
import org.mifeng.ledger.anchor.AnchorCheck;
import org.mifeng.ledger.anchor.AnchorFault;
import org.mifeng.ledger.anchor.AnchorFinding;
import org.mifeng.ledger.anchor.ChainNode;
import org.mifeng.ledger.anchor.EvmOrder;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.platform.evidence.publishing.Published;

/**
 * Anchoring against a real node: what becomes of a statement when node, answer or block is lost.
 */
class AnchoringTest extends AnchoredYear {
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
  void isMinedThenFinalAndAStrangerCanCheckIt() throws Exception {
    var node = mining();
    var pass = pass(node, 2);
    var shown = publish(5);
    pass.go();
    assertThat(node.events(new byte[32])).isZero();
    pass.go();
    assertThat(state(node, 5)).isEqualTo(AnchorState.SUBMITTED);
    pass.go();
    assertThat(state(node, 5)).isEqualTo(AnchorState.MINED);
    node.mine(2);
    pass.go();
    assertThat(state(node, 5)).isEqualTo(AnchorState.FINAL);
    assertThat(finals.sizes(year, 0, 10)).containsExactly(5L);

    var anchor = anchored(5);
    var known = book.find(pass.id()).orElseThrow();
    var chain = ChainTrust.of(settings(node, 2), pass.id(), known.contract());
    var offline =
        AnchorCheck.check(
            anchor,
            covered(shown, HashSuite.SHA256),
            covered(shown, HashSuite.SM3),
            List.of(chain),
            null);
    assertThat(offline.findings())
        .extracting(AnchorFinding::fault)
        .containsExactly(AnchorFault.NEEDS_NODE);
    var asked =
        AnchorCheck.check(
            anchor,
            covered(shown, HashSuite.SHA256),
            covered(shown, HashSuite.SM3),
            List.of(chain),
            FINAL);
    assertThat(asked.isGood()).isTrue();
    assertThat(asked.provenAt()).isNotNull();
    assertThat(anchor.proof()).isNotNull();
    assertThat(node.events(anchor.statement().digest())).isEqualTo(1);
  }

  @Test
  void doesNothingMoreWhileNothingNewIsPublished() throws Exception {
    var node = mining();
    var pass = pass(node, 0);
    publish(5);
    for (int i = 0; i < 5; i++) {
      pass.go();
    }
    assertThat(state(node, 5)).isEqualTo(AnchorState.FINAL);
    assertThat(node.events(statement(5).digest())).isEqualTo(1);
    assertThat(node.head()).isEqualTo(2);
  }

  @Test
  void goesOnAfterARestartOfTheNode() throws Exception {
    var node = mining();
    publish(5);
    pass(node, 2).go();
    pass(node, 2).go();
    node.stop();
    assertThatExceptionOfType(NodeException.class).isThrownBy(() -> pass(node, 2).go());
    node.start();
    // Each pass is a new one, as after a restart of the platform. The node may have been stopped
    // before it mined what it was given; that is then given to it again.
    for (int i = 0; i < 20 && state(node, 5) != AnchorState.FINAL; i++) {
      node.mine(1);
      pass(node, 2).go();
    }
    assertThat(state(node, 5)).isEqualTo(AnchorState.FINAL);
    assertThat(node.events(statement(5).digest())).isEqualTo(1);
  }

  @Test
  void sendsAgainWhatANodeLostWhenItWasKilled() throws Exception {
    var node = waiting();
    var pass = pass(node, 1);
    pass.go();
    node.mine(1);
    node.stop();
    node.start();
    publish(5);
    pass.go();
    assertThat(state(node, 5)).isEqualTo(AnchorState.SUBMITTED);
    node.kill();
    node.start();
    node.mine(1);
    assertThat(node.events(statement(5).digest())).isZero();
    pass.go();
    node.mine(2);
    pass.go();
    assertThat(state(node, 5)).isEqualTo(AnchorState.FINAL);
    assertThat(seen(node, 5).progress().attempts()).isEqualTo(1);
    assertThat(node.events(statement(5).digest())).isEqualTo(1);
  }

  @Test
  void followsAReorganisationIntoAnotherBlock() throws Exception {
    var node = mining();
    var pass = pass(node, 3);
    pass.go();
    publish(5);
    var before = node.ask("evm_snapshot");
    pass.go();
    pass.go();
    assertThat(state(node, 5)).isEqualTo(AnchorState.MINED);
    long block = java.util.Objects.requireNonNull(seen(node, 5).block());

    node.ask("evm_revert", before);
    node.mine(2);
    pass.go();
    assertThat(state(node, 5)).isEqualTo(AnchorState.SUBMITTED);
    pass.go();
    assertThat(state(node, 5)).isEqualTo(AnchorState.MINED);
    assertThat(seen(node, 5).block()).isGreaterThan(block);
    node.mine(3);
    pass.go();
    assertThat(state(node, 5)).isEqualTo(AnchorState.FINAL);
    assertThat(anchored(5).place().block()).isGreaterThan(block);
    assertThat(node.events(statement(5).digest())).isEqualTo(1);
  }

  @Test
  void whatWasFinalIsSentAgainWhenTheChainLostIt() throws Exception {
    var node = mining();
    var pass = pass(node, 0);
    pass.go();
    publish(5);
    var before = node.ask("evm_snapshot");
    pass.go();
    pass.go();
    assertThat(state(node, 5)).isEqualTo(AnchorState.FINAL);
    node.ask("evm_revert", before);
    pass.go();
    assertThat(state(node, 5)).isEqualTo(AnchorState.SUBMITTED);
    pass.go();
    assertThat(state(node, 5)).isEqualTo(AnchorState.FINAL);
    assertThat(node.events(statement(5).digest())).isEqualTo(1);
  }

  @Test
  void twoChainsCarryTheSameStatement() throws Exception {
    var one = mining();
    var other = mining();
    publish(5);
    for (int i = 0; i < 3; i++) {
      pass(one, 0).go();
      pass(other, 0).go();
    }
    assertThat(state(one, 5)).isEqualTo(AnchorState.FINAL);
    assertThat(state(other, 5)).isEqualTo(AnchorState.FINAL);
    assertThat(one.events(statement(5).digest())).isEqualTo(1);
    assertThat(other.events(statement(5).digest())).isEqualTo(1);
    assertThat(finals.records(year, 5)).hasSize(2);
    assertThat(finals.sizes(year, 0, 10)).containsExactly(5L);
  }

  @Test
  void aLostAnswerDoublesNothing() throws Exception {
    for (boolean delivered : new boolean[] {true, false}) {
      var node = mining();
      pass(node, 0).go();
      long size = delivered ? 5 : 6;
      publish(size);
      var cut = new CutLine(new EvmAdapter(settings(node, 0)), delivered);
      var deaf = pass(node, 0, Duration.ofHours(1), cut);
      assertThatExceptionOfType(NodeException.class).isThrownBy(deaf::go);
      assertThat(state(node, size)).isEqualTo(AnchorState.SUBMITTED);
      for (int i = 0; i < 3; i++) {
        pass(node, 0).go();
      }
      assertThat(state(node, size)).isEqualTo(AnchorState.FINAL);
      assertThat(node.events(statement(size).digest())).isEqualTo(1);
      assertThat(seen(node, size).progress().attempts()).isEqualTo(1);
    }
  }

  @Test
  void offersMoreWhenATransactionWaitsTooLong() throws Exception {
    var node = waiting();
    var pass = pass(node, 0, Duration.ZERO, null);
    pass.go();
    node.mine(1);
    publish(5);
    pass.go();
    pass.go();
    assertThat(seen(node, 5).progress().attempts()).isEqualTo(2);
    var attempts = book.listAttempts(book.listOpen(pass.id(), Long.MAX_VALUE).getFirst().id());
    assertThat(attempts).extracting(AnchorStore.Attempt::nonce).containsOnly(1L);
    assertThat(EvmOrder.feeOf(attempts.get(1).transaction()).most())
        .isGreaterThan(EvmOrder.feeOf(attempts.get(0).transaction()).most());
    node.mine(1);
    pass.go();
    assertThat(state(node, 5)).isEqualTo(AnchorState.FINAL);
    assertThat(node.events(statement(5).digest())).isEqualTo(1);
  }

  @Test
  void takesANewNonceWhenTheOldOneWasTakenByAnother() throws Exception {
    var node = waiting();
    var pass = pass(node, 1);
    pass.go();
    node.mine(1);
    publish(5);
    pass.go();
    var key = accounts.open(pass.id(), null);
    node.ask("anvil_dropTransaction", EvmNode.hex(seen(node, 5).transaction()));
    var fee = new EvmOrder.Fee(java.math.BigInteger.valueOf(9_000_000_000L), null);
    var stranger =
        new EvmOrder(node.chainId(), 1, fee, 50_000, key.address(), new byte[0]).sign(key);
    node.ask("eth_sendRawTransaction", EvmNode.hex(stranger));
    node.mine(1);
    pass.go();
    assertThat(state(node, 5)).isEqualTo(AnchorState.SUBMITTED);
    node.mine(2);
    pass.go();
    assertThat(seen(node, 5).progress().reason()).isEqualTo("again");
    node.mine(2);
    pass.go();
    assertThat(state(node, 5)).isEqualTo(AnchorState.FINAL);
    assertThat(node.events(statement(5).digest())).isEqualTo(1);
  }

  @Test
  void refusesAChainThatBeganAnewOrIsAnother() throws Exception {
    var node = mining();
    var pass = pass(node, 0);
    pass.go();
    node.forget();
    node.mine(1);
    publish(5);
    assertThatExceptionOfType(NodeException.class)
        .isThrownBy(pass::go)
        .withMessageContaining("BEGAN_ANEW");
    var other = mining();
    var settings = settings(other, 0);
    var wrong =
        new EvmAdapter(
            new AnchoringProperties.Chain(
                other.url(), 1, settings.every(), null, settings.finality(), settings.label(), 1));
    assertThatExceptionOfType(NodeException.class)
        .isThrownBy(() -> wrong.look(new byte[20]))
        .withMessageContaining("eip155:" + other.chainId());
  }

  @Test
  void refusesToGoOnWithoutItsKey() throws Exception {
    var node = mining();
    pass(node, 0).go();
    var chain = "eip155:" + node.chainId();
    assertThatExceptionOfType(NodeException.class)
        .isThrownBy(() -> accounts.open(chain, new byte[20]))
        .withMessageContaining("KEY_OTHER");
    assertThatExceptionOfType(NodeException.class)
        .isThrownBy(() -> accounts.open("eip155:1", new byte[20]))
        .withMessageContaining("KEY_MISSING");
  }
}
