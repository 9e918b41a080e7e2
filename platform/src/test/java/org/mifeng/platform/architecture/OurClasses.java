package org.mifeng.platform.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.mifeng.platform.PlatformApplication;
import org.springframework.modulith.core.ApplicationModules;

/** Our compiled classes and modules, read once for all rules: reading takes longer than ruling. */
final class OurClasses {
  /** All of the product. */
  static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.mifeng");

  /** Those of the platform. */
  static final JavaClasses PLATFORM = ALL.that(resideInAPackage("org.mifeng.platform.."));

  /** The modules. Compiled templates lie in the same packages and are not looked at. */
  static final ApplicationModules MODULES =
      ApplicationModules.of(
          PlatformApplication.class, describe("compiled template", CodeRules::isGenerated));

  private OurClasses() {}
}
