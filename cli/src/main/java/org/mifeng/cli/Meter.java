package org.mifeng.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.mifeng.ledger.crypto.Digests;

/** Shows how far the digests have come, on a terminal only: one line, rewritten in place. */
final class Meter implements Digests.Progress {
  private static final long STEP = 8 << 20;

  private final int files;
  private final Surroundings surroundings;
  private final Words words;
  private int file;
  private long size;
  private long shown;
  private boolean dirty;

  Meter(int files, Surroundings surroundings, Words words) {
    this.files = files;
    this.surroundings = surroundings;
    this.words = words;
  }

  void begin(Path path) {
    file++;
    size = Math.max(path.toFile().length(), 0);
    shown = 0;
    if (surroundings.terminal() && Files.exists(path)) {
      show(0);
    }
  }

  @Override
  public boolean goOn(long bytesDone) {
    if (surroundings.terminal() && bytesDone - shown >= STEP) {
      shown = bytesDone;
      show(bytesDone);
    }
    return true;
  }

  private void show(long done) {
    long percent = size == 0 ? 100 : 100 * done / size;
    surroundings.err().print("\r" + words.text("seal.progress", file, files, percent) + "   ");
    surroundings.err().flush();
    dirty = true;
  }

  /** Leaves the line, so that what follows stands on its own. */
  void end() {
    if (dirty) {
      surroundings.err().println();
      dirty = false;
    }
  }
}
