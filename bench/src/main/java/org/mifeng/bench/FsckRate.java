package org.mifeng.bench;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.Commitment;
import org.mifeng.ledger.Leaf;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.crypto.KeyAlgorithm;
import org.mifeng.ledger.crypto.PrivateKey;
import org.mifeng.ledger.fsck.Fsck;
import org.mifeng.ledger.merkle.GrowingTree;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.MissingNodeException;
import org.mifeng.ledger.merkle.Tile;
import org.mifeng.ledger.merkle.TileCache;
import org.mifeng.ledger.merkle.TilePath;
import org.mifeng.ledger.note.NoteSigner;
import org.mifeng.ledger.storage.EntryTile;
import org.mifeng.ledger.storage.LedgerStorage;
import org.mifeng.ledger.storage.MemoryStorage;

/** How fast a whole log is recomputed from its entries, beside what hashing alone would take. */
final class FsckRate implements Measurement {
  private static final int LEAVES = 100 * TilePath.WIDTH;
  private static final double GOAL = 0.5;

  @Override
  public void measure(Bench bench) throws Exception {
    var bodies = bodies();
    var log = publish(bodies);
    Fsck.run(log, List.of(), done -> {});
    var report = bench.report();
    for (var round = 0; round < bench.rounds(); round++) {
      var start = CpuTime.now();
      var found = Fsck.run(log, List.of(), done -> {});
      var rate = LEAVES / (CpuTime.now() - start);
      if (!found.differences().isEmpty() || found.leaves() != LEAVES) {
        throw new IllegalStateException("fsck found a good log bad");
      }
      report.row("fsck of both trees, leaves per CPU-second", "%.0f", rate);
      report.row(
          Target.atLeast("F1", GOAL),
          "fsck ÷ hashing of the same leaves and nodes alone",
          "%.2f",
          rate / hashedPerSecond(bodies));
    }
  }

  /** A leaf costs one leaf hash and one node hash in each tree. */
  private static double hashedPerSecond(List<byte[]> bodies) throws Exception {
    var perPass =
        CpuTime.perSecond(
            1,
            () -> {
              var sum = 0L;
              for (var suite : HashSuite.values()) {
                var node = suite.empty();
                for (var body : bodies) {
                  node = suite.node(node, suite.leaf(body));
                }
                sum += node[0];
              }
              return sum;
            });
    return perPass * bodies.size();
  }

  private static List<byte[]> bodies() {
    var random = new SecureRandom();
    List<byte[]> bodies = new ArrayList<>(LEAVES);
    for (var i = 0; i < LEAVES; i++) {
      var salt = new byte[Commitment.SALT];
      random.nextBytes(salt);
      var commitment = Commitment.of(Digests.of(salt), "application/pdf", salt);
      bodies.add(Leaf.of(commitment, UUID.randomUUID(), "0".repeat(64), "D1", i).body());
    }
    return bodies;
  }

  private static LedgerStorage publish(List<byte[]> bodies) throws Exception {
    var log = new MemoryStorage();
    for (var suite : HashSuite.values()) {
      var tree = GrowingTree.empty(new TileCache(suite, FsckRate::missing, 1024));
      bodies.forEach(body -> tree.append(suite.leaf(body)));
      List<Tile> tiles = new ArrayList<>(tree.takeFullTiles());
      tiles.addAll(tree.snapshot().partialTiles());
      for (var tile : tiles) {
        var width = tile.data().length / HashSuite.LENGTH;
        var path = new TilePath(tile.level(), tile.number(), width);
        log.write(LedgerStorage.tileName(suite, path), tile.data());
      }
      log.write(LedgerStorage.checkpointName(suite), note(suite, tree));
    }
    for (var number = 0; number < LEAVES / TilePath.WIDTH; number++) {
      var path = TilePath.full(TilePath.ENTRIES, number);
      var from = number * TilePath.WIDTH;
      log.write(path.toString(), EntryTile.write(bodies.subList(from, from + TilePath.WIDTH)));
    }
    return log;
  }

  private static byte[] missing(int level, long number, int width) {
    throw new MissingNodeException("the cache holds all tiles of this log");
  }

  private static byte[] note(HashSuite suite, GrowingTree tree) {
    var algorithm =
        switch (suite) {
          case SHA256 -> KeyAlgorithm.ED25519;
          case SM3 -> KeyAlgorithm.SM2;
        };
    var origin = "bench.example/evidence/2026" + (suite == HashSuite.SM3 ? "/sm" : "");
    var key = PrivateKey.create(algorithm, new SecureRandom());
    return new Checkpoint(origin, tree.size(), tree.root())
        .sign(new NoteSigner(origin, key))
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }
}
