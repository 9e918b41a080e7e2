package org.mifeng.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.HdrHistogram.Histogram;
import org.mifeng.ledger.merkle.GrowingTree;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.TileCache;

/**
 * The proof of a random leaf of a large tree, built from tiles on disk through a cache as small as
 * the product's.
 */
final class Proofs implements Measurement {
  private static final int CACHED_TILES = 512;
  private static final int PROOFS = 5_000;
  private static final double GOAL_MILLIS = 1;
  private static final double GOAL_READS = 4;

  @Override
  public void measure(Bench bench) throws Exception {
    var size = bench.settings().proofEntries();
    for (var suite : HashSuite.values()) {
      var file = bench.folder().resolve("tiles-" + suite.label());
      try (var tiles = new TilesOnDisk(file)) {
        var tree = GrowingTree.empty(new TileCache(suite, tiles::read, CACHED_TILES));
        grow(tree, size, tiles);
        for (var round = 0; round < bench.rounds(); round++) {
          prove(bench.report(), tree, tiles, round);
        }
      } finally {
        Files.deleteIfExists(file);
      }
    }
  }

  private static void grow(GrowingTree tree, long size, TilesOnDisk tiles) throws IOException {
    var leaf = new byte[HashSuite.LENGTH];
    for (var i = 0L; i < size; i++) {
      var random = i * 0x9E3779B97F4A7C15L;
      for (var at = 0; at < HashSuite.LENGTH; at += Long.BYTES) {
        ByteBuffer.wrap(leaf).putLong(at, random + at);
      }
      tree.append(leaf.clone());
      for (var tile : tree.takeFullTiles()) {
        tiles.write(tile.level(), tile.number(), tile.data());
      }
    }
  }

  private static void prove(Report report, GrowingTree tree, TilesOnDisk tiles, int round) {
    var snapshot = tree.snapshot();
    var random = new Random(round);
    var nanos = new Histogram(10_000_000_000L, 3);
    for (var i = 0; i < PROOFS; i++) {
      snapshot.prove(random.nextLong(tree.size()));
    }
    var readsBefore = tiles.reads;
    for (var i = 0; i < PROOFS; i++) {
      var index = random.nextLong(tree.size());
      var start = System.nanoTime();
      snapshot.prove(index);
      nanos.recordValue(System.nanoTime() - start);
    }
    var of = "proof of a random leaf of %,d, %s".formatted(tree.size(), tree.suite().label());
    report.row(
        Target.atMost("P1", GOAL_MILLIS),
        of + ": p50",
        "%.3f ms",
        nanos.getValueAtPercentile(50) / 1e6);
    report.row(
        Target.atMost("P1", GOAL_READS),
        of + ": tiles read",
        "%.2f",
        (tiles.reads - readsBefore) / (double) PROOFS);
  }

  /** Full tiles, one after the other in a file. */
  private static final class TilesOnDisk implements AutoCloseable {
    private static final int TILE = 256 * HashSuite.LENGTH;

    private record Key(int level, long number) {}

    private final FileChannel file;
    private final Map<Key, Long> places = new HashMap<>();
    private long reads;

    TilesOnDisk(Path path) throws IOException {
      this.file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    void write(int level, long number, byte[] data) throws IOException {
      var place = (long) places.size() * TILE;
      places.put(new Key(level, number), place);
      file.write(ByteBuffer.wrap(data), place);
    }

    byte[] read(int level, long number, int width) {
      reads++;
      var bytes = ByteBuffer.allocate(TILE);
      try {
        file.read(bytes, Objects.requireNonNull(places.get(new Key(level, number))));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bytes.array();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
