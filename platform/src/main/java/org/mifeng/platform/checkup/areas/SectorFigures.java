package org.mifeng.platform.checkup.areas;

import static org.mifeng.platform.identity.Permission.CHECK_UP;

import java.util.Optional;
import org.mifeng.platform.checkup.Checkup;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.registry.Directories;
import org.mifeng.platform.registry.Enterprises;
import org.mifeng.platform.registry.Sector;
import org.springframework.stereotype.Component;

/**
 * What an enterprise is told of its sector in the register: what the newest edition says about it,
 * the same that officials read, and nothing where the edition is silent (docs/adr/0033).
 */
@Component
public class SectorFigures {
  private final AreaStore store;
  private final Enterprises enterprises;
  private final Directories directories;
  private final Transactions transactions;

  SectorFigures(
      AreaStore store,
      Enterprises enterprises,
      Directories directories,
      Transactions transactions) {
    this.store = store;
    this.enterprises = enterprises;
    this.directories = directories;
    this.transactions = transactions;
  }

  /** The sector in which the register has the viewer's enterprise. */
  public Optional<Sector> sector(Viewer viewer) {
    return enterprises
        .findOwn(viewer)
        .map(enterprise -> enterprise.profile().sector())
        .flatMap(code -> directories.current().sector(code));
  }

  /**
   * What is said of a sector, measured like a check-up; empty where nothing may be said.
   *
   * @throws org.mifeng.platform.kernel.Refusal 403 for who may not look at check-ups
   */
  public Optional<SectorFigure> find(Viewer viewer, Checkup checkup, Sector sector) {
    viewer.require(CHECK_UP);
    var scale = new Scale(checkup.system(), checkup.set());
    var group = new Group(Group.Kind.SECTOR, sector.code(), "");
    return transactions.as(viewer, () -> store.findSector(scale, group));
  }
}
