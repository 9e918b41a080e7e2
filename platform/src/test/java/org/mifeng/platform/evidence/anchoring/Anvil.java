package org.mifeng.platform.evidence.anchoring;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.mifeng.ledger.json.Json;

/**
 * A real Ethereum node for tests, that can be killed and started again with its state. Where none
 * is installed (by {@code bin/tools}) its tests are skipped, and say so; {@code
 * MIFENG_REQUIRE_CHAIN=true} makes that a failure.
 */
final class Anvil implements AutoCloseable {
  private static final int TRIES = 200;

  private final Path program;
  private final Path state;
  private final long chainId;
  private final boolean mining;
  private final int port;
  private long beginning = 1_800_000_000;
  private @Nullable Process process;

  private Anvil(Path program, Path folder, long chainId, boolean mining) throws IOException {
    this.program = program;
    this.state = folder.resolve("chain-" + chainId + ".json");
    this.chainId = chainId;
    this.mining = mining;
    try (var free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
  }

  /** A node that puts each transaction into a block at once. */
  static Anvil mining(Path folder, long chainId) throws Exception {
    var node = new Anvil(installed(), folder, chainId, true);
    node.start();
    return node;
  }

  /** A node that makes blocks only when told. */
  static Anvil waiting(Path folder, long chainId) throws Exception {
    var node = new Anvil(installed(), folder, chainId, false);
    node.start();
    return node;
  }

  private static Path installed() {
    var missing = "no Ethereum node found: run bin/tools, or set -Dmifeng.anvil";
    var found =
        Stream.concat(
                Stream.ofNullable(System.getProperty("mifeng.anvil")).map(Path::of),
                Stream.concat(unpacked(), onThePath()))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty()) {
      if ("true".equals(System.getenv("MIFENG_REQUIRE_CHAIN"))) {
        Assertions.fail(missing);
      }
      Assumptions.abort(missing);
    }
    return found.orElseThrow();
  }

  private static Stream<Path> unpacked() {
    var here = Path.of("").toAbsolutePath();
    while (here.getParent() != null && !Files.exists(here.resolve("mvnw"))) {
      here = here.getParent();
    }
    var packages = here.resolve("target/tools/node_modules/@foundry-rs");
    return Stream.of("anvil-linux-amd64", "anvil-linux-arm64", "anvil-darwin-arm64")
        .map(name -> packages.resolve(name).resolve("bin/anvil"));
  }

  private static Stream<Path> onThePath() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .map(folder -> Path.of(folder, "anvil"));
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  long chainId() {
    return chainId;
  }

  /** Starts it with the state it last wrote, if it wrote one. */
  void start() throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--silent",
                "--port",
                String.valueOf(port),
                "--chain-id",
                String.valueOf(chainId),
                // Else each start makes a first block of its own, and which one counts is chance.
                "--timestamp",
                String.valueOf(beginning),
                "--state",
                state.toString()));
    if (!mining) {
      command.add("--no-mining");
    }
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    for (int i = 0; i < TRIES; i++) {
      try {
        ask("eth_chainId");
        return;
      } catch (NodeException notYet) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    throw new AssertionError("the node did not start");
  }

  /** Ends it as an operator would; it writes its state. */
  void stop() throws InterruptedException {
    end(false);
  }

  /** Ends it as a power cut would; it keeps the state it last wrote. */
  void kill() throws InterruptedException {
    end(true);
  }

  private void end(boolean hard) throws InterruptedException {
    var running = process;
    process = null;
    if (running == null) {
      return;
    }
    if (hard) {
      running.destroyForcibly();
    } else {
      running.destroy();
    }
    if (!running.waitFor(20, TimeUnit.SECONDS)) {
      running.destroyForcibly().waitFor();
    }
  }

  /** Begins a chain anew, under the same number. */
  void forget() throws IOException, InterruptedException {
    kill();
    Files.deleteIfExists(state);
    beginning++;
    start();
  }

  Json ask(String method, Json... parameters) {
    return new EvmNode(java.net.URI.create(url())).ask(method, parameters);
  }

  void mine(int blocks) {
    ask("anvil_mine", EvmNode.quantity(blocks));
  }

  long head() {
    return EvmNode.count(ask("eth_blockNumber"));
  }

  void fund(byte[] account) {
    ask("anvil_setBalance", EvmNode.hex(account), new Json.Text("0xde0b6b3a7640000"));
  }

  /** How many events with a topic stand on the chain. */
  int events(byte[] topic) {
    var filter =
        Json.Obj.empty()
            .with("fromBlock", "0x0")
            .with("toBlock", "latest")
            .with("topics", new Json.Arr(List.of(new Json.Null(), EvmNode.hex(topic))));
    return ask("eth_getLogs", filter) instanceof Json.Arr(var items) ? items.size() : -1;
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
