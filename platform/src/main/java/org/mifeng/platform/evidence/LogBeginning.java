package org.mifeng.platform.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Continuation;
import org.mifeng.ledger.crypto.LogKeys;
import org.mifeng.ledger.merkle.HashSuite;
import org.springframework.stereotype.Component;

/**
 * Begins a log with keys of its own: the first of a house, or one that continues another, which is
 * closed in the same commit. The new log's first entry is the other's last signed head.
 */
@Component
class LogBeginning {
  /**
   * A log at its end: nothing is under way, and its newest head is signed and stored.
   *
   * @param state what must still be there when it is closed
   */
  record Ended(int year, LogStore.State state, SignedMark.Mark last) {}

  private final EvidenceProperties properties;
  private final LogFiles files;
  private final LogTables tables;
  private final Clock clock;

  LogBeginning(EvidenceProperties properties, LogFiles files, LogTables tables, Clock clock) {
    this.properties = properties;
    this.files = files;
    this.tables = tables;
    this.clock = clock;
  }

  /**
   * Begins a log that nothing knows yet.
   *
   * @param before the log it continues, or null
   * @throws LogNotOpenedException when keys of that name have signed already
   * @throws LogWriter.FencedException when another writer has meanwhile moved the log before
   */
  OpenedLog begin(int year, @Nullable Ended before) throws IOException {
    var mark = SignedMark.open(files.mark(year));
    try {
      long signed = mark.last().map(SignedMark.Mark::size).orElse(0L);
      if (signed > 0) {
        throw new LogNotOpenedException(
            "Log %d was signed up to size %d, but the database does not know it: this is another or an emptied database. Restore the right one; the log is not begun anew."
                .formatted(year, signed));
      }
      var keys = keys(year);
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      insert(year, keys, before, now);
      return new OpenedLog(year, keys, mark, now);
    } catch (IOException | RuntimeException failed) {
      mark.close();
      throw failed;
    }
  }

  /** A crash between making the keys and the first commit leaves keys that signed nothing. */
  private LogIdentity keys(int year) throws IOException {
    var file = files.keys(year);
    return Files.exists(file)
        ? LogIdentity.read(properties.origin(year), file)
        : new LogIdentity(properties.origin(year), LogKeys.create(file, new SecureRandom()));
  }

  private void insert(int year, LogIdentity keys, @Nullable Ended before, Instant now) {
    var log =
        new LogChainStore.Created(
            year,
            keys.sha256().verifier().name(),
            keys.sm3().verifier().name(),
            keys.sha256().verifier().toString(),
            keys.sm3().verifier().toString(),
            now);
    if (before == null) {
      var empty = new LogStore.State(0, 0, HashSuite.SHA256.empty(), HashSuite.SM3.empty());
      tables.asSystem(() -> tables.chain().insert(log, empty));
      return;
    }
    var last = before.last();
    var body = new Continuation(last.noteSha256(), last.noteSm3(), now.toEpochMilli()).body();
    // The root of a single leaf is its hash.
    var first = new LogStore.State(1, 0, HashSuite.SHA256.leaf(body), HashSuite.SM3.leaf(body));
    tables.asSystem(
        () -> {
          if (!tables.chain().close(before.year(), before.state(), now)) {
            throw new LogWriter.FencedException(before.year());
          }
          tables.chain().insert(log, first);
          tables.log().openPartitions(year, 0, 1);
          tables.log().insertEntry(year, 0, body);
        });
  }
}
