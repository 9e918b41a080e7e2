package org.mifeng.platform.checkup.areas;

import java.util.UUID;
import org.mifeng.platform.registry.Directory;
import org.mifeng.platform.registry.ParkId;
import org.mifeng.platform.web.Shell;

/**
 * What groups and places are called in the reader's language; an unknown code stands for itself.
 */
record AreaNames(Directory directory, Shell shell) {
  String of(Group group) {
    return switch (group.kind()) {
      case CITY -> shell.text("checkup.areas.city");
      case DISTRICT -> division(group.first());
      case SECTOR -> sector(group.first());
      case SIZE -> size(group.first());
      case PARK -> park(UUID.fromString(group.first()));
      case DISTRICT_SECTOR ->
          shell.text("checkup.areas.crossed", division(group.first()), sector(group.second()));
      case DISTRICT_SIZE ->
          shell.text("checkup.areas.crossed", division(group.first()), size(group.second()));
    };
  }

  String division(String code) {
    return directory.division(code).map(one -> one.name(shell.locale())).orElse(code);
  }

  String sector(String code) {
    return directory.sector(code).map(one -> one.name(shell.locale())).orElse(code);
  }

  String park(UUID id) {
    return directory
        .park(new ParkId(id))
        .map(one -> one.name(shell.locale()))
        .orElse(id.toString());
  }

  String size(String code) {
    return shell.text("registry.size." + code);
  }
}
