package org.mifeng.platform.registry;

import java.util.List;
import java.util.Optional;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** The divisions of the city, current and abolished; public, so no viewer is asked for. */
@Component
class Divisions {
  private final Directories directories;

  Divisions(Directories directories) {
    this.directories = directories;
  }

  /** The divisions that exist today, by code. */
  public List<Division> listCurrent() {
    return directories.current().currentDivisions();
  }

  /** The division with this code, current or abolished. */
  public Optional<Division> find(String code) {
    return directories.current().division(code);
  }

  /** The division with this code; 404 unless it is known. */
  public Division require(String code) {
    return find(code).orElseThrow(() -> Refusal.notFound("registry.refusal.no-such-division"));
  }
}
