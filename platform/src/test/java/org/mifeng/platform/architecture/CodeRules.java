package org.mifeng.platform.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mifeng.platform.architecture.HouseRule.Finding;
import org.mifeng.platform.kernel.DomainEvent;

/** Rules about compiled classes: what they call, what they need, who sees them. */
final class CodeRules {
  private static final Set<String> CLOCKS =
      Set.of("java.lang.System.currentTimeMillis", "java.util.Date.<init>");

  /**
   * Names that may speak Spring without being a bean: what a browser sends and what a page shows.
   */
  private static final Set<String> FACES_OF_SPRING =
      Set.of("Form", "Page", "Properties", "Configuration", "Controller", "Store", "Listener");

  /** Modules whose whole purpose is to fit the framework; they hold nothing of the trade. */
  static final Set<String> MADE_OF_SPRING =
      Set.of(
          "org.mifeng.platform.web",
          "org.mifeng.platform.database",
          "org.mifeng.platform.identity.gate");

  static final HouseRule<JavaClasses> AT_MOST_SEVEN_PARAMETERS =
      HouseRule.<JavaClasses>of(
              "A constructor has at most seven parameters",
              classes ->
                  classes.stream()
                      .filter(type -> !type.isEnum() && !isGenerated(type))
                      .flatMap(type -> type.getConstructors().stream())
                      .filter(constructor -> constructor.getRawParameterTypes().size() > 7)
                      .map(
                          constructor ->
                              new Finding(
                                  constructor.getOwner().getName(),
                                  "takes " + constructor.getRawParameterTypes().size())))
          .except(Exceptions.WIDE_RECORDS);

  static final HouseRule<JavaClasses> TIME_COMES_FROM_THE_CLOCK =
      HouseRule.<JavaClasses>of(
              "Time comes from the injected clock",
              classes ->
                  classes.stream()
                      .flatMap(type -> type.getAccessesFromSelf().stream())
                      .filter(
                          access ->
                              asksForTheTime(
                                  access.getTargetOwner().getName(),
                                  access.getTarget().getName(),
                                  access.getTarget().getFullName()))
                      .map(
                          access ->
                              new Finding(
                                  access.getOriginOwner().getName(), access.getDescription())))
          .except(Exceptions.OWN_CLOCK);

  static final HouseRule<JavaClasses> ONLY_STORES_SPEAK_JDBC =
      HouseRule.<JavaClasses>of(
              "Only stores speak JDBC",
              classes ->
                  classes.stream()
                      .filter(type -> type.getPackageName().startsWith("org.mifeng.platform."))
                      .filter(type -> !outermost(type).getSimpleName().endsWith("Store"))
                      .filter(type -> !type.getPackageName().equals("org.mifeng.platform.database"))
                      .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                      .filter(
                          dependency ->
                              dependency
                                      .getTargetClass()
                                      .getName()
                                      .startsWith("org.springframework.jdbc.core")
                                  || Set.of("java.sql.Connection", "java.sql.PreparedStatement")
                                      .contains(dependency.getTargetClass().getName()))
                      .map(
                          dependency ->
                              new Finding(
                                  outermost(dependency.getOriginClass()).getName(),
                                  dependency.getDescription())))
          .except(
              Map.of(
                  "org.mifeng.platform.identity.Transactions",
                  "states the viewer to the database at the start of each transaction"));

  static final HouseRule<JavaClasses> DOMAIN_IS_FREE_OF_SPRING =
      HouseRule.<JavaClasses>of(
              "What is neither a bean, a form nor a page knows no Spring",
              classes ->
                  classes.stream()
                      .filter(type -> type.getPackageName().startsWith("org.mifeng.platform."))
                      .filter(type -> !MADE_OF_SPRING.contains(type.getPackageName()))
                      .filter(type -> !isGenerated(type) && !maySpeakSpring(outermost(type)))
                      .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                      .filter(
                          dependency ->
                              dependency
                                  .getTargetClass()
                                  .getName()
                                  .startsWith("org.springframework"))
                      .map(
                          dependency ->
                              new Finding(
                                  outermost(dependency.getOriginClass()).getName(),
                                  dependency.getDescription())))
          .except(Exceptions.SPRING_OUTSIDE_BEANS);

  static final HouseRule<JavaClasses> PUBLIC_IS_A_PROMISE =
      HouseRule.<JavaClasses>of(
              "A type is public only when another package uses it, or when it is an event for all",
              classes -> {
                var used = usedElsewhere(classes);
                return classes.stream()
                    .filter(type -> type.getPackageName().startsWith("org.mifeng.platform"))
                    .filter(CodeRules::isPublicTopLevel)
                    .filter(type -> !type.isAssignableTo(DomainEvent.class))
                    .filter(type -> !used.contains(type.getName()))
                    .map(type -> new Finding(type.getName(), "is used by its own package only"));
              })
          .except(Exceptions.PROMISED);

  private CodeRules() {}

  /** Types other packages name, and those that the public methods of such types speak of. */
  private static Set<String> usedElsewhere(JavaClasses classes) {
    var used =
        classes.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(
                dependency ->
                    !dependency
                        .getOriginClass()
                        .getPackageName()
                        .equals(dependency.getTargetClass().getPackageName()))
            .map(dependency -> outermost(dependency.getTargetClass()).getName())
            .collect(toCollection(HashSet::new));
    for (var waiting = new ArrayDeque<>(used); !waiting.isEmpty(); ) {
      var name = waiting.poll();
      if (classes.contain(name)) {
        spokenOf(classes.get(name)).filter(used::add).forEach(waiting::add);
      }
    }
    return used;
  }

  private static Stream<String> spokenOf(JavaClass type) {
    return type.getCodeUnits().stream()
        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
        .flatMap(unit -> unit.getAllInvolvedRawTypes().stream())
        .map(involved -> outermost(involved.getBaseComponentType()).getName());
  }

  static boolean isPublicTopLevel(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.isTopLevelClass()
        && !isGenerated(type)
        && !type.getSimpleName().equals("package-info");
  }

  static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(CodeRules::outermost).orElse(type);
  }

  /** Templates are compiled to classes beside our own. */
  static boolean isGenerated(JavaClass type) {
    return type.getSimpleName().startsWith("Jte") && type.getSimpleName().endsWith("Generated");
  }

  private static boolean asksForTheTime(String owner, String name, String fullName) {
    return (owner.startsWith("java.time.") && name.equals("now") && fullName.endsWith("now()"))
        || (owner.equals("java.time.Clock")
            && (name.startsWith("system") || name.startsWith("tick")))
        || CLOCKS.stream().anyMatch(clock -> fullName.equals(clock + "()"));
  }

  private static boolean maySpeakSpring(JavaClass type) {
    return FACES_OF_SPRING.stream().anyMatch(type.getSimpleName()::endsWith)
        || type.getSimpleName().equals("package-info")
        || type.isMetaAnnotatedWith(
            describe(
                "a stereotype",
                annotation ->
                    Stream.of(
                            "org.springframework.stereotype.Component",
                            "org.springframework.context.annotation.Configuration",
                            "org.springframework.boot.context.properties.ConfigurationProperties")
                        .anyMatch(name -> annotation.getRawType().getName().equals(name))));
  }
}
