package org.mifeng.platform.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.merkle.GrowingTree;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.MissingNodeException;
import org.mifeng.ledger.merkle.TileCache;
import org.mifeng.ledger.merkle.TilePath;
import org.springframework.stereotype.Component;

/**
 * Opens a log that exists, or has it begun: never one for the other. A log exists when the database
 * or the key folder knows it; opening needs both, and that they agree.
 */
@Component
class LogOpening {
  private static final int CACHED_TILES = 1024;

  private final EvidenceProperties properties;
  private final LogFiles files;
  private final LogTables tables;
  private final LogBeginning beginning;
  private final Clock clock;

  LogOpening(
      EvidenceProperties properties,
      LogFiles files,
      LogTables tables,
      LogBeginning beginning,
      Clock clock) {
    this.properties = properties;
    this.files = files;
    this.tables = tables;
    this.beginning = beginning;
    this.clock = clock;
  }

  /**
   * The log of a year. When nothing of it exists anywhere it is begun; the newest log of the house
   * before it, if there is one, then ends: it is opened once more, its head compared and signed,
   * and closed.
   *
   * @throws LogNotOpenedException when the keys are missing or others, or the database is not the
   *     one the keys have signed for
   */
  OpenedLog openOrCreate(int year) {
    var known = tables.asSystem(() -> tables.chain().find(year));
    try {
      if (known.isPresent()) {
        return open(known.get());
      }
      var before = tables.asSystem(() -> tables.chain().findNewestBefore(properties.house(), year));
      return before.isPresent() ? succeed(before.get(), year) : beginning.begin(year, null);
    } catch (IOException e) {
      throw new UncheckedIOException("the key folder of the log cannot be used", e);
    }
  }

  private OpenedLog succeed(LogChainStore.Created before, int year) throws IOException {
    try (var old = open(before)) {
      var last = takeOver(old);
      return beginning.begin(
          year, new LogBeginning.Ended(old.year(), last.state(), last.head().signed()));
    }
  }

  private OpenedLog open(LogChainStore.Created created) throws IOException {
    int year = created.year();
    var keyFile = files.keys(year);
    if (!Files.exists(keyFile)) {
      throw new LogNotOpenedException(
          "The database holds log %d, but its keys are missing: put %s back from the backup of the key folder. No new keys are made for a log that exists."
              .formatted(year, keyFile));
    }
    var keys = LogIdentity.read(properties.origin(year), keyFile);
    boolean same =
        keys.sha256().verifier().toString().equals(created.verifierSha256())
            && keys.sm3().verifier().toString().equals(created.verifierSm3());
    if (!same) {
      throw new LogNotOpenedException(
          "The keys in %s are not those of log %d (%s): put the right file back from the backup of the key folder."
              .formatted(keyFile, year, created.originSha256()));
    }
    return new OpenedLog(year, keys, SignedMark.open(files.mark(year)), created.createdAt());
  }

  /**
   * Takes the turn to write: restores both trees from what is stored, compares them with the stored
   * and the signed head, and signs the head when a crash left it unsigned.
   *
   * @throws LogNotOpenedException when anything disagrees
   */
  LogWriter takeOver(OpenedLog log) {
    int year = log.year();
    requireDurable();
    return tables.asSystem(
        () -> {
          var state =
              tables
                  .chain()
                  .takeOver(year)
                  .orElseThrow(
                      () ->
                          new LogNotOpenedException(
                              "Log %d has ended and another continues it: nothing is written to it any more."
                                  .formatted(year)));
          var last = lastLeaves(year, state.size());
          var sha256 = restore(year, HashSuite.SHA256, state.size(), last);
          var sm3 = restore(year, HashSuite.SM3, state.size(), last);
          requireStored(year, state.rootSha256(), sha256);
          requireStored(year, state.rootSm3(), sm3);
          log.requireContinues(sha256.snapshot(), sm3.snapshot());
          var signed = signed(log, state);
          var head = new SignedHead(year, sha256.snapshot(), sm3.snapshot(), signed);
          return new LogWriter(
              log, tables, clock, new LogWriter.TakenOver(state, sha256, sm3, head));
        });
  }

  private SignedMark.Mark signed(OpenedLog log, LogStore.State state) {
    var stored = tables.tiles().findSigned(log.year(), state.size());
    var mark =
        stored
            .map(found -> new SignedMark.Mark(found.size(), found.noteSha256(), found.noteSm3()))
            .orElseGet(() -> log.sign(state));
    try {
      // Also when the file holds it already: a sync that failed leaves bytes that only look
      // written.
      log.mark().remember(mark);
    } catch (IOException e) {
      throw new UncheckedIOException("the last signed head could not be put on disk", e);
    }
    if (stored.isEmpty()) {
      tables.log().insertCheckpoint(log.year(), mark, clock.instant());
    }
    return mark;
  }

  private List<TileStore.LeafHashes> lastLeaves(int year, long size) {
    return tables.tiles().listLeaves(year, size - size % TilePath.WIDTH, size);
  }

  private GrowingTree restore(
      int year, HashSuite suite, long size, List<TileStore.LeafHashes> last) {
    var cache =
        new TileCache(
            suite,
            (level, number, width) -> tables.tiles().requireFull(year, suite, level, number),
            CACHED_TILES);
    try {
      return GrowingTree.restore(cache, size, last.stream().map(leaf -> leaf.of(suite)).toList());
    } catch (MissingNodeException | IllegalArgumentException missing) {
      throw damaged(year, missing);
    }
  }

  private static void requireStored(int year, byte[] stored, GrowingTree restored) {
    if (!Arrays.equals(stored, restored.root())) {
      throw damaged(year, null);
    }
  }

  private static LogNotOpenedException damaged(int year, @Nullable Throwable cause) {
    var sentence =
        "Log %d does not match its own head: leaves or tiles are missing or were changed. Restore the database from a backup and compare with the exported log."
            .formatted(year);
    return cause == null
        ? new LogNotOpenedException(sentence)
        : new LogNotOpenedException(sentence, cause);
  }

  /** Refuses a database that answers a commit before it is on disk. */
  private void requireDurable() {
    var durability = tables.asSystem(() -> tables.log().durability());
    boolean durable =
        durability.fsync() && durability.fullPageWrites() && durability.synchronousCommit();
    if (!durable && properties.evidence().requireDurableDatabase()) {
      throw new LogNotOpenedException(
          "The database runs with fsync, full_page_writes or synchronous_commit off: a receipt could be given for a deposit that a crash loses. Switch them on.");
    }
  }
}
