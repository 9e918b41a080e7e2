package org.mifeng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.PublishedNote;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.TilePath;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.note.NoteVerifier;
import org.mifeng.ledger.storage.EntryTile;
import org.mifeng.ledger.storage.LedgerStorage;
import org.mifeng.ledger.trust.TrustPolicy;

/** Follows a log round by round and remembers what it has seen and recomputed. */
final class LogFollower {
  private final LedgerStorage storage;
  private final List<TrustPolicy> policies;
  private final MonitorState state;
  private final Clock clock;
  private final LongConsumer progress;

  LogFollower(
      LedgerStorage storage,
      List<TrustPolicy> policies,
      MonitorState state,
      Clock clock,
      LongConsumer progress) {
    this.storage = storage;
    this.policies = policies;
    this.state = state;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Looks at the log once.
   *
   * @param patience after how long without growth the log counts as stale
   * @return what is wrong
   * @throws Complaint when no policy knows the log
   */
  List<Alarm> look(Duration patience) throws IOException {
    List<Alarm> alarms = new ArrayList<>();
    List<TreeGrowth> growing = new ArrayList<>();
    for (HashSuite suite : HashSuite.values()) {
      head(suite, alarms).ifPresent(growing::add);
    }
    grow(growing);
    Instant now = clock.instant();
    for (TreeGrowth growth : growing) {
      List<Alarm> wrong = growth.finish();
      alarms.addAll(wrong);
      if (wrong.isEmpty()) {
        HashSuite suite = growth.edge().suite();
        state.see(suite, new MonitorState.Seen(growth.note(), growth.edge(), now));
      }
    }
    for (HashSuite suite : HashSuite.values()) {
      MonitorState.Seen seen = state.seen(suite);
      if (alarms.isEmpty() && Duration.between(seen.grew(), now).compareTo(patience) > 0) {
        alarms.add(new Alarm(Alarm.Kind.STALE, suite, seen.grew().toString(), List.of()));
      }
    }
    return alarms;
  }

  /** Puts what was seen on disk. */
  void remember() throws IOException {
    state.save();
  }

  /** Leaves that were recomputed under the checkpoint of a tree. */
  long size(HashSuite suite) {
    return state.seen(suite).edge().size();
  }

  /** The newest checkpoint of a tree, when it is larger than the one seen last. */
  private Optional<TreeGrowth> head(HashSuite suite, List<Alarm> alarms) throws IOException {
    String name = LedgerStorage.checkpointName(suite);
    Optional<byte[]> bytes = storage.checkpoint(suite);
    if (bytes.isEmpty()) {
      alarms.add(new Alarm(Alarm.Kind.GAP, suite, name, List.of()));
      return Optional.empty();
    }
    Note note;
    Checkpoint next;
    try {
      note = Note.parse(bytes.get());
      next = PublishedNote.parse(note.toString()).checkpoint();
    } catch (MalformedException e) {
      alarms.add(new Alarm(Alarm.Kind.SIGNATURE, suite, name + ": " + e.rule(), List.of()));
      return Optional.empty();
    }
    if (note.check(key(suite, next.origin())) != Note.Standing.SIGNED) {
      alarms.add(new Alarm(Alarm.Kind.SIGNATURE, suite, next.origin(), List.of(note.toString())));
      return Optional.empty();
    }
    MonitorState.Seen last = state.seen(suite);
    if (!last.note().isEmpty()) {
      Checkpoint before = PublishedNote.parse(last.note()).checkpoint();
      requireSameLog(before, next);
      List<String> notes = List.of(last.note(), note.toString());
      String sizes = before.size() + " / " + next.size();
      if (next.size() < before.size()) {
        alarms.add(new Alarm(Alarm.Kind.ROLLBACK, suite, sizes, notes));
        return Optional.empty();
      }
      if (next.size() == before.size()) {
        if (!Arrays.equals(next.root(), before.root())) {
          alarms.add(new Alarm(Alarm.Kind.FORK, suite, sizes, notes));
        }
        return Optional.empty();
      }
    }
    return Optional.of(new TreeGrowth(suite, storage, note.toString(), next, last));
  }

  private static void requireSameLog(Checkpoint before, Checkpoint next) {
    if (!before.origin().equals(next.origin())) {
      throw new Complaint(
          ExitCode.USAGE, "error.monitor-other-log", before.origin(), next.origin());
    }
  }

  private NoteVerifier key(HashSuite suite, String origin) {
    return policies.stream()
        .flatMap(policy -> policy.logs().stream())
        .filter(log -> log.distrusted() == null)
        .map(log -> log.key(suite))
        .filter(key -> key.name().equals(origin))
        .findFirst()
        .orElseThrow(
            () -> new Complaint(ExitCode.INCONCLUSIVE, "error.monitor-unknown-log", origin));
  }

  /** Gives the entries between the old and the new sizes to the trees, tile by tile. */
  private void grow(List<TreeGrowth> growing) throws IOException {
    long from = growing.stream().mapToLong(TreeGrowth::from).min().orElse(0);
    long size = growing.stream().mapToLong(TreeGrowth::size).max().orElse(0);
    for (long number = from / TilePath.WIDTH; number * TilePath.WIDTH < size; number++) {
      int width = TilePath.widthAt(TilePath.ENTRIES, number, size);
      TilePath path = new TilePath(TilePath.ENTRIES, number, width);
      Optional<byte[]> tile = storage.tile(HashSuite.SHA256, path);
      if (tile.isEmpty()) {
        growing.forEach(tree -> tree.entriesAlarm(Alarm.Kind.GAP, path));
        return;
      }
      List<byte[]> bodies;
      try {
        bodies = EntryTile.read(tile.get());
      } catch (MalformedException e) {
        growing.forEach(tree -> tree.entriesAlarm(Alarm.Kind.DAMAGED, path));
        return;
      }
      if (bodies.size() < width) {
        growing.forEach(tree -> tree.entriesAlarm(Alarm.Kind.DAMAGED, path));
        return;
      }
      for (TreeGrowth tree : growing) {
        tree.append(number, bodies);
      }
      progress.accept(number * TilePath.WIDTH + width);
    }
  }

  /** The storage that a person names: a folder, or the address of a web server. */
  static boolean isAddress(String source) {
    return source.startsWith("http://") || source.startsWith("https://");
  }

  /** Where the proof of an alarm is kept. */
  static Path proof(Path folder, Alarm alarm, Instant at) {
    String stamp = at.toString().replaceAll("[^0-9TZ]", "");
    return folder.resolve(
        "alarm-%s-%s-%s.txt".formatted(alarm.kind(), alarm.suite().label(), stamp));
  }
}
