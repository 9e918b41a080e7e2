package org.mifeng.platform.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The source tree of all Maven modules, read once. */
final class Sources {
  private static final Set<String> MODULES = Set.of("ledger", "index", "cli", "platform", "bench");
  private static final Set<String> SUFFIXES =
      Set.of(".java", ".jte", ".sql", ".properties", ".css", ".js", ".yaml");

  private static final List<SourceFile> ALL = read();

  private Sources() {}

  /** The folder that holds {@code mvnw}. */
  static Path root() {
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("mvnw"))) {
        return folder;
      }
    }
    throw new IllegalStateException("no folder with mvnw above the working directory");
  }

  /** Every source file that we wrote: vendored files and generated ones are not in it. */
  static List<SourceFile> all() {
    return ALL;
  }

  static List<SourceFile> java() {
    return ALL.stream().filter(SourceFile::isJava).toList();
  }

  static List<SourceFile> mainJava() {
    return ALL.stream().filter(file -> file.isJava() && !file.isTest()).toList();
  }

  static List<SourceFile> templates() {
    return ALL.stream().filter(SourceFile::isTemplate).toList();
  }

  static List<SourceFile> named(String suffix) {
    return ALL.stream().filter(file -> file.path().endsWith(suffix)).toList();
  }

  private static List<SourceFile> read() {
    var root = root();
    return MODULES.stream()
        .sorted()
        .map(module -> root.resolve(module).resolve("src"))
        .filter(Files::isDirectory)
        .flatMap(Sources::walk)
        .filter(path -> SUFFIXES.stream().anyMatch(path.toString()::endsWith))
        .filter(path -> !path.toString().contains("/static/vendor/"))
        .sorted()
        .map(path -> read(root, path))
        .toList();
  }

  private static Stream<Path> walk(Path folder) {
    try (var paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceFile read(Path root, Path path) {
    try {
      return new SourceFile(
          root.relativize(path).toString().replace('\\', '/'), Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
