package org.mifeng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.anchor.Anchor;
import org.mifeng.ledger.anchor.AnchorContract;
import org.mifeng.ledger.anchor.AnchorStatement;
import org.mifeng.ledger.anchor.ChainBlock;
import org.mifeng.ledger.anchor.ChainNode;
import org.mifeng.ledger.anchor.EvmKey;
import org.mifeng.ledger.anchor.EvmOrder;
import org.mifeng.ledger.anchor.Keccak;
import org.mifeng.ledger.crypto.KeyAlgorithm;
import org.mifeng.ledger.crypto.PrivateKey;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.note.NoteSigner;
import org.mifeng.ledger.trust.ChainKind;
import org.mifeng.ledger.trust.TrustedChain;

/** What {@code --node} learns from a real Ethereum node (installed by {@code bin/tools}). */
class NodeQuestionTest {
  private static final EvmOrder.Fee FEE =
      new EvmOrder.Fee(BigInteger.valueOf(20_000_000_000L), BigInteger.valueOf(1_000_000_000L));

  @TempDir Path folder;

  private final EvmKey key = EvmKey.create(new SecureRandom());
  private int port;
  private @Nullable Process node;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    Path root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && !Files.exists(root.resolve("mvnw"))) {
      root = root.getParent();
    }
    Path program =
        root.resolve("target/tools/node_modules/@foundry-rs/anvil-linux-amd64/bin/anvil");
    if (!Files.isExecutable(program)) {
      if ("true".equals(System.getenv("MIFENG_REQUIRE_CHAIN"))) {
        throw new AssertionError("no Ethereum node: run bin/tools");
      }
      Assumptions.abort("skipped: no Ethereum node in target/tools (bin/tools installs it)");
    }
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    node =
        new ProcessBuilder(program.toString(), "--silent", "--port", String.valueOf(port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    for (int i = 0; i < 200; i++) {
      try {
        line().ask("eth_chainId");
        line().ask("anvil_setBalance", NodeQuestion.hex(key.address()), text("0xde0b6b3a7640000"));
        return;
      } catch (NodeLine.SilentException notYet) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    throw new AssertionError("the node did not start");
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (node != null) {
      node.destroyForcibly().waitFor();
    }
  }

  private static Json text(String text) {
    return new Json.Text(text);
  }

  private NodeLine line() {
    return new NodeLine(URI.create("http://127.0.0.1:" + port));
  }

  private NodeQuestion question() {
    return new NodeQuestion(List.of(URI.create("http://127.0.0.1:" + port)));
  }

  private byte[] contract() {
    return EvmOrder.contractAddress(key.address(), 0);
  }

  private TrustedChain chain(long number, int depth) {
    return new TrustedChain(
        "eip155:" + number,
        ChainKind.EVM,
        contract(),
        depth,
        List.of(),
        new TrustedChain.Name("测试链", "Test"),
        true);
  }

  private static String note(KeyAlgorithm algorithm, String origin) {
    NoteSigner signer = new NoteSigner(origin, PrivateKey.create(algorithm, new SecureRandom()));
    return new Checkpoint(origin, 9, new byte[32]).sign(signer).toString();
  }

  private Anchor anchor() {
    AnchorStatement statement =
        AnchorStatement.of(
            note(KeyAlgorithm.ED25519, "log.example/2027"),
            note(KeyAlgorithm.SM2, "log.example/2027/sm"),
            List.of());
    send(new EvmOrder(31337, 0, FEE, 400_000, null, AnchorContract.creationCode()).sign(key));
    byte[] transaction =
        new EvmOrder(31337, 1, FEE, 100_000, contract(), AnchorContract.call(statement)).sign(key);
    Json.Obj receipt = send(transaction);
    Json number = receipt.require("blockNumber");
    Json.Obj block = line().ask("eth_getBlockByNumber", number, new Json.Bool(true)).asObject();
    List<Json> receipts = ((Json.Arr) line().ask("eth_getBlockReceipts", number)).items();
    Anchor anchor =
        ChainBlock.read(block, receipts).anchor("eip155:31337", statement, transaction, 0);
    assertThat(Objects.requireNonNull(anchor.proof()).receipt()).isNotEmpty();
    return anchor;
  }

  /** The receipt of a transaction; the node answers before it has mined it. */
  private Json.Obj send(byte[] transaction) {
    line().ask("eth_sendRawTransaction", NodeQuestion.hex(transaction));
    Json hash = NodeQuestion.hex(Keccak.digest(transaction));
    for (int i = 0; i < 200; i++) {
      if (line().ask("eth_getTransactionReceipt", hash) instanceof Json.Obj receipt) {
        return receipt;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    throw new AssertionError("the node mined nothing");
  }

  @Test
  void aBlockIsFinalWhenEnoughFollow() {
    Anchor anchor = anchor();
    assertThat(question().ask(chain(31337, 0), anchor).standing())
        .isEqualTo(ChainNode.Standing.FINAL);
    ChainNode.Answer early = question().ask(chain(31337, 3), anchor);
    assertThat(early.standing()).isEqualTo(ChainNode.Standing.NOT_FINAL);
    assertThat(early.detail()).isEqualTo("0 of 3 blocks follow");
    line().ask("anvil_mine", text("0x3"));
    ChainNode.Answer later = question().ask(chain(31337, 3), anchor);
    assertThat(later.standing()).isEqualTo(ChainNode.Standing.FINAL);
    assertThat(later.blockTime()).isNotNull();
  }

  @Test
  void aBlockThatWasReplacedIsNotFinal() {
    Json before = line().ask("evm_snapshot");
    Anchor anchor = anchor();
    line().ask("evm_revert", before);
    line().ask("anvil_mine", text("0x5"));
    assertThat(question().ask(chain(31337, 0), anchor).standing())
        .isEqualTo(ChainNode.Standing.NOT_FINAL);
  }

  @Test
  void anEventOfAnotherContractIsNone() {
    Anchor anchor = anchor();
    TrustedChain known = chain(31337, 0);
    TrustedChain other =
        new TrustedChain(
            known.id(), known.kind(), new byte[20], 0, List.of(), known.name(), known.test());
    assertThat(question().ask(other, anchor).standing()).isEqualTo(ChainNode.Standing.NOT_FINAL);
  }

  @Test
  void aNodeOfAnotherChainOrNoneSaysNothing() throws InterruptedException {
    Anchor anchor = anchor();
    assertThat(question().ask(chain(1, 0), anchor).standing()).isEqualTo(ChainNode.Standing.SILENT);
    stop();
    assertThat(question().ask(chain(31337, 0), anchor).standing())
        .isEqualTo(ChainNode.Standing.SILENT);
  }

  @Test
  void theCommandRefusesWhatIsNoAddress() throws IOException {
    Path receipt = Files.write(folder.resolve("a.receipt.json"), new byte[] {'{', '}'});
    Desk desk = new Desk(folder);
    assertThat(desk.run("verify", receipt, "--node", "ftp://example.org")).isEqualTo(64);
    assertThat(desk.err).contains("--node");
  }
}
