package org.mifeng.platform.evidence;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.TilePath;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.storage.FileStorage;
import org.mifeng.ledger.storage.LedgerStorage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Writes the log as plain files, so that a web server can give it to monitors without the database
 * and {@code mifeng fsck} can check it from end to end. The checkpoint is written last: whoever
 * reads it finds every tile below it.
 */
@Component
class LogExport implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(LogExport.class);

  private final EvidenceProperties properties;
  private final LogFiles files;
  private final PublicLog source;
  private final Map<Integer, Long> exported = new HashMap<>();
  private @Nullable ScheduledExecutorService schedule;

  LogExport(EvidenceProperties properties, LogFiles files, PublicLog source) {
    this.properties = properties;
    this.files = files;
    this.source = source;
  }

  /** Brings the files of a year up to the newest signed head. */
  synchronized void export(int year) throws IOException {
    long size = source.size(year).orElse(0L);
    var storage = new FileStorage(files.export(year));
    long before = exported(storage, year);
    if (size == before || source.size(year).isEmpty()) {
      return;
    }
    long from = Math.max(before, 0);
    for (int level = 0; size >>> (TilePath.HEIGHT * level) > 0; level++) {
      for (long n = (from >>> (TilePath.HEIGHT * level)) / TilePath.WIDTH; ; n++) {
        int width = TilePath.widthAt(level, n, size);
        if (width == 0) {
          break;
        }
        write(storage, year, HashSuite.SHA256, new TilePath(level, n, width));
        write(storage, year, HashSuite.SM3, new TilePath(level, n, width));
        if (level == 0) {
          write(storage, year, HashSuite.SHA256, new TilePath(TilePath.ENTRIES, n, width));
        }
      }
    }
    for (var suite : HashSuite.values()) {
      var head = source.checkpointAt(year, suite, size);
      if (head.isPresent()) {
        storage.write(LedgerStorage.checkpointName(suite), head.get());
      }
    }
    exported.put(year, size);
    dropPartials(storage, from, size);
  }

  /** What was written of a tile that has filled since is of no more use: the full one begins so. */
  private static void dropPartials(FileStorage storage, long from, long size) throws IOException {
    for (int level = 0; size >>> (TilePath.HEIGHT * level) > 0; level++) {
      long n = (from >>> (TilePath.HEIGHT * level)) / TilePath.WIDTH;
      if (TilePath.widthAt(level, n, size) == TilePath.WIDTH) {
        for (var suite : HashSuite.values()) {
          storage.dropPartials(suite, TilePath.full(level, n));
        }
        if (level == 0) {
          storage.dropPartials(HashSuite.SHA256, TilePath.full(TilePath.ENTRIES, n));
        }
      }
    }
  }

  /** The size the files reach: remembered, or read from the checkpoint an earlier run left. */
  private long exported(LedgerStorage storage, int year) throws IOException {
    var known = exported.get(year);
    if (known != null) {
      return known;
    }
    // The SM3 tree's is written last.
    var checkpoint = storage.checkpoint(HashSuite.SM3);
    try {
      return checkpoint.isEmpty()
          ? -1
          : Checkpoint.parse(Note.parse(checkpoint.get()).text()).size();
    } catch (MalformedException damaged) {
      return -1;
    }
  }

  private void write(LedgerStorage storage, int year, HashSuite suite, TilePath path)
      throws IOException {
    var name = LedgerStorage.tileName(suite, path);
    var tile = source.tile(year, suite, path);
    if (tile.isEmpty()) {
      throw new IOException("the log of " + year + " has no " + name);
    }
    storage.write(name, tile.get());
  }

  private void exportNow() {
    try {
      // The oldest first: whoever reads a log finds the one it continues complete.
      for (int year : source.years()) {
        export(year);
      }
    } catch (IOException | RuntimeException failed) {
      log.warn("The evidence log could not be written to its export folder", failed);
    }
  }

  @Override
  public void start() {
    long seconds = properties.evidence().exportSeconds();
    var executor = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    if (seconds > 0) {
      executor.scheduleWithFixedDelay(this::exportNow, seconds, seconds, TimeUnit.SECONDS);
    }
    schedule = executor;
  }

  @Override
  public void stop() {
    var executor = schedule;
    schedule = null;
    if (executor != null) {
      executor.shutdown();
      executor.close();
    }
  }

  @Override
  public boolean isRunning() {
    return schedule != null;
  }

  /** After the writer has begun; ended before it. */
  @Override
  public int getPhase() {
    return 1;
  }
}
