package org.mifeng.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.crypto.KeyAlgorithm;
import org.mifeng.ledger.crypto.PrivateKey;
import org.mifeng.ledger.merkle.ConsistencyProof;
import org.mifeng.ledger.merkle.GrowingTree;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.MissingNodeException;
import org.mifeng.ledger.merkle.TileCache;
import org.mifeng.ledger.note.NoteSigner;
import org.mifeng.ledger.witness.AddCheckpoint;

/**
 * Witnesses as departments run them, {@code mifeng witness} on the loopback interface: how soon
 * three of them have cosigned a new checkpoint in both trees, and how many checkpoints a second one
 * of them takes, each on disk before it is answered.
 */
final class Witnessing implements Measurement {
  private static final int WITNESSES = 3;
  private static final int LOGS = 8;
  private static final double GOAL_MILLIS = 20;
  private static final double GOAL_OF_DISK = 0.8;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Override
  public void measure(Bench bench) throws Exception {
    List<Tree> trees = new ArrayList<>();
    for (var log = 0; log < LOGS; log++) {
      trees.add(new Tree(HashSuite.SHA256, "bench.example/" + log));
    }
    var chinese = new Tree(HashSuite.SM3, "bench.example/0/sm");
    List<Running> witnesses = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < WITNESSES; i++) {
        witnesses.add(new Running(bench, "bench-witness-" + i, trees, chinese));
      }
      var one = witnesses.getFirst();
      var both = List.of(trees.getFirst(), chinese);
      cosignedByAll(bench.point(), threads, witnesses, both);
      for (var round = 0; round < bench.rounds(); round++) {
        var report = bench.report();
        var nanos = cosignedByAll(bench.point(), threads, witnesses, both);
        report.row(
            Target.atMost("W1", GOAL_MILLIS),
            "new checkpoint cosigned by 3 witnesses in both trees: p50",
            "%.1f ms",
            nanos.getValueAtPercentile(50) / 1e6);
        report.row(
            "new checkpoint cosigned by 3 witnesses in both trees: p99",
            "%.1f ms",
            nanos.getValueAtPercentile(99) / 1e6);
        var disk = Limits.fdatasyncPerSecond(bench.folder());
        var alone = perSecond(bench.point(), threads, one, trees.subList(1, 2));
        report.row("checkpoints per second of one log at one witness", "%.0f/s", alone);
        var many = perSecond(bench.point(), threads, one, trees.subList(1, LOGS));
        report.row(
            "checkpoints per second of %d logs at one witness".formatted(LOGS - 1), "%.0f/s", many);
        report.row(
            Target.atLeast("W2", GOAL_OF_DISK),
            "checkpoints per second at one witness ÷ fdatasync of 8 KiB",
            "%.2f",
            many / disk);
      }
    } finally {
      for (var witness : witnesses) {
        witness.close();
      }
    }
  }

  private Histogram cosignedByAll(
      Duration length, ExecutorService threads, List<Running> witnesses, List<Tree> trees)
      throws InterruptedException, ExecutionException {
    var nanos = new Histogram(60_000_000_000L, 3);
    var end = System.nanoTime() + length.toNanos();
    while (System.nanoTime() < end) {
      for (var tree : trees) {
        tree.grow();
      }
      var start = System.nanoTime();
      List<Callable<Void>> asked = new ArrayList<>();
      for (var tree : trees) {
        var request = tree.request();
        for (var witness : witnesses) {
          asked.add(() -> cosign(witness, request));
        }
      }
      for (var answer : threads.invokeAll(asked)) {
        answer.get();
      }
      nanos.recordValue(System.nanoTime() - start);
      trees.forEach(Tree::cosigned);
    }
    return nanos;
  }

  /** Each log hands in its next checkpoint as soon as the last is cosigned. */
  private double perSecond(
      Duration length, ExecutorService threads, Running witness, List<Tree> trees)
      throws InterruptedException, ExecutionException {
    var start = System.nanoTime();
    var end = start + length.toNanos();
    List<Future<Long>> counts = new ArrayList<>();
    for (var tree : trees) {
      counts.add(
          threads.submit(
              () -> {
                var count = 0L;
                for (; System.nanoTime() < end; count++) {
                  tree.grow();
                  cosign(witness, tree.request());
                  tree.cosigned();
                }
                return count;
              }));
    }
    var all = 0L;
    for (var count : counts) {
      all += count.get();
    }
    return all / ((System.nanoTime() - start) / 1e9);
  }

  private Void cosign(Running witness, byte[] request) throws IOException, InterruptedException {
    var call =
        HttpRequest.newBuilder(witness.address)
            .POST(HttpRequest.BodyPublishers.ofByteArray(request))
            .build();
    var answer = http.send(call, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("a witness answered " + answer.statusCode() + ": " + answer.body());
    }
    return null;
  }

  /** One tree of a log that grows by a leaf each time. */
  private static final class Tree {
    private final NoteSigner signer;
    private final GrowingTree tree;
    private long last;

    Tree(HashSuite suite, String origin) {
      var algorithm = suite == HashSuite.SM3 ? KeyAlgorithm.SM2 : KeyAlgorithm.ED25519;
      this.signer = new NoteSigner(origin, PrivateKey.create(algorithm, new SecureRandom()));
      this.tree = GrowingTree.empty(new TileCache(suite, Tree::missing, 4096));
    }

    private static byte[] missing(int level, long number, int width) {
      throw new MissingNodeException("the cache holds all tiles of this log");
    }

    void grow() {
      tree.append(tree.suite().leaf(Long.toString(tree.size()).getBytes(StandardCharsets.UTF_8)));
    }

    /** From the size its witnesses cosigned last; log 0 goes to all, each other to the first. */
    byte[] request() {
      var note = new Checkpoint(signer.verifier().name(), tree.size(), tree.root()).sign(signer);
      var proof = ConsistencyProof.prove(tree.snapshot(), last, tree.size());
      return new AddCheckpoint(last, proof.hashes(), note).bytes();
    }

    void cosigned() {
      last = tree.size();
    }
  }

  /** A witness's process. */
  private static final class Running implements AutoCloseable {
    private final Process process;
    private final URI address;

    Running(Bench bench, String name, List<Tree> trees, Tree chinese) throws IOException {
      List<String> command = new ArrayList<>();
      command.add(bench.root().resolve("mifeng").toString());
      command.addAll(List.of("witness", "--lang", "en", "--listen", "127.0.0.1:0"));
      Path data = bench.folder().resolve(name);
      command.addAll(List.of("--name", name, "--data", data.toString()));
      for (var tree : trees) {
        command.addAll(List.of("--log", tree.signer.verifier().toString()));
      }
      command.addAll(List.of("--log", chinese.signer.verifier().toString()));
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      address = URI.create(listening(process) + "add-checkpoint");
    }

    private static String listening(Process process) throws IOException {
      var out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      for (var line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith("Listening on ")) {
          return line.substring("Listening on ".length());
        }
      }
      throw new IOException("a witness did not start");
    }

    @Override
    public void close() throws InterruptedException {
      process.destroy();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }
}
