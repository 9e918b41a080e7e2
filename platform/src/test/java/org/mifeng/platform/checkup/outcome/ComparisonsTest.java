package org.mifeng.platform.checkup.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mifeng.platform.checkup.CheckupFixture.aCityOfficer;
import static org.mifeng.platform.checkup.CheckupFixture.anEnterprise;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mifeng.index.form.SystemReader;
import org.mifeng.platform.checkup.CheckupFixture;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.SystemVersionId;
import org.mifeng.platform.checkup.Systems;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.web.Shells;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;

/** A result is compared with its enterprise's last one of the same set. */
@PlatformTest
class ComparisonsTest {
  @Autowired private ApplicationContext application;
  @Autowired private Systems systems;
  @Autowired private ResultPages pages;
  @Autowired private Shells shells;

  /** A system nobody else uses. */
  private SystemVersionId aSystem() {
    var file = CheckupFixture.file("R-" + UUID.randomUUID().toString().substring(0, 8), "1");
    var system = systems.add(aCityOfficer(), SystemReader.read(file).require(), file);
    systems.publish(aCityOfficer(), system, "试用");
    return system;
  }

  private CheckupId signed(Viewer viewer, SystemVersionId system, int level) {
    return CheckupFixture.signed(application, viewer, system, "quick", level);
  }

  private ResultPage.Comparison comparison(Viewer viewer, CheckupId id) {
    var shell = shells.of(new MockHttpServletRequest()).in(Locale.ENGLISH);
    return pages.of(viewer, id, shell).comparison();
  }

  @Test
  void whoIsNotInTheRegisterHasNoSectorToBeComparedWith() {
    var viewer = anEnterprise();
    assertThat(comparison(viewer, signed(viewer, aSystem(), 1)).sector())
        .isEqualTo(
            "The register has no sector for your enterprise, so there is no comparison with it.");
  }

  @Test
  void aResultIsComparedWithTheOneBeforeItOfTheSameSet() {
    var viewer = anEnterprise();
    var system = aSystem();
    var first = signed(viewer, system, 1);
    var second = signed(viewer, system, 2);

    var rows = comparison(viewer, second).rows();
    assertThat(rows.getFirst().before()).isEqualTo("40");
    assertThat(rows.getFirst().now()).isEqualTo("70");
    assertThat(rows.getFirst().change()).isEqualTo("up by 30");
    assertThat(comparison(viewer, first).rows()).isEmpty();
  }
}
