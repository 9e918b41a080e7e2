package org.mifeng.platform.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mifeng.platform.registry.RegistryFixture.city;
import static org.mifeng.platform.registry.RegistryFixture.district;
import static org.mifeng.platform.registry.RegistryFixture.enterprise;
import static org.mifeng.platform.registry.RegistryFixture.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class CorrectionsTest {
  private static final String XIHU = "330106";

  @Autowired Enterprises enterprises;
  @Autowired Enrolments enrolments;
  @Autowired Organisations organisations;

  private Enterprise taken(EnterpriseProfile profile) {
    enrolments.takeOn(city(), Map.of(profile, LocalDate.of(2024, 1, 1)), "test", false);
    return enterprises.listOpen(city(), List.of(profile.creditCode())).getFirst();
  }

  @Test
  void aCorrectionOnAnOldVersionIsRefused() {
    var known = taken(profile("旧版本测试", XIHU, null));
    enterprises.correct(district(XIHU), known.id(), 0, profile("旧版本测试一", XIHU, null));

    assertThatThrownBy(
            () -> enterprises.correct(district(XIHU), known.id(), 0, profile("旧版本二", XIHU, null)))
        .isInstanceOf(Refusal.class)
        .hasMessage("registry.refusal.changed-meanwhile");
  }

  @Test
  void anOrganisationFollowsTheNameOfItsEnterprise() {
    var known = taken(profile("改名随动测试", XIHU, null));
    var platform = Viewer.system("test");
    var id = known.id().organisation();
    organisations.open(platform, id, OrganisationKind.ENTERPRISE, "改名随动测试", known.id().toString());
    enrolments.register(enterprise(known.id()), known.id(), known.profile(), false);

    enterprises.correct(district(XIHU), known.id(), 1, profile("改名随动测试新名", XIHU, null));

    assertThat(organisations.require(platform, id).name()).isEqualTo("改名随动测试新名");
  }
}
