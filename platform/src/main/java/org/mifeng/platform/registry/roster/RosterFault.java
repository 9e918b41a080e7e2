package org.mifeng.platform.registry.roster;

import java.util.List;

/** A file that cannot be read as a roster; says why and what to do, by message key. */
final class RosterFault extends RuntimeException {
  private final String key;
  private final transient List<String> arguments;

  RosterFault(String key, String... arguments) {
    super(key, null, false, false);
    this.key = key;
    this.arguments = List.of(arguments);
  }

  String key() {
    return key;
  }

  List<String> arguments() {
    return arguments;
  }
}
