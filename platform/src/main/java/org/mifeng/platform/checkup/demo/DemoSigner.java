package org.mifeng.platform.checkup.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mifeng.index.Indicator;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.platform.checkup.Answering;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.Checkups;
import org.mifeng.platform.checkup.Claim;
import org.mifeng.platform.checkup.Results;
import org.mifeng.platform.checkup.Signing;
import org.mifeng.platform.checkup.SystemVersionId;
import org.mifeng.platform.checkup.Systems;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.registry.Enterprise;
import org.springframework.stereotype.Component;

/** Fills a check-up in for an enterprise of a demonstration and signs it. */
@Component
class DemoSigner {
  private static final String SET = "quick";

  /** Of so many answers one is "I don't know". */
  private static final int ONE_UNKNOWN_OF = 12;

  private final Systems systems;
  private final Checkups checkups;
  private final Answering answering;
  private final Signing signing;
  private final Results results;
  private final Transactions transactions;

  DemoSigner(
      Systems systems,
      Checkups checkups,
      Answering answering,
      Signing signing,
      Results results,
      Transactions transactions) {
    this.systems = systems;
    this.checkups = checkups;
    this.answering = answering;
    this.signing = signing;
    this.results = results;
    this.transactions = transactions;
  }

  /** Signs the quick check-up of an enterprise, unless it has signed one. */
  void sign(Enterprise enterprise) {
    var viewer =
        new Viewer(
            AccountId.NOBODY,
            enterprise.id().organisation(),
            Seat.ENTERPRISE,
            Reach.OWN,
            enterprise.name(),
            Permission.of(Seat.ENTERPRISE));
    var offered =
        systems.listOffered(viewer).stream()
            .map(one -> one.id())
            .filter(id -> systems.content(viewer, id).yardstick().hasSet(SET))
            .findFirst();
    if (offered.isPresent() && results.list(viewer).isEmpty()) {
      // One transaction for all answers; the signature opens keys in one of its own.
      signing.sign(viewer, transactions.as(viewer, () -> fill(viewer, enterprise, offered.get())));
    }
  }

  private CheckupId fill(Viewer viewer, Enterprise enterprise, SystemVersionId version) {
    var system = systems.content(viewer, version);
    var random = new Random(enterprise.profile().creditCode().value().hashCode());
    var id = checkups.start(viewer, version, SET, false);
    answering.putScope(viewer, id, scope(system, random), 0);
    int skill = random.nextInt(4);
    for (var indicator : system.indicatorsOf(SET)) {
      var claim = new Claim(choice(indicator, skill, random), "", Claim.ProofClaim.NONE);
      answering.answer(viewer, id, indicator.code(), claim, 0);
    }
    return id;
  }

  private static Map<String, String> scope(IndicatorSystem system, Random random) {
    Map<String, String> scope = new HashMap<>();
    system
        .yardstick()
        .applicability()
        .scope()
        .forEach((question, options) -> scope.put(question, one(options, random)));
    return scope;
  }

  private static String one(List<String> options, Random random) {
    return options.get(random.nextInt(options.size()));
  }

  private static String choice(Indicator indicator, int skill, Random random) {
    if (random.nextInt(ONE_UNKNOWN_OF) == 0) {
      return Claim.UNKNOWN;
    }
    int level = skill + random.nextInt(3) - 1;
    return String.valueOf(Math.clamp(level, 0, indicator.levels().size() - 1));
  }
}
