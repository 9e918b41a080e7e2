package org.mifeng.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

/** The house rules of CONTRIBUTING.md, over our sources and classes. */
class HouseRulesTest {
  private static final JavaClasses CLASSES = OurClasses.ALL;

  @Test
  void javaFilesStayBelowTheirCeiling() {
    SizeRules.JAVA.mustHoldFor(Sources.all());
  }

  @Test
  void controllersStayBelowTheirCeiling() {
    SizeRules.CONTROLLER.mustHoldFor(Sources.all());
  }

  @Test
  void templatesStayBelowTheirCeiling() {
    SizeRules.TEMPLATE.mustHoldFor(Sources.all());
  }

  @Test
  void styleSheetsAndScriptsStayBelowTheirCeiling() {
    SizeRules.CSS.mustHoldFor(Sources.all());
    SizeRules.SCRIPT.mustHoldFor(Sources.all());
  }

  @Test
  void constructorsTakeAtMostSevenParameters() {
    CodeRules.AT_MOST_SEVEN_PARAMETERS.mustHoldFor(CLASSES);
  }

  @Test
  void sqlStandsInStores() {
    SqlRules.ONLY_IN_STORES.mustHoldFor(Sources.all());
    CodeRules.ONLY_STORES_SPEAK_JDBC.mustHoldFor(CLASSES);
  }

  @Test
  void storesNameTheirOwnSchemaOnly() {
    SqlRules.OWN_SCHEMA.mustHoldFor(Sources.all());
  }

  @Test
  void sqlIsLowerCase() {
    SqlRules.LOWER_CASE.mustHoldFor(Sources.all());
  }

  @Test
  void timeComesFromTheClock() {
    CodeRules.TIME_COMES_FROM_THE_CLOCK.mustHoldFor(CLASSES);
    SqlRules.NO_NOW.mustHoldFor(Sources.all());
  }

  @Test
  void namesHoldNoMachinery() {
    NamingRules.NO_MACHINERY.mustHoldFor(Sources.all());
    NamingRules.PACKAGES_ARE_BUSINESS_WORDS.mustHoldFor(Sources.all());
  }

  @Test
  void publicTypesAreUsedElsewhere() {
    CodeRules.PUBLIC_IS_A_PROMISE.mustHoldFor(CLASSES);
  }

  @Test
  void domainClassesKnowNoSpring() {
    CodeRules.DOMAIN_IS_FREE_OF_SPRING.mustHoldFor(CLASSES);
  }

  @Test
  void parsersAreFuzzed() {
    ParserRules.EACH_PARSER_IS_FUZZED.mustHoldFor(Sources.all());
  }

  @Test
  void textForPeopleStandsInTheMessages() {
    TextRules.NO_CHINESE_IN_JAVA.mustHoldFor(Sources.all());
    TextRules.NO_TEXT_IN_TEMPLATES.mustHoldFor(Sources.all());
  }

  @Test
  void messagesAreCompleteInBothLanguages() {
    MessageRules.BOTH_LANGUAGES.mustHoldFor(Sources.all());
    MessageRules.SAME_PLACEHOLDERS.mustHoldFor(Sources.all());
    MessageRules.NO_EMPTY_TEXT.mustHoldFor(Sources.all());
    MessageRules.OWN_PREFIX.mustHoldFor(Sources.all());
  }

  @Test
  void messagesAreAskedForAndThere() {
    MessageRules.NONE_UNUSED.mustHoldFor(Sources.all());
    MessageRules.NONE_MISSING.mustHoldFor(Sources.all());
    MessageRules.NOTICES_HAVE_WORDS.mustHoldFor(Sources.all());
  }

  @Test
  void eachRouteSaysWhoMayUseIt() {
    RouteRules.EACH_SAYS_WHO_MAY.mustHoldFor(CLASSES);
  }

  @Test
  void eachChangeIsAudited() {
    RouteRules.CHANGES_ARE_RECORDED.mustHoldFor(CLASSES);
  }

  @Test
  void theWriterOfTheLogRecordsWhatTheQueueBroughtIt() {
    var run = CLASSES.get("org.mifeng.platform.evidence.Sequencer").getCodeUnits().stream();
    assertThat(run).anyMatch(unit -> RouteRules.reachesAudit(unit, CLASSES));
  }
}
