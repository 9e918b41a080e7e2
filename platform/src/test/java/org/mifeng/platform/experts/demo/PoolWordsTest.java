package org.mifeng.platform.experts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mifeng.platform.experts.ExpertCategory;
import org.mifeng.platform.experts.Experts;
import org.mifeng.platform.experts.InstitutionKind;
import org.mifeng.platform.experts.Institutions;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class PoolWordsTest {
  @Autowired Experts experts;
  @Autowired Institutions institutions;

  @Test
  void everybodyMadeUpSaysSoAndHasCodesThatExist() {
    var entries = PoolWords.load();
    assertThat(entries).filteredOn(PoolWords.Entry::isExpert).hasSize(4);
    assertThat(entries).filteredOn(entry -> !entry.isExpert()).hasSize(6);
    assertThat(entries).allMatch(entry -> entry.name().contains("演示"));
    assertThat(entries)
        .allSatisfy(
            entry -> {
              if (entry.isExpert()) {
                assertThat(ExpertCategory.find(entry.category())).isPresent();
                assertThat(experts.fields()).containsAll(entry.offers());
              } else {
                assertThat(InstitutionKind.find(entry.category())).isPresent();
                assertThat(institutions.services()).containsAll(entry.offers());
              }
            });
  }
}
