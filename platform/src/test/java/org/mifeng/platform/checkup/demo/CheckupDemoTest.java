package org.mifeng.platform.checkup.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mifeng.platform.registry.RegistryFixture.awaiting;
import static org.mifeng.platform.registry.RegistryFixture.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.checkup.Results;
import org.mifeng.platform.registry.Enrolments;
import org.mifeng.platform.registry.Enterprises;
import org.mifeng.platform.registry.RegistryFixture;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Enterprises of a demonstration sign once, by the way everybody takes. */
@PlatformTest
class CheckupDemoTest {
  @Autowired private Enterprises enterprises;
  @Autowired private Enrolments enrolments;
  @Autowired private DemoSigner signer;
  @Autowired private Results results;

  @Test
  void anEnterpriseSignsOnceHoweverOftenTheDemonstrationStarts() {
    var name = "演示体检" + UUID.randomUUID().toString().substring(0, 8);
    var enterprise = awaiting(enrolments, enterprises, profile(name, "330106", null));
    var viewer = RegistryFixture.enterprise(enterprise.id());
    var demo = new CheckupDemo(enterprises, signer);

    demo.fill(List.of(enterprise));
    demo.fill(List.of(enterprise));

    var result = results.list(viewer);
    assertThat(result).hasSize(1);
    assertThat(result.getFirst().set()).isEqualTo("quick");
    assertThat(results.manifest(viewer, result.getFirst().checkup())).isNotEmpty();
    assertThat(demo.participants())
        .as("only those that were made up for a demonstration")
        .noneMatch(one -> one.name().equals(name));
  }

  /** Three of four take part, whoever else is made up already. */
  @Test
  void thoseMadeUpForADemonstrationTakePart() {
    var own = UUID.randomUUID().toString().substring(0, 8);
    var made =
        IntStream.range(0, 8)
            .mapToObj(number -> profile("演示企业" + own + number, "330106", null))
            .collect(Collectors.toMap(one -> one, one -> LocalDate.of(2026, 1, 1)));
    enrolments.takeOn(RegistryFixture.city(), made, "演示名册", true);

    assertThat(new CheckupDemo(enterprises, signer).participants())
        .filteredOn(one -> one.name().contains(own))
        .isNotEmpty();
  }
}
