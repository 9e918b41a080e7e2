package org.mifeng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.bundle.Bundle;
import org.mifeng.ledger.bundle.BundlePath;

/** Finds the files of a bundle and the paths they have in it. Links are left out and counted. */
final class BundleFiles {
  /** How a bundle's file name ends. */
  static final String BUNDLE = ".bundle.json";

  /** How the name of a proof of one file ends. */
  static final String PROOF = ".proof.json";

  private final Map<String, Path> files = new LinkedHashMap<>();
  private int links;

  private BundleFiles() {}

  /**
   * What is named: a single folder is the bundle's root; of several things each stands at the root.
   *
   * @throws Complaint when there is nothing, too much, one path twice, or a name that cannot be in
   *     a bundle
   */
  static BundleFiles in(List<Path> named) throws IOException {
    BundleFiles found = new BundleFiles();
    for (Path path : named) {
      if (!Files.exists(path)) {
        throw new Complaint(ExitCode.USAGE, "error.no-such-file", path);
      }
      Path root = path.toAbsolutePath().normalize();
      if (named.size() == 1 && Files.isDirectory(root)) {
        found.walk(root, root);
      } else {
        Path parent = root.getParent();
        found.walk(parent == null ? root : parent, root);
      }
    }
    if (found.files.isEmpty()) {
      throw new Complaint(ExitCode.USAGE, "error.no-files");
    }
    return found;
  }

  private void walk(Path base, Path root) throws IOException {
    try (Stream<Path> walked = Files.walk(root)) {
      for (Path file : (Iterable<Path>) walked.sorted()::iterator) {
        if (Files.isSymbolicLink(file)) {
          links++;
        } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !isOwn(file)) {
          add(path(base, file), file);
        }
      }
    } catch (InvalidPathException e) {
      // In a locale without Unicode such names cannot even be listed.
      throw new Complaint(ExitCode.FAILED, "error.name-not-unicode", root);
    }
  }

  private void add(String path, Path file) {
    if (files.put(path, file) != null) {
      throw new Complaint(ExitCode.USAGE, "error.path-twice", path);
    }
    if (files.size() > Bundle.MAX_ITEMS) {
      throw new Complaint(
          ExitCode.USAGE, "error.too-many-files", Integer.toString(Bundle.MAX_ITEMS));
    }
  }

  /** Receipts, bundles and proofs are not sealed themselves. */
  static boolean isOwn(Path file) {
    String name = file.toString();
    return name.endsWith(FileWalk.RECEIPT) || name.endsWith(BUNDLE) || name.endsWith(PROOF);
  }

  /**
   * A file's path in the bundle, with slashes on every system.
   *
   * @throws Complaint when its name is not Unicode, or not one a bundle can hold
   */
  static String path(Path base, Path file) {
    Path relative = base.relativize(file);
    StringBuilder path = new StringBuilder();
    for (Path part : relative) {
      path.append(path.isEmpty() ? "" : "/").append(part);
    }
    // A name that is not in the file system's encoding does not come back from text as it was.
    if (!relative.getFileSystem().getPath(relative.toString()).equals(relative)
        || path.indexOf("\uFFFD") >= 0) {
      throw new Complaint(ExitCode.FAILED, "error.name-not-unicode", file);
    }
    try {
      BundlePath.require(path.toString());
    } catch (MalformedException e) {
      throw new Complaint(ExitCode.FAILED, "error.name-not-for-bundle", file, e.rule());
    }
    return path.toString();
  }

  /** Paths in the bundle with their files, in order. */
  Map<String, Path> files() {
    return files;
  }

  /** Links that were left out. */
  int links() {
    return links;
  }
}
