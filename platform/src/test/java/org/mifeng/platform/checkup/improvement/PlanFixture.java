package org.mifeng.platform.checkup.improvement;

import org.mifeng.platform.checkup.CheckupFixture;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.SystemVersionId;
import org.mifeng.platform.checkup.Systems;
import org.mifeng.platform.identity.Viewer;
import org.springframework.context.ApplicationContext;

/** Signed quick check-ups to improve on. */
final class PlanFixture {
  private final ApplicationContext application;

  PlanFixture(ApplicationContext application) {
    this.application = application;
  }

  SystemVersionId builtIn(Viewer viewer) {
    return application.getBean(Systems.class).listOffered(viewer).stream()
        .filter(one -> one.label().system().equals("HZ-TS-INDEX-DRAFT"))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** A signed quick check-up with the same level for each item. */
  CheckupId signed(Viewer viewer, int level) {
    return CheckupFixture.signed(application, viewer, builtIn(viewer), "quick", level);
  }
}
