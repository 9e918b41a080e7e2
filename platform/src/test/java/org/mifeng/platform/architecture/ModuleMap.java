package org.mifeng.platform.architecture;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** {@code docs/map/modules.puml}: the rooms, and the arrows that the code really has. */
final class ModuleMap {
  private ModuleMap() {}

  static String draw(ApplicationModules modules) {
    var rooms = new TreeSet<String>();
    var arrows = new TreeSet<String>();
    for (var module : modules) {
      rooms.add("component \"%s\" as %s".formatted(module.getDisplayName(), name(module)));
      module
          .getDirectDependencies(modules)
          .uniqueModules()
          .forEach(target -> arrows.add(name(module) + " --> " + name(target)));
    }
    return "@startuml\n' The rooms of the platform and who imports whom. Written by bin/maps.\n"
        + rooms.stream().collect(Collectors.joining("\n", "", "\n\n"))
        + arrows.stream().collect(Collectors.joining("\n", "", "\n"))
        + "@enduml\n";
  }

  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }
}
