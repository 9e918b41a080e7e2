package org.mifeng.ledger.bundle;

import java.nio.charset.StandardCharsets;
import org.mifeng.ledger.MalformedException;

/**
 * How a file of a bundle is named: relative to the bundle's folder, parts joined by {@code /}, in
 * one spelling on every system.
 */
public final class BundlePath {
  /** Longest path, in UTF-16 code units. */
  public static final int LIMIT = 1024;

  private BundlePath() {}

  /**
   * Refuses what could name a file outside the folder, or name one file in two ways.
   *
   * @throws MalformedException when the path is empty, longer than {@link #LIMIT}, not whole
   *     Unicode, begins or ends with a slash, or has a backslash, a control character, or a part
   *     that is empty, {@code .} or {@code ..}
   */
  public static void require(String path) {
    if (path.isEmpty() || path.length() > LIMIT) {
      throw new MalformedException("a path has 1 to " + LIMIT + " characters");
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(path)) {
      throw new MalformedException("half a character in a path");
    }
    if (path.chars().anyMatch(c -> c == '\\' || Character.isISOControl(c))) {
      throw new MalformedException("a path has no backslash and no control character");
    }
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        throw new MalformedException("a part of a path is empty, . or ..");
      }
    }
  }
}
