package org.mifeng.platform.registry.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.registry.Directories;
import org.mifeng.platform.registry.EnterpriseProfile;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class RegistryDemoTest {
  @Autowired Directories directories;

  @Test
  void everyMadeUpEnterpriseSaysSoAndIsTheSameEachTime() {
    var words = DemoWords.load();
    var first = new DemoEnterprises(directories.current(), words).make();
    var second = new DemoEnterprises(directories.current(), words).make();

    assertThat(first).hasSize(DemoEnterprises.COUNT).isEqualTo(second);
    assertThat(first.keySet())
        .allMatch(profile -> profile.name().contains("演示"))
        .allMatch(profile -> profile.creditCode().doubts().isEmpty());
    assertThat(first.keySet().stream().map(EnterpriseProfile::name)).doesNotHaveDuplicates();
    assertThat(new HashSet<>(codes(words))).hasSize(DemoEnterprises.COUNT);
    assertThat(first.keySet().stream().map(EnterpriseProfile::division).distinct()).hasSize(13);
  }

  private List<String> codes(DemoWords words) {
    var made = new DemoEnterprises(directories.current(), words);
    return IntStream.range(0, DemoEnterprises.COUNT)
        .mapToObj(number -> made.code(number).value())
        .toList();
  }
}
