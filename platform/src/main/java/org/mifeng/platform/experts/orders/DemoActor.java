package org.mifeng.platform.experts.orders;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.evidence.DepositKind;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.evidence.Submission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Takes an order of a demonstration as far as it is to go, by the way everybody takes. */
@Component
@ConditionalOnBooleanProperty("mifeng.demo")
class DemoActor {
  /** Prices in cents, made up like all the rest. */
  private static final List<Long> PRICES = List.of(1_280_000L, 980_000L, 1_560_050L);

  private static final int DAYS = 15;

  private final Needs needs;
  private final Offers offers;
  private final Secrecy secrecy;
  private final Performance performance;
  private final Closing closing;
  private final Deposits deposits;

  DemoActor(
      Needs needs,
      Offers offers,
      Secrecy secrecy,
      Performance performance,
      Closing closing,
      Deposits deposits) {
    this.needs = needs;
    this.offers = offers;
    this.secrecy = secrecy;
    this.performance = performance;
    this.closing = closing;
    this.deposits = deposits;
  }

  void act(DemoOrder demo, Viewer enterprise, List<Viewer> institutions, Properties words) {
    var id =
        needs.open(
            enterprise,
            new Needs.Asked(
                demo.item(),
                demo.payer(),
                demo.brief(),
                new Need(demo.need(), words.getProperty("contact", "")),
                5));
    if (demo.until() == OrderState.CANCELLED) {
      needs.cancel(enterprise, id, words.getProperty("cancel", ""));
      return;
    }
    offer(id, institutions, words);
    if (demo.until() == OrderState.OPEN) {
      return;
    }
    var partner = institutions.getFirst();
    var taken =
        offers.list(enterprise, id).stream()
            .filter(offer -> offer.institution().equals(partner.organisation()))
            .findFirst()
            .orElseThrow();
    offers.choose(enterprise, id, taken.id(), "");
    if (demo.until() != OrderState.CHOSEN) {
      work(id, demo, enterprise, partner, taken, words);
    }
  }

  private void offer(UUID id, List<Viewer> institutions, Properties words) {
    var milestones =
        List.of(words.getProperty("milestone.1", ""), words.getProperty("milestone.2", ""));
    for (int at = 0; at < institutions.size(); at++) {
      var terms =
          new Offer.Terms(
              new Yuan(PRICES.get(at % PRICES.size())), DAYS, words.getProperty("approach", ""));
      offers.make(institutions.get(at), id, terms, milestones);
    }
  }

  private void work(
      UUID id, DemoOrder demo, Viewer enterprise, Viewer partner, Offer taken, Properties words) {
    var shown = secrecy.text().shown(Locale.CHINESE);
    secrecy.confirm(enterprise, id, shown);
    secrecy.confirm(partner, id, shown);
    var first = taken.milestones().getFirst();
    performance.report(partner, id, first.id(), "");
    switch (demo.until()) {
      case DISPUTED -> closing.dispute(partner, id, words.getProperty("dispute", ""));
      case DELIVERED, ACCEPTED, SETTLED -> {
        performance.acceptMilestone(enterprise, id, first.id());
        finish(id, demo, enterprise, partner, taken, words);
      }
      case OPEN, CHOSEN, UNDERWAY, CANCELLED -> {
        // It stays where it is.
      }
    }
  }

  private void finish(
      UUID id, DemoOrder demo, Viewer enterprise, Viewer partner, Offer taken, Properties words) {
    for (var milestone : taken.milestones().subList(1, taken.milestones().size())) {
      performance.report(partner, id, milestone.id(), "");
      performance.acceptMilestone(enterprise, id, milestone.id());
    }
    var content = demo.brief().getBytes(StandardCharsets.UTF_8);
    var title = words.getProperty("result", "");
    var sealed =
        deposits
            .deposit(
                partner,
                List.of(
                    new Submission(
                        Digests.of(content), "text/plain", DepositKind.D4, title, null, null)),
                null,
                content)
            .getFirst();
    performance.deliver(partner, id, sealed.id().value(), title);
    if (demo.until() == OrderState.DELIVERED) {
      return;
    }
    closing.accept(enterprise, id);
    if (demo.until() == OrderState.SETTLED) {
      closing.rate(enterprise, id, new Rating(5, 5, 5, 4, 4, words.getProperty("remark", "")));
      var today = LegalTime.day(taken.madeAt());
      closing.settle(
          partner,
          id,
          new Settlement(
              demo.payer(), taken.terms().price(), today, words.getProperty("reference", "")));
    }
  }
}
