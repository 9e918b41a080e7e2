package org.mifeng.platform.experts.orders;

import java.util.List;
import java.util.Optional;
import org.mifeng.platform.experts.catalogue.Catalogue;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes one order in each main state for the enterprise of a demonstration, with its institutions,
 * in the background of its first start, after the pool is filled.
 */
@Component
@ConditionalOnBooleanProperty("mifeng.demo")
class OrdersDemo {
  private static final Viewer DEMO = Viewer.system("demo");
  private static final String BUYER = "demo-enterprise";
  private static final Logger LOG = LoggerFactory.getLogger(OrdersDemo.class);

  private final DemoActor actor;
  private final OrderBook book;
  private final Catalogue catalogue;
  private final Accounts accounts;
  private final Seats seats;

  OrdersDemo(DemoActor actor, OrderBook book, Catalogue catalogue, Accounts accounts, Seats seats) {
    this.actor = actor;
    this.book = book;
    this.catalogue = catalogue;
    this.accounts = accounts;
    this.seats = seats;
  }

  @org.springframework.core.annotation.Order(100)
  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread.ofPlatform()
        .daemon()
        .name("demo-orders")
        .priority(Thread.MIN_PRIORITY)
        .start(
            () -> {
              try {
                buyer().ifPresent(this::fill);
              } catch (RuntimeException failed) {
                // The demonstration is whole without them.
                LOG.warn("The demonstration's orders are not all there", failed);
              }
            });
  }

  private Optional<Viewer> buyer() {
    return accounts
        .findByLogin(DEMO, BUYER)
        .flatMap(account -> seats.listHeld(DEMO, account.id()).stream().findFirst())
        .flatMap(grant -> seats.standing(grant.id()))
        .map(standing -> standing.viewer());
  }

  private void fill(Viewer buyer) {
    if (book.count(buyer, OrderFilter.ALL) > 0) {
      return;
    }
    var words = DemoOrder.words();
    for (var order : DemoOrder.all(words)) {
      actor.act(order, buyer, institutions(buyer, order.item()), words);
    }
  }

  /** Those that may offer, the one with an account of the demonstration first. */
  private List<Viewer> institutions(Viewer buyer, String item) {
    var known =
        accounts
            .findByLogin(DEMO, "demo-institution")
            .flatMap(account -> seats.listHeld(DEMO, account.id()).stream().findFirst())
            .flatMap(grant -> seats.standing(grant.id()))
            .map(standing -> standing.viewer());
    return catalogue.listInstitutions(buyer, catalogue.require(item)).stream()
        .map(
            one ->
                known
                    .filter(viewer -> viewer.organisation().equals(one.organisation()))
                    .orElse(
                        new Viewer(
                            AccountId.NOBODY,
                            one.organisation(),
                            Seat.INSTITUTION,
                            Reach.OWN,
                            one.name(),
                            Permission.of(Seat.INSTITUTION))))
        .sorted(java.util.Comparator.comparing(viewer -> viewer.account().equals(AccountId.NOBODY)))
        .toList();
  }
}
