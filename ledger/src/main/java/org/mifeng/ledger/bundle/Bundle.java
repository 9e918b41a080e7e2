package org.mifeng.ledger.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.InclusionProof;
import org.mifeng.ledger.merkle.TreeHasher;

/**
 * A sealed bundle as its holder keeps it: every file with its salt. Private as a whole; {@link
 * BundleProof} is what others see.
 *
 * <p>The files stand in the order of their SHA-256 commitments, which is as good as random: a
 * file's place tells nothing about its name.
 */
public final class Bundle {
  /** Most files. */
  public static final int MAX_ITEMS = 100_000;

  /** Longest bundle, in bytes. */
  public static final int MAX_BYTES = 64 << 20;

  private record Committed(BundleItem item, byte[] sha256, byte[] sm3) {}

  private final List<BundleItem> items;
  private final Map<HashSuite, BundleTree> trees = new EnumMap<>(HashSuite.class);
  private final BundleHead head;

  private Bundle(List<Committed> committed) {
    items = committed.stream().map(Committed::item).toList();
    trees.put(
        HashSuite.SHA256,
        new BundleTree(HashSuite.SHA256, committed.stream().map(Committed::sha256).toList()));
    trees.put(
        HashSuite.SM3,
        new BundleTree(HashSuite.SM3, committed.stream().map(Committed::sm3).toList()));
    head = new BundleHead(items.size(), tree(HashSuite.SHA256).root(), tree(HashSuite.SM3).root());
  }

  /**
   * Binds files together, in whatever order they come.
   *
   * @throws MalformedException when there is none, more than {@link #MAX_ITEMS}, or a path twice
   */
  public static Bundle of(List<BundleItem> items) {
    if (items.isEmpty() || items.size() > MAX_ITEMS) {
      throw new MalformedException("a bundle has 1 to " + MAX_ITEMS + " files");
    }
    TreeHasher sha256 = HashSuite.SHA256.hasher();
    TreeHasher sm3 = HashSuite.SM3.hasher();
    Set<String> paths = HashSet.newHashSet(items.size());
    List<Committed> committed = new ArrayList<>(items.size());
    for (BundleItem item : items) {
      if (!paths.add(item.path())) {
        throw new MalformedException("a path stands twice in the bundle");
      }
      committed.add(new Committed(item, item.commitment(sha256), item.commitment(sm3)));
    }
    committed.sort((one, other) -> Arrays.compareUnsigned(one.sha256(), other.sha256()));
    return new Bundle(committed);
  }

  /** All files, in their places. */
  public List<BundleItem> items() {
    return items;
  }

  /** What is deposited. */
  public BundleHead head() {
    return head;
  }

  /** The place of a file, or −1 when it is not in the bundle. */
  public int place(String path) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).path().equals(path)) {
        return i;
      }
    }
    return -1;
  }

  /** The inclusion proof of the file at a place. */
  InclusionProof prove(HashSuite suite, int place) {
    return tree(suite).prove(place);
  }

  private BundleTree tree(HashSuite suite) {
    return Objects.requireNonNull(trees.get(suite));
  }
}
