package org.mifeng.platform.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.mifeng.platform.architecture.HouseRule.Finding;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.OpenToAll;

/** Rules about the methods that answer requests. */
final class RouteRules {
  private static final String MAPPING = "org.springframework.web.bind.annotation.RequestMapping";

  private static final Set<String> CHANGES = Set.of("Post", "Put", "Delete", "Patch");

  static final HouseRule<JavaClasses> EACH_SAYS_WHO_MAY =
      HouseRule.of(
          "Each handler carries @Allows or @OpenToAll, and only one of them",
          classes ->
              handlers(classes)
                  .filter(
                      handler ->
                          handler.isAnnotatedWith(Allows.class)
                              == handler.isAnnotatedWith(OpenToAll.class))
                  .map(handler -> new Finding(name(handler), "says not who may use it")));

  static final HouseRule<JavaClasses> CHANGES_ARE_RECORDED =
      HouseRule.<JavaClasses>of(
              "Each handler that changes state leads to Audit.record",
              classes ->
                  handlers(classes)
                      .filter(RouteRules::changesState)
                      .filter(handler -> !reachesAudit(handler, classes))
                      .map(handler -> new Finding(name(handler), "leaves no trace in the audit")))
          .except(Exceptions.WITHOUT_A_TRACE);

  private RouteRules() {}

  static Stream<JavaMethod> handlers(JavaClasses classes) {
    return classes.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(
            method ->
                method.isMetaAnnotatedWith(
                    describe(
                        "a mapping",
                        annotation -> annotation.getRawType().getName().equals(MAPPING))));
  }

  private static String name(JavaMethod handler) {
    return handler.getOwner().getSimpleName() + "." + handler.getName();
  }

  private static boolean changesState(JavaMethod handler) {
    return handler.getAnnotations().stream()
        .map(annotation -> annotation.getRawType().getSimpleName())
        .anyMatch(
            name ->
                CHANGES.stream().anyMatch(verb -> name.equals(verb + "Mapping"))
                    || name.equals("RequestMapping"));
  }

  /**
   * Follows calls and method references through our own code; an interface leads to all its
   * classes.
   */
  static boolean reachesAudit(JavaCodeUnit from, JavaClasses classes) {
    var seen = new HashSet<String>();
    var waiting = new ArrayDeque<JavaCodeUnit>();
    waiting.add(from);
    while (!waiting.isEmpty()) {
      var unit = waiting.poll();
      if (!seen.add(unit.getFullName())) {
        continue;
      }
      if (unit.getOwner().isEquivalentTo(Audit.class) && unit.getName().equals("record")) {
        return true;
      }
      Stream.<Collection<? extends JavaAccess<?>>>of(
              unit.getCallsFromSelf(),
              unit.getMethodReferencesFromSelf(),
              unit.getConstructorReferencesFromSelf())
          .flatMap(Collection::stream)
          .filter(access -> access.getTargetOwner().getName().startsWith("org.mifeng."))
          .forEach(access -> waiting.addAll(targets(access, classes)));
    }
    return false;
  }

  private static Collection<JavaCodeUnit> targets(JavaAccess<?> access, JavaClasses classes) {
    var found = new HashSet<JavaCodeUnit>();
    var owners = new HashSet<JavaClass>();
    owners.add(access.getTargetOwner());
    owners.addAll(access.getTargetOwner().getAllSubclasses());
    for (var owner : owners) {
      if (classes.contain(owner.getName())) {
        owner.getCodeUnits().stream()
            .filter(unit -> unit.getName().equals(access.getTarget().getName()))
            .forEach(found::add);
      }
    }
    return found;
  }
}
