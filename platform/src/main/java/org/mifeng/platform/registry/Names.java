package org.mifeng.platform.registry;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mifeng.platform.web.Shell;

/** What codes are called in the reader's language; an unknown code stands for itself. */
final class Names {
  private Names() {}

  static String division(Directory directory, String code, Shell shell) {
    return directory.division(code).map(division -> division.name(shell.locale())).orElse(code);
  }

  static String park(Directory directory, ParkId id, Shell shell) {
    return directory.park(id).map(park -> park.name(shell.locale())).orElse(id.toString());
  }

  static String sector(Directory directory, String code, Shell shell) {
    return directory.sector(code).map(sector -> sector.name(shell.locale())).orElse(code);
  }

  /** The value of a field of a record as a person reads it. */
  static String value(String field, String value, Directory directory, Shell shell) {
    if (value.isEmpty()) {
      return shell.text("registry.none");
    }
    return switch (field) {
      case "division" -> division(directory, value, shell);
      case "park" -> park(directory, new ParkId(UUID.fromString(value)), shell);
      case "sector" -> sector(directory, value, shell);
      case "size" -> shell.text("registry.size." + value);
      case "tags" ->
          Arrays.stream(value.split(","))
              .map(tag -> shell.text("registry.tag." + tag))
              .collect(Collectors.joining(shell.text("registry.separator")));
      default -> value;
    };
  }
}
