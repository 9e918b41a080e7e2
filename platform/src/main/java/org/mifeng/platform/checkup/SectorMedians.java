package org.mifeng.platform.checkup;

import static org.mifeng.platform.identity.Permission.CHECK_UP;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/**
 * How an enterprise compares with its sector, without telling about any other (docs/adr/0032). The
 * months before this one do not change any more, so each answer is asked for once a month.
 */
@Component
public class SectorMedians {
  private final ResultStore store;
  private final Transactions transactions;
  private final CityTime time;
  private final Map<Group, Optional<SectorMedian>> known = new ConcurrentHashMap<>();

  SectorMedians(ResultStore store, Transactions transactions, CityTime time) {
    this.store = store;
    this.transactions = transactions;
    this.time = time;
  }

  /** Enterprises that are compared, in a month. */
  private record Group(YearMonth month, String system, String set, String sector) {}

  /** The median of the sector that an own check-up names; empty when fewer than ten signed. */
  public Optional<SectorMedian> find(Viewer viewer, AnswerSheet sheet) {
    viewer.require(CHECK_UP);
    var sector = sheet.sector().orElse("");
    if (sector.isEmpty()) {
      return Optional.empty();
    }
    var today = time.today();
    var month = YearMonth.from(today);
    known.keySet().removeIf(group -> !group.month().equals(month));
    var group = new Group(month, sheet.system().head().id(), sheet.checkup().set(), sector);
    var answer = known.get(group);
    if (answer == null) {
      answer = transactions.as(viewer, () -> store.findSectorMedian(sheet.checkup().id(), today));
      // The sector of an open check-up may change while it is being asked about.
      if (sheet.checkup().isSigned()) {
        known.put(group, answer);
      }
    }
    return answer;
  }
}
