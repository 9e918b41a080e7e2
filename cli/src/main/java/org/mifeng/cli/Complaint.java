package org.mifeng.cli;

/** Something the user must hear, in words of the bundle; ends the command. */
final class Complaint extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final String key;
  private final transient Object[] arguments;

  Complaint(ExitCode exitCode, String key, Object... arguments) {
    super(key);
    this.exitCode = exitCode;
    this.key = key;
    this.arguments = arguments;
  }

  ExitCode exitCode() {
    return exitCode;
  }

  String key() {
    return key;
  }

  Object[] arguments() {
    return arguments;
  }
}
