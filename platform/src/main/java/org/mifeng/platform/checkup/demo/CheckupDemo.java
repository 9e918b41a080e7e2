package org.mifeng.platform.checkup.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.registry.Enterprise;
import org.mifeng.platform.registry.EnterpriseFilter;
import org.mifeng.platform.registry.EnterpriseStanding;
import org.mifeng.platform.registry.Enterprises;
import org.mifeng.platform.web.Paging;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Fills a demonstration with check-ups, in the background of its first start. Stopped in between it
 * goes on at the next.
 */
@Component
@ConditionalOnBooleanProperty("mifeng.demo")
class CheckupDemo {
  /** Three of four take part, so that participation is something to see too. */
  private static final int ONE_STAYS_AWAY_OF = 4;

  private static final int PAGE = 200;

  /**
   * How all their names begin, as it is read. Those of a city for load are found by no search, and
   * come with check-ups.
   */
  private static final String FOUND_BY = "yanshi";

  private static final Viewer DEMO = Viewer.system("demo");
  private static final Logger LOG = LoggerFactory.getLogger(CheckupDemo.class);

  private final Enterprises enterprises;
  private final DemoSigner signer;

  CheckupDemo(Enterprises enterprises, DemoSigner signer) {
    this.enterprises = enterprises;
    this.signer = signer;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread.ofPlatform()
        .daemon()
        .name("demo-check-ups")
        .priority(Thread.MIN_PRIORITY)
        .start(
            () -> {
              try {
                fill(participants());
              } catch (RuntimeException failed) {
                // The demonstration is whole without them; the next start goes on.
                LOG.warn("The demonstration's check-ups are not all there", failed);
              }
            });
  }

  /** Made up enterprises that have no account of their own, always the same ones. */
  List<Enterprise> participants() {
    var all = new ArrayList<Enterprise>();
    var paging = new Paging(1, PAGE, "", false);
    for (var rows = list(paging); !rows.isEmpty(); rows = list(paging)) {
      all.addAll(rows);
      paging = paging.at(paging.page() + 1);
    }
    var made =
        all.stream()
            .filter(one -> one.demo() && !one.hasAccount())
            .sorted(Comparator.comparing(one -> one.profile().creditCode().value()))
            .toList();
    return IntStream.range(0, made.size())
        .filter(number -> number % ONE_STAYS_AWAY_OF != 0)
        .mapToObj(made::get)
        .toList();
  }

  private List<Enterprise> list(Paging paging) {
    var confirmed =
        EnterpriseFilter.of(
            FOUND_BY, null, null, null, null, EnterpriseStanding.CONFIRMED.code(), null);
    return enterprises.list(DEMO, confirmed, paging).rows();
  }

  /** Lets each sign a check-up that has not. */
  void fill(List<Enterprise> participants) {
    participants.forEach(signer::sign);
  }
}
