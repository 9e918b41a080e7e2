package org.mifeng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.CancellationException;
import org.mifeng.ledger.crypto.Digests;

/**
 * A file with its digests, and how it looked when they were made.
 *
 * @param file where
 * @param digests both, and the size
 * @param changed when it was last changed, as the file system says
 */
record DigestedFile(Path file, Digests digests, FileTime changed) {

  /**
   * Digests a file and makes sure that it did not change meanwhile.
   *
   * @throws Complaint when it did
   */
  static DigestedFile of(Path file, Digests.Progress progress) throws IOException {
    if (!Files.isReadable(file)) {
      throw new Complaint(ExitCode.USAGE, "error.not-readable", file);
    }
    BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
    Digests digests;
    try (InputStream in = Files.newInputStream(file)) {
      // A file that grows as fast as it is read would never end.
      digests = Digests.of(in, done -> done <= before.size() && progress.goOn(done));
    } catch (CancellationException e) {
      throw new Complaint(ExitCode.FAILED, "error.file-changed", file);
    }
    DigestedFile digested = new DigestedFile(file, digests, before.lastModifiedTime());
    if (before.size() != digests.size()) {
      throw new Complaint(ExitCode.FAILED, "error.file-changed", file);
    }
    digested.requireUnchanged();
    return digested;
  }

  /** Looks a second time: same size, same time of change. */
  void requireUnchanged() throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    if (now.size() != digests.size() || !now.lastModifiedTime().equals(changed)) {
      throw new Complaint(ExitCode.FAILED, "error.file-changed", file);
    }
  }
}
