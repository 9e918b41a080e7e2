package org.mifeng.platform.registry.roster;

/** Thrown out of the reading of a file that somebody has cancelled meanwhile. */
final class Stopped extends RuntimeException {
  Stopped() {
    super("cancelled", null, false, false);
  }

  static boolean is(Throwable thrown) {
    return thrown instanceof Stopped;
  }
}
