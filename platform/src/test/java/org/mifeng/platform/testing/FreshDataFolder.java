package org.mifeng.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Gives the application under test a data folder nobody has used before, and ways out that lead to
 * {@link Posts}.
 */
class FreshDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of("mifeng.data=" + create("platform"), "mifeng.start.prepare=false")
        .and(Posts.SETTINGS)
        .applyTo(context);
  }

  /** A new folder under {@code target/data}; those of earlier runs are deleted. */
  static Path create(String name) {
    try {
      var all = Files.createDirectories(Path.of("target", "data").toAbsolutePath());
      var mine = Long.toString(ProcessHandle.current().pid());
      try (var folders = Files.list(all)) {
        for (var folder : (Iterable<Path>) folders::iterator) {
          var process = folder.getFileName().toString().replaceAll("^.*-([0-9]+)-[0-9]+$", "$1");
          if (!process.equals(mine) && !isAlive(process)) {
            deleteUnlessGone(folder);
          }
        }
      }
      for (var n = 0; ; n++) {
        var folder = all.resolve(name + "-" + mine + "-" + n);
        if (!Files.exists(folder)) {
          return folder;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another run may be tidying up the same folder. */
  private static void deleteUnlessGone(Path folder) throws IOException {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (NoSuchFileException | UncheckedIOException gone) {
      // What is left of it goes with the next run.
    }
  }

  private static boolean isAlive(String process) {
    return process.matches("[0-9]+") && ProcessHandle.of(Long.parseLong(process)).isPresent();
  }
}
