package org.mifeng.platform.checkup.improvement;

import static org.mifeng.platform.checkup.CheckupFixture.level;
import static org.mifeng.platform.checkup.CheckupFixture.scope;

import org.mifeng.platform.checkup.Answering;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.Checkups;
import org.mifeng.platform.checkup.Signing;
import org.mifeng.platform.checkup.SystemVersionId;
import org.mifeng.platform.checkup.Systems;
import org.mifeng.platform.identity.Viewer;
import org.springframework.context.ApplicationContext;

/** Signed quick check-ups to improve on. */
final class PlanFixture {
  private final Systems systems;
  private final Checkups checkups;
  private final Answering answering;
  private final Signing signing;

  PlanFixture(ApplicationContext application) {
    this.systems = application.getBean(Systems.class);
    this.checkups = application.getBean(Checkups.class);
    this.answering = application.getBean(Answering.class);
    this.signing = application.getBean(Signing.class);
  }

  SystemVersionId builtIn(Viewer viewer) {
    return systems.listOffered(viewer).stream()
        .filter(one -> one.label().system().equals("HZ-TS-INDEX-DRAFT"))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** A signed quick check-up with the same level for each item. */
  CheckupId signed(Viewer viewer, int level) {
    var system = systems.content(viewer, builtIn(viewer));
    var id = checkups.start(viewer, builtIn(viewer), "quick", false);
    answering.putScope(viewer, id, scope(system), 0);
    system
        .indicatorsOf("quick")
        .forEach(indicator -> answering.answer(viewer, id, indicator.code(), level(level), 0));
    signing.sign(viewer, id);
    return id;
  }
}
