package org.mifeng.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.architecture.Glossary.Row;
import org.mifeng.platform.architecture.Glossary.Words;

/** Code, screen and officials use the same words. */
class GlossaryTest {
  private static final String ROOT = "org.mifeng.platform.";

  @Test
  void eachPublicNounOfAModuleIsExplained() {
    Glossary.EACH_NOUN_IS_EXPLAINED.mustHoldFor(ours());
  }

  @Test
  void eachRowIsWhole() {
    Glossary.ROWS_ARE_WHOLE.mustHoldFor(ours());
  }

  @Test
  void aNounWithoutARowIsCaught() {
    var words =
        new Words(List.of(row("park")), Set.of("registry"), Map.of("Enterprises", "registry"));
    Glossary.EACH_NOUN_IS_EXPLAINED.mustCatch(words);
    Glossary.EACH_NOUN_IS_EXPLAINED.mustPass(
        new Words(List.of(row("enterprise")), Set.of("registry"), words.nouns()));
  }

  @Test
  void aRowThatIsNotWholeIsCaught() {
    for (var bad :
        List.of(
            new Row("park", "park", "registry", "where enterprises sit", ""),
            new Row("park", "园区", "nowhere", "where enterprises sit", ""),
            new Row("park", "园区", "planned: registry", "where enterprises sit", ""),
            new Row("park", "园区", "registry", "", ""),
            new Row("Park", "园区", "registry", "where enterprises sit", ""))) {
      Glossary.ROWS_ARE_WHOLE.mustCatch(new Words(List.of(bad), Set.of("registry"), Map.of()));
    }
    Glossary.ROWS_ARE_WHOLE.mustCatch(
        new Words(List.of(row("park"), row("park")), Set.of("registry"), Map.of()));
    Glossary.ROWS_ARE_WHOLE.mustPass(new Words(List.of(row("park")), Set.of("registry"), Map.of()));
  }

  @Test
  void typesOfOneThingAreOneWord() {
    assertThat(List.of("Enterprise", "Enterprises", "EnterpriseId", "EnterpriseSummary"))
        .allSatisfy(name -> assertThat(Glossary.term(name)).isEqualTo("enterprise"));
    assertThat(Glossary.term("ApiTokens")).isEqualTo("api token");
    assertThat(Glossary.term("CityPacks")).isEqualTo("city pack");
    assertThat(Glossary.term("Parties")).isEqualTo("party");
  }

  private static Row row(String term) {
    return new Row(term, "园区", "registry", "where enterprises sit", "");
  }

  private static Words ours() {
    var nouns =
        OurClasses.PLATFORM.stream()
            .filter(type -> !module(type).isEmpty() && CodeRules.isPublicTopLevel(type))
            .filter(type -> !type.isAnnotation() && !type.getSimpleName().endsWith("Page"))
            .filter(type -> !CodeRules.MADE_OF_SPRING.contains(type.getPackageName()))
            .collect(
                Collectors.toMap(
                    JavaClass::getSimpleName, GlossaryTest::module, (a, b) -> a, TreeMap::new));
    var modules =
        Sources.mainJava().stream()
            .map(SourceFile::module)
            .filter(module -> !module.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    modules.add("ledger");
    modules.add("index");
    return new Words(Glossary.read(), modules, nouns);
  }

  private static String module(JavaClass type) {
    var name = type.getPackageName() + ".";
    if (!name.startsWith(ROOT)) {
      return "";
    }
    var rest = name.substring(ROOT.length());
    return rest.isEmpty() ? "" : rest.substring(0, rest.indexOf('.'));
  }
}
