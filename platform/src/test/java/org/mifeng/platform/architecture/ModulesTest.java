package org.mifeng.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/** The walls between the rooms: who may import whom, without cycles. */
class ModulesTest {
  @Test
  void modulesUseOnlyWhatTheirPackageInfoAllows() {
    OurClasses.MODULES.verify();
  }

  @Test
  void eachModuleListsWhatItMayUse() {
    assertThat(OurClasses.MODULES)
        .allSatisfy(
            module ->
                assertThat(module.getBasePackage().findAnnotation(ApplicationModule.class))
                    .as(module.getIdentifier().toString())
                    .hasValueSatisfying(
                        annotation ->
                            assertThat(annotation.allowedDependencies())
                                .doesNotContain(ApplicationModule.OPEN_TOKEN)));
  }

  /**
   * A package-info of a test would stand before the module's own on the class path and take its
   * walls away.
   */
  @Test
  void noTestStandsBeforeAModulesPackageInfo() {
    var ours =
        Sources.mainJava().stream()
            .filter(file -> file.name().equals("package-info.java"))
            .map(file -> file.path().replace("/src/main/", "/src/test/"))
            .toList();
    assertThat(Sources.java()).extracting(SourceFile::path).doesNotContainAnyElementsOf(ours);
  }
}
