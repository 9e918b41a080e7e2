package org.mifeng.platform.registry.city;

/** A city pack that cannot be read: names the file, the line from 1 and what is wrong. */
final class PackFault extends RuntimeException {
  PackFault(String file, int line, String what) {
    super(file + (line > 0 ? ":" + line : "") + ": " + what);
  }
}
