package org.mifeng.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mifeng.platform.registry.RegistryFixture.city;
import static org.mifeng.platform.registry.RegistryFixture.district;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class PlansTest {
  @Autowired Plans plans;

  private static String newPlan() {
    return PlanFixture.small()
        .replace("plan: small", "plan: p" + UUID.randomUUID().toString().substring(0, 8));
  }

  @Test
  void thePlanOfTheCityPackIsThereForEverybody() {
    assertThat(plans.list(Viewer.anonymous()))
        .extracting(one -> one.plan().head().code())
        .contains("plan-2024");
  }

  @Test
  void aPlanMadeUpForADemonstrationIsNotThereOutsideOne() {
    assertThatThrownBy(() -> plans.require(city(), "plan-2026"))
        .hasMessage("oversight.refusal.no-such-plan");
  }

  @Test
  void anImportedPlanStandsBesideAndALaterTextIsALaterVersion() {
    var text = newPlan();
    var code = plans.take(city(), text);
    plans.take(city(), text.replace("en: Task", "en: Task, revised"));

    assertThat(plans.listVersions(city(), code))
        .extracting(PlanVersion::number)
        .containsExactly(2, 1);
    assertThat(plans.listVersions(city(), code).getLast().body()).isEqualTo(text);
    assertThat(plans.require(district("330106"), code).plan().groups().getFirst().tasks())
        .extracting(task -> task.text().en())
        .containsExactly("Task, revised");
  }

  @Test
  void theSameTextTwiceAndATextWithAFaultAreRefused() {
    var text = newPlan();
    plans.take(city(), text);

    assertThatThrownBy(() -> plans.take(city(), text)).hasMessage("oversight.refusal.plan-known");
    assertThatThrownBy(() -> plans.take(city(), text.replace("[amr, police]", "[amr, navy]")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo("oversight.fault.unknown-unit");
              assertThat(refusal.arguments()).containsExactly("20", "navy");
            });
  }

  @Test
  void onlyTheCityTakesPlansIn() {
    assertThatThrownBy(() -> plans.take(district("330106"), newPlan()))
        .hasMessage("identity.refusal.not-permitted");
  }
}
