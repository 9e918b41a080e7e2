package org.mifeng.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.merkle.CompactTree;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.TilePath;
import org.mifeng.ledger.storage.LedgerStorage;

/**
 * One tree on its way from the size seen last to that of a new checkpoint: computed anew from the
 * entries, and beside it from the hash tiles, so that a forked log can be told from one whose files
 * are damaged.
 */
final class TreeGrowth {
  private final HashSuite suite;
  private final LedgerStorage storage;
  private final String note;
  private final Checkpoint checkpoint;
  private final MonitorState.Seen last;
  private final CompactTree byEntries;
  private final CompactTree byTiles;

  /** New hashes of the levels above 0, in order, by level from 1. */
  private final List<List<byte[]>> upper = new ArrayList<>();

  private final List<Alarm> alarms = new ArrayList<>();

  TreeGrowth(
      HashSuite suite,
      LedgerStorage storage,
      String note,
      Checkpoint checkpoint,
      MonitorState.Seen last) {
    this.suite = suite;
    this.storage = storage;
    this.note = note;
    this.checkpoint = checkpoint;
    this.last = last;
    this.byEntries = CompactTree.decode(suite, last.edge().encode());
    this.byTiles = CompactTree.decode(suite, last.edge().encode());
  }

  long from() {
    return last.edge().size();
  }

  long size() {
    return checkpoint.size();
  }

  String note() {
    return note;
  }

  CompactTree edge() {
    return byEntries;
  }

  /** Takes the entries of one tile, of which this tree wants those between its two sizes. */
  void append(long number, List<byte[]> bodies) throws IOException {
    long first = number * TilePath.WIDTH;
    long begin = Math.max(first, byEntries.size());
    long end = Math.min(first + bodies.size(), size());
    if (begin >= end) {
      return;
    }
    List<byte[]> hashes = new ArrayList<>();
    for (long index = begin; index < end; index++) {
      byte[] hash = suite.leaf(bodies.get((int) (index - first)));
      hashes.add(hash);
      byEntries.append(hash, this::remember);
    }
    compare(0, begin, hashes).forEach(byTiles::append);
  }

  private void remember(int height, long index, byte[] hash) {
    int level = height / TilePath.HEIGHT;
    if (level > 0 && height % TilePath.HEIGHT == 0) {
      while (upper.size() < level) {
        upper.add(new ArrayList<>());
      }
      upper.get(level - 1).add(hash);
    }
  }

  /** Compares computed hashes with the tiles they stand in; answers what stands there. */
  private List<byte[]> compare(int level, long begin, List<byte[]> hashes) throws IOException {
    List<byte[]> found = new ArrayList<>();
    for (int at = 0; at < hashes.size(); ) {
      long number = (begin + at) / TilePath.WIDTH;
      TilePath path = new TilePath(level, number, TilePath.widthAt(level, number, size()));
      Optional<byte[]> tile = storage.tile(suite, path);
      int length = path.width() * HashSuite.LENGTH;
      boolean whole = tile.isPresent() && tile.get().length >= length;
      if (!whole) {
        alarm(tile.isEmpty() ? Alarm.Kind.GAP : Alarm.Kind.DAMAGED, path);
      }
      boolean differs = false;
      for (; at < hashes.size() && (begin + at) / TilePath.WIDTH == number; at++) {
        int place = (int) ((begin + at) % TilePath.WIDTH) * HashSuite.LENGTH;
        byte[] stands =
            whole
                ? Arrays.copyOfRange(tile.get(), place, place + HashSuite.LENGTH)
                : hashes.get(at);
        differs |= !Arrays.equals(stands, hashes.get(at));
        found.add(stands);
      }
      if (differs) {
        alarm(Alarm.Kind.DAMAGED, path);
      }
    }
    return found;
  }

  private void alarm(Alarm.Kind kind, TilePath path) {
    alarms.add(new Alarm(kind, suite, LedgerStorage.tileName(suite, path), List.of()));
  }

  /** Says that entries are missing or cannot be read. */
  void entriesAlarm(Alarm.Kind kind, TilePath path) {
    alarm(kind, path);
  }

  /** What is wrong, once all entries were given. */
  List<Alarm> finish() throws IOException {
    if (byEntries.size() < size()) {
      return alarms;
    }
    for (int level = 1; level <= upper.size(); level++) {
      compare(level, from() >>> (TilePath.HEIGHT * level), upper.get(level - 1));
    }
    boolean entriesFit = Arrays.equals(byEntries.root(), checkpoint.root());
    boolean tilesFit = Arrays.equals(byTiles.root(), checkpoint.root());
    if (!entriesFit && !tilesFit && last.note().isEmpty()) {
      alarms.add(
          new Alarm(Alarm.Kind.DAMAGED, suite, LedgerStorage.checkpointName(suite), List.of(note)));
    } else if (!entriesFit && !tilesFit) {
      // Neither way leads from the checkpoint seen before to this one.
      alarms.add(
          new Alarm(Alarm.Kind.FORK, suite, from() + " / " + size(), List.of(last.note(), note)));
    }
    return alarms;
  }
}
