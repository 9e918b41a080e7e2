package org.mifeng.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The stored tree against the naive model, at every size from 0 to 600. */
class MerkleModelTest {
  private static final int SIZES = 600;

  private static List<byte[]> leaves(HashSuite suite) {
    List<byte[]> leaves = new ArrayList<>();
    for (int i = 0; i < SIZES; i++) {
      leaves.add(suite.leaf(("entry " + i).getBytes(StandardCharsets.UTF_8)));
    }
    return leaves;
  }

  /** Stores full tiles as they come, and hands them out. */
  private static final class Tiles implements TileReader {
    final Map<String, byte[]> stored = new HashMap<>();

    @Override
    public byte[] tile(int level, long number, int width) {
      assertThat(width).isEqualTo(256);
      byte[] data = stored.get(level + "/" + number);
      if (data == null) {
        throw new MissingNodeException("not stored");
      }
      return data;
    }
  }

  private static GrowingTree grow(GrowingTree tree, List<byte[]> leaves, Tiles tiles) {
    leaves.forEach(tree::append);
    for (Tile tile : tree.takeFullTiles()) {
      tiles.stored.put(tile.level() + "/" + tile.number(), tile.data());
    }
    return tree;
  }

  @ParameterizedTest
  @EnumSource
  void rootsAndAllInclusionProofsAreThoseOfTheModel(HashSuite suite) {
    List<byte[]> leaves = leaves(suite);
    Tiles tiles = new Tiles();
    GrowingTree tree = GrowingTree.empty(new TileCache(suite, tiles, 2));
    for (int size = 0; size <= SIZES; size++) {
      List<byte[]> present = leaves.subList(0, size);
      byte[] root = NaiveTree.root(suite, present);
      assertThat(tree.root()).isEqualTo(root);
      TreeSnapshot snapshot = tree.snapshot();
      for (int index = 0; index < size; index++) {
        InclusionProof proof = snapshot.prove(index);
        assertThat(proof.check(suite, leaves.get(index), root)).isEqualTo(ProofFault.NONE);
        boolean compareHashes = size < 130 || size % 37 == 0;
        if (compareHashes) {
          assertThat(proof.hashes().toArray(byte[][]::new))
              .isDeepEqualTo(NaiveTree.path(suite, index, present).toArray(byte[][]::new));
        }
      }
      if (size < SIZES) {
        grow(tree, List.of(leaves.get(size)), tiles);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void consistencyHoldsBetweenAllPairsOfSizes(HashSuite suite) {
    List<byte[]> leaves = leaves(suite);
    List<byte[]> roots = new ArrayList<>();
    CompactTree compact = CompactTree.empty(suite);
    roots.add(compact.root());
    for (byte[] leaf : leaves) {
      compact.append(leaf);
      roots.add(compact.root());
    }
    Tiles tiles = new Tiles();
    TreeSnapshot snapshot =
        grow(GrowingTree.empty(new TileCache(suite, tiles, 8)), leaves, tiles).snapshot();
    for (int size = 0; size <= SIZES; size++) {
      // Every pair up to 300; above, every old size against some sizes, to spare the processor.
      if (size > 300 && size % 25 != 0) {
        continue;
      }
      for (int old = 0; old <= size; old++) {
        ConsistencyProof proof = ConsistencyProof.prove(snapshot, old, size);
        assertThat(proof.check(suite, roots.get(old), roots.get(size))).isEqualTo(ProofFault.NONE);
        if (size % 50 == 7 && old > 0) {
          assertThat(proof.hashes().toArray(byte[][]::new))
              .isDeepEqualTo(
                  NaiveTree.proof(suite, old, leaves.subList(0, size), true)
                      .toArray(byte[][]::new));
        }
        byte[] other = roots.get(old).clone();
        other[31] ^= 1;
        assertThat(proof.check(suite, other, roots.get(size))).isEqualTo(ProofFault.ROOT_DIFFERS);
        if (old > 0 && old < size) {
          byte[] newer = roots.get(size).clone();
          newer[0] ^= 1;
          assertThat(proof.check(suite, roots.get(old), newer)).isEqualTo(ProofFault.ROOT_DIFFERS);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTreeRestoredFromStorageGoesOnLikeTheOneThatStopped(HashSuite suite) {
    List<byte[]> leaves = leaves(suite);
    for (int stop : new int[] {0, 1, 2, 255, 256, 257, 300, 511, 512, 513}) {
      Tiles tiles = new Tiles();
      GrowingTree first =
          grow(GrowingTree.empty(new TileCache(suite, tiles, 8)), leaves.subList(0, stop), tiles);
      CompactTree decoded = CompactTree.decode(suite, first.encodeEdge());
      GrowingTree second =
          GrowingTree.restore(
              new TileCache(suite, tiles, 8), stop, leaves.subList(stop - stop % 256, stop));
      assertThat(second.root()).isEqualTo(first.root()).isEqualTo(decoded.root());
      assertThat(second.encodeEdge()).isEqualTo(first.encodeEdge());
      grow(second, leaves.subList(stop, SIZES), tiles);
      assertThat(second.root()).isEqualTo(NaiveTree.root(suite, leaves));
      TreeSnapshot snapshot = second.snapshot();
      for (int index = 0; index < SIZES; index++) {
        assertThat(snapshot.prove(index).check(suite, leaves.get(index), snapshot.root()))
            .isEqualTo(ProofFault.NONE);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSnapshotStaysWhileTheTreeGrows(HashSuite suite) {
    List<byte[]> leaves = leaves(suite);
    Tiles tiles = new Tiles();
    GrowingTree tree = GrowingTree.empty(new TileCache(suite, tiles, 8));
    grow(tree, leaves.subList(0, 250), tiles);
    TreeSnapshot early = tree.snapshot();
    grow(tree, leaves.subList(250, SIZES), tiles);
    byte[] root = NaiveTree.root(suite, leaves.subList(0, 250));
    assertThat(early.root()).isEqualTo(root);
    for (int index = 0; index < 250; index++) {
      assertThat(early.prove(index).check(suite, leaves.get(index), root))
          .isEqualTo(ProofFault.NONE);
    }
    assertThatThrownBy(() -> early.node(0, 250)).isInstanceOf(MissingNodeException.class);
  }

  @ParameterizedTest
  @EnumSource
  void inATreeOfMillionsAProofReadsAtMostFourTiles(HashSuite suite) {
    // 16 full level-1 tiles and a ragged edge: three levels, without hashing a million leaves.
    int size = 256 * 256 * 3 + 256 * 5 + 77;
    Tiles tiles = new Tiles();
    int[] reads = {0};
    TileReader counting =
        (level, number, width) -> {
          reads[0]++;
          return tiles.tile(level, number, width);
        };
    GrowingTree tree = GrowingTree.empty(new TileCache(suite, tiles, 8));
    byte[][] sample = new byte[256][];
    for (int i = 0; i < 256; i++) {
      sample[i] = suite.leaf(new byte[] {(byte) i});
    }
    for (int i = 0; i < size; i++) {
      tree.append(sample[i & 255]);
    }
    for (Tile tile : tree.takeFullTiles()) {
      tiles.stored.put(tile.level() + "/" + tile.number(), tile.data());
    }
    List<byte[]> last = new ArrayList<>();
    for (int i = size - size % 256; i < size; i++) {
      last.add(sample[i & 255]);
    }
    for (int index = 0; index < size; index += 9973) {
      TileCache cache = new TileCache(suite, counting, 64);
      TreeSnapshot snapshot = GrowingTree.restore(cache, size, last).snapshot();
      snapshot.node(16, 0);
      reads[0] = 0;
      TileCache cold = new TileCache(suite, counting, 64);
      TreeSnapshot coldSnapshot = snapshot.over(cold);
      InclusionProof proof = coldSnapshot.prove(index);
      assertThat(proof.check(suite, sample[index & 255], tree.root())).isEqualTo(ProofFault.NONE);
      assertThat(reads[0]).isLessThanOrEqualTo(4);
      if (index > 60_000) {
        break;
      }
    }
  }
}
