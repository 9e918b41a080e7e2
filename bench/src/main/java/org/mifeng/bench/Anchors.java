package org.mifeng.bench;

import java.io.IOException;
import java.math.BigInteger;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.anchor.AnchorContract;
import org.mifeng.ledger.anchor.AnchorStatement;
import org.mifeng.ledger.anchor.EvmKey;
import org.mifeng.ledger.anchor.EvmOrder;
import org.mifeng.ledger.anchor.Keccak;
import org.mifeng.ledger.crypto.KeyAlgorithm;
import org.mifeng.ledger.crypto.PrivateKey;
import org.mifeng.ledger.note.NoteSigner;

/**
 * How long an anchor takes on a local Ethereum node from its submission until it stands in a block,
 * and how many deposits a second there could be if each were a transaction of its own.
 */
final class Anchors implements Measurement {
  private static final int ANCHORS = 200;
  private static final int WARM_UP = 50;
  private static final double GOAL_MILLIS = 20;
  private static final long CHAIN = 31337;
  private static final EvmOrder.Fee FEE =
      new EvmOrder.Fee(BigInteger.valueOf(20_000_000_000L), BigInteger.valueOf(1_000_000_000L));

  @Override
  public void measure(Bench bench) throws Exception {
    var program =
        bench.root().resolve("target/tools/node_modules/@foundry-rs/anvil-linux-amd64/bin/anvil");
    if (!Files.isExecutable(program)) {
      bench
          .report()
          .note("anchors: not measured, there is no Ethereum node (bin/tools installs it)");
      return;
    }
    for (var round = 0; round < bench.rounds(); round++) {
      try (var node = new Node(program)) {
        var key = node.account();
        var contract = EvmOrder.contractAddress(key.address(), 0);
        node.send(
            new EvmOrder(CHAIN, 0, FEE, 400_000, null, AnchorContract.creationCode()).sign(key));
        latency(bench.report(), node, key, contract);
        for (var senders : new int[] {1, 16}) {
          perDeposit(bench, node, senders, contract);
        }
      }
    }
    bench
        .report()
        .note(
            "anchors: lost or doubled ones over restarts of node and platform are counted by"
                + " AnchoringTest, not here");
  }

  private static AnchorStatement statement(long size) {
    return AnchorStatement.of(
        note(KeyAlgorithm.ED25519, "bench.example/2027", size),
        note(KeyAlgorithm.SM2, "bench.example/2027/sm", size),
        List.of());
  }

  private static String note(KeyAlgorithm algorithm, String origin, long size) {
    var signer = new NoteSigner(origin, PrivateKey.create(algorithm, new SecureRandom()));
    return new Checkpoint(origin, size, new byte[32]).sign(signer).toString();
  }

  /** One anchor after the other, each awaited, as the product does it. */
  private static void latency(Report report, Node node, EvmKey key, byte[] contract)
      throws Exception {
    var nanos = new Histogram(60_000_000_000L, 3);
    for (var i = 1; i <= WARM_UP + ANCHORS; i++) {
      var transaction =
          new EvmOrder(CHAIN, i, FEE, 100_000, contract, AnchorContract.call(statement(i)))
              .sign(key);
      var start = System.nanoTime();
      node.send(transaction);
      node.awaitMined(transaction);
      if (i > WARM_UP) {
        nanos.recordValue(System.nanoTime() - start);
      }
    }
    report.row(
        Target.atMost("A1", GOAL_MILLIS),
        "anchor, submitted until mined on anvil: p50",
        "%.1f ms",
        nanos.getValueAtPercentile(50) / 1e6);
    report.row(
        "anchor, submitted until mined on anvil: p99",
        "%.1f ms",
        nanos.getValueAtPercentile(99) / 1e6);
  }

  /** Each deposit a transaction of its own, by senders with accounts of their own. */
  private static void perDeposit(Bench bench, Node node, int senders, byte[] contract)
      throws Exception {
    var keys = new ArrayList<EvmKey>();
    for (var i = 0; i < senders; i++) {
      keys.add(node.account());
    }
    var until = System.nanoTime() + bench.settings().point().toNanos();
    var begun = System.nanoTime();
    long count = 0;
    try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          each.invokeAll(
              keys.stream()
                  .map(key -> (Callable<Long>) () -> sendUntil(until, node, key, contract))
                  .toList());
      for (var one : all) {
        count += one.get();
      }
    }
    bench
        .report()
        .row(
            "one transaction for each deposit on anvil, %d senders".formatted(senders),
            "%.0f /s",
            count / ((System.nanoTime() - begun) / 1e9));
  }

  private static long sendUntil(long until, Node node, EvmKey key, byte[] contract)
      throws Exception {
    var call = AnchorContract.call(statement(1));
    long nonce = 0;
    while (System.nanoTime() < until) {
      var transaction = new EvmOrder(CHAIN, nonce, FEE, 100_000, contract, call).sign(key);
      node.send(transaction);
      node.awaitMined(transaction);
      nonce++;
    }
    return nonce;
  }

  /** A local node that makes a block of each transaction at once. */
  private static final class Node implements AutoCloseable {
    private final Process process;
    private final URI url;
    private final HttpClient http = HttpClient.newHttpClient();

    Node(Path program) throws IOException, InterruptedException {
      int port;
      try (var free = new ServerSocket(0)) {
        port = free.getLocalPort();
      }
      url = URI.create("http://127.0.0.1:" + port);
      process =
          new ProcessBuilder(program.toString(), "--silent", "--port", String.valueOf(port))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      for (var i = 0; i < 200; i++) {
        try {
          ask("eth_chainId", "");
          return;
        } catch (IOException notYet) {
          TimeUnit.MILLISECONDS.sleep(50);
        }
      }
      throw new IOException("the node did not start");
    }

    EvmKey account() throws IOException, InterruptedException {
      var key = EvmKey.create(new SecureRandom());
      ask("anvil_setBalance", quoted(key.address()) + ",\"0x56bc75e2d63100000\"");
      return key;
    }

    void send(byte[] transaction) throws IOException, InterruptedException {
      var answer = ask("eth_sendRawTransaction", quoted(transaction));
      if (answer.contains("\"error\"")) {
        throw new IOException(answer);
      }
    }

    void awaitMined(byte[] transaction) throws IOException, InterruptedException {
      var hash = quoted(Keccak.digest(transaction));
      while (ask("eth_getTransactionReceipt", hash).contains("\"result\":null")) {
        TimeUnit.MICROSECONDS.sleep(200);
      }
    }

    private static String quoted(byte[] bytes) {
      return "\"0x" + Bytes.hex(bytes) + "\"";
    }

    private String ask(String method, String parameters) throws IOException, InterruptedException {
      var body =
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":[%s]}"
              .formatted(method, parameters);
      var request =
          HttpRequest.newBuilder(url)
              .header("Content-Type", "application/json")
              .timeout(Duration.ofSeconds(30))
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
    }

    @Override
    public void close() throws InterruptedException {
      process.destroyForcibly().waitFor();
    }
  }
}
