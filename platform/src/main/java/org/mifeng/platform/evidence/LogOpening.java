package org.mifeng.platform.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.crypto.LogKeys;
import org.mifeng.ledger.merkle.GrowingTree;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.MissingNodeException;
import org.mifeng.ledger.merkle.TileCache;
import org.mifeng.ledger.merkle.TilePath;
import org.springframework.stereotype.Component;

/**
 * Creates a log, or opens one that exists: never one for the other. A log exists when the database
 * or the key folder knows it; opening needs both, and that they agree.
 */
@Component
class LogOpening {
  private static final int CACHED_TILES = 1024;

  private final EvidenceProperties properties;
  private final LogFiles files;
  private final LogTables tables;
  private final Clock clock;

  LogOpening(EvidenceProperties properties, LogFiles files, LogTables tables, Clock clock) {
    this.properties = properties;
    this.files = files;
    this.tables = tables;
    this.clock = clock;
  }

  /**
   * The log of a year, created when nothing of it exists anywhere.
   *
   * @throws LogNotOpenedException when the keys are missing or others, or the database is not the
   *     one the keys have signed for
   */
  OpenedLog openOrCreate(int year) {
    var keyFile = files.keys(year);
    var created = tables.asSystem(() -> tables.log().find(year));
    try {
      if (created.isPresent()) {
        return open(created.get(), keyFile);
      }
      return create(year, keyFile);
    } catch (IOException e) {
      throw new UncheckedIOException("the key folder of the log cannot be used", e);
    }
  }

  private OpenedLog open(LogStore.Created created, Path keyFile) throws IOException {
    int year = created.year();
    if (!Files.exists(keyFile)) {
      throw new LogNotOpenedException(
          "The database holds log %d, but its keys are missing: put %s back from the backup of the key folder. No new keys are made for a log that exists."
              .formatted(year, keyFile));
    }
    var keys = readKeys(year, keyFile);
    boolean same =
        keys.sha256().verifier().toString().equals(created.verifierSha256())
            && keys.sm3().verifier().toString().equals(created.verifierSm3());
    if (!same) {
      throw new LogNotOpenedException(
          "The keys in %s are not those of log %d (%s): put the right file back from the backup of the key folder."
              .formatted(keyFile, year, created.originSha256()));
    }
    return new OpenedLog(year, keys, SignedMark.open(files.mark(year)));
  }

  private LogIdentity readKeys(int year, Path keyFile) throws IOException {
    try {
      return new LogIdentity(properties.origin(year), LogKeys.open(keyFile));
    } catch (MalformedException unusable) {
      throw new LogNotOpenedException(
          "The keys of log %d in %s cannot be used: %s."
              .formatted(year, keyFile, unusable.getMessage()),
          unusable);
    }
  }

  private OpenedLog create(int year, Path keyFile) throws IOException {
    var mark = SignedMark.open(files.mark(year));
    long signed = mark.last().map(SignedMark.Mark::size).orElse(0L);
    if (signed > 0) {
      mark.close();
      throw new LogNotOpenedException(
          "Log %d was signed up to size %d, but the database does not know it: this is another or an emptied database. Restore the right one; the log is not begun anew."
              .formatted(year, signed));
    }
    // A crash between making the keys and the first commit leaves keys that signed nothing.
    var keys =
        Files.exists(keyFile)
            ? readKeys(year, keyFile)
            : new LogIdentity(properties.origin(year), LogKeys.create(keyFile, new SecureRandom()));
    var log =
        new LogStore.Created(
            year,
            keys.sha256().verifier().name(),
            keys.sm3().verifier().name(),
            keys.sha256().verifier().toString(),
            keys.sm3().verifier().toString());
    var empty = new LogStore.State(0, 0, HashSuite.SHA256.empty(), HashSuite.SM3.empty());
    Instant now = clock.instant();
    tables.asSystem(
        () -> {
          tables.log().freezeBefore(year, now);
          tables.log().insert(log, empty, now);
        });
    return new OpenedLog(year, keys, mark);
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
          var state = tables.log().takeOver(year);
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
      if (log.mark().last().filter(mark::equals).isEmpty()) {
        log.mark().remember(mark);
      }
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
