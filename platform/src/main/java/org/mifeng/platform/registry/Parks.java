package org.mifeng.platform.registry;

import java.util.List;
import java.util.Optional;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** The industrial parks of the city; public, so no viewer is asked for. */
@Component
public class Parks {
  private final Directories directories;

  Parks(Directories directories) {
    this.directories = directories;
  }

  /** All parks, by division and name. */
  public List<Park> list() {
    return directories.current().parks();
  }

  /** The park with this id. */
  public Optional<Park> find(ParkId id) {
    return directories.current().park(id);
  }

  /** The park with this id; 404 unless it is known. */
  public Park require(ParkId id) {
    return find(id).orElseThrow(() -> Refusal.notFound("registry.refusal.no-such-park"));
  }
}
