package org.mifeng.platform.registry;

import java.time.Clock;
import java.util.List;
import org.mifeng.platform.kernel.LegalTime;
import org.springframework.stereotype.Component;

/** The lists of the city: public, so no viewer is asked for. */
@Component
public class Directories {
  private final DirectoryStore store;
  private final Clock clock;

  Directories(DirectoryStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** All lists as of today. */
  public Directory current() {
    return new Directory(
        store.listDivisions(), store.listParks(), store.listSectors(), LegalTime.today(clock));
  }

  /** The kinds of parks, P01 to P15. */
  public List<Term> parkKinds() {
    return store.listParkKinds();
  }

  /** The groups of vulnerable sectors. */
  public List<Term> sectorGroups() {
    return store.listSectorGroups();
  }
}
