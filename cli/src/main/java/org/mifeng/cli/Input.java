package org.mifeng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads small files whole, and says clearly when that is not possible. */
final class Input {
  private Input() {}

  /** All bytes, or one more than the limit when there are more: the parser then refuses them. */
  static byte[] read(Path file, int limit) throws IOException {
    if (!Files.exists(file)) {
      throw new Complaint(ExitCode.USAGE, "error.no-such-file", file);
    }
    if (Files.isDirectory(file) || !Files.isReadable(file)) {
      throw new Complaint(ExitCode.USAGE, "error.not-readable", file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(limit + 1);
    }
  }
}
