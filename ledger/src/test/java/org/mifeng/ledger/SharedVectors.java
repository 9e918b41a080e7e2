package org.mifeng.ledger;

import java.nio.file.Files;
import java.nio.file.Path;

/** Public test vectors that lie beside the source tree; tests that need them say when absent. */
public final class SharedVectors {
  private SharedVectors() {}

  /** A folder of vectors; it may be absent. */
  public static Path folder(String name) {
    return root().resolve("../shared/vectors").resolve(name).normalize();
  }

  /** The root of the source tree. */
  public static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (here.getParent() != null && !Files.exists(here.resolve("mvnw"))) {
      here = here.getParent();
    }
    return here;
  }
}
