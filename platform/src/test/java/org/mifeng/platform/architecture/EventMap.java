package org.mifeng.platform.architecture;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mifeng.platform.kernel.DomainEvent;

/** {@code docs/map/events.txt}: what modules tell each other, who says it and who hears it. */
final class EventMap {
  private EventMap() {}

  static String draw(JavaClasses classes) {
    var events =
        classes.stream()
            .filter(type -> type.isAssignableTo(DomainEvent.class) && type.isRecord())
            .map(event -> describe(event, classes))
            .sorted()
            .toList();
    return "What modules announce, who says it and who hears it. Written by bin/maps.\n\n"
        + (events.isEmpty() ? "No module announces an event yet.\n" : String.join("\n", events));
  }

  private static String describe(JavaClass event, JavaClasses classes) {
    var carries =
        Stream.of(event.reflect().getRecordComponents())
            .map(part -> part.getType().getSimpleName() + " " + part.getName())
            .collect(joining(", "));
    var said =
        event.getConstructorCallsToSelf().stream()
            .filter(call -> !call.getOriginOwner().equals(event))
            .map(call -> call.getOriginOwner().getSimpleName() + "." + call.getOrigin().getName())
            .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    var heard =
        classes.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(EventMap::listens)
            .filter(method -> hears(method, event))
            .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
            .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    return "%s (%s)\n  said by   %s\n  heard by  %s\n"
        .formatted(
            event.getName().replace("org.mifeng.platform.", "").replace('$', '.'),
            carries,
            said.isEmpty() ? "nobody" : String.join(", ", said),
            heard.isEmpty() ? "nobody" : String.join(", ", heard));
  }

  private static boolean listens(JavaMethod method) {
    return Stream.of(
            "org.springframework.context.event.EventListener",
            "org.springframework.transaction.event.TransactionalEventListener")
        .anyMatch(name -> method.isMetaAnnotatedWith(name) || method.isAnnotatedWith(name));
  }

  private static boolean hears(JavaMethod method, JavaClass event) {
    return method.getRawParameterTypes().stream()
        .anyMatch(parameter -> event.isAssignableTo(parameter.getName()));
  }
}
