package org.mifeng.platform.registry.parks;

import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.registry.Parks;
import org.mifeng.platform.registry.Residences;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Freezes the rosters of a demonstration's parks for this year, so that figures have their lists. A
 * park without residents stays without a list, as it may be in a real city.
 */
@Component
@ConditionalOnBooleanProperty("mifeng.demo")
class DemoFreezes {
  private static final Viewer DEMO = Viewer.system("demo");

  private final Parks parks;
  private final Freezes freezes;
  private final Residences residences;

  DemoFreezes(Parks parks, Freezes freezes, Residences residences) {
    this.parks = parks;
    this.freezes = freezes;
    this.residences = residences;
  }

  @EventListener(ApplicationReadyEvent.class)
  void freeze() {
    var year = residences.today().getYear();
    var counts = residences.countByPark(DEMO);
    for (var park : parks.list()) {
      var frozen = freezes.list(DEMO, park).stream().anyMatch(one -> one.year() == year);
      if (park.sample() && !frozen && counts.getOrDefault(park.id(), 0L) > 0) {
        freezes.freeze(DEMO, park, year);
      }
    }
  }
}
