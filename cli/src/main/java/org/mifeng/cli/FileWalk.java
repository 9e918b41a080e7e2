package org.mifeng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the files to seal. Inside folders links are not followed and receipts are left out. */
final class FileWalk {
  /** How a receipt's file name ends. */
  static final String RECEIPT = ".receipt.json";

  private FileWalk() {}

  static List<Path> files(List<Path> named, boolean recursive) throws IOException {
    Set<Path> files = new LinkedHashSet<>();
    for (Path path : named) {
      if (!Files.exists(path)) {
        throw new Complaint(ExitCode.USAGE, "error.no-such-file", path);
      }
      if (!Files.isDirectory(path)) {
        files.add(path);
      } else if (recursive) {
        try (Stream<Path> found = Files.walk(path)) {
          found.filter(FileWalk::isToSeal).sorted().forEach(files::add);
        } catch (InvalidPathException e) {
          throw new Complaint(ExitCode.FAILED, "error.name-not-unicode", path);
        }
      } else {
        throw new Complaint(ExitCode.USAGE, "error.is-folder", path);
      }
    }
    if (files.isEmpty()) {
      throw new Complaint(ExitCode.USAGE, "error.no-files");
    }
    return List.copyOf(files);
  }

  private static boolean isToSeal(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && !file.toString().endsWith(RECEIPT);
  }

  /** Where the receipt of a file lies: beside it. */
  static Path receiptOf(Path file) {
    return file.resolveSibling(file.getFileName() + RECEIPT);
  }
}
