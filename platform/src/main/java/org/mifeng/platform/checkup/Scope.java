package org.mifeng.platform.checkup;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an enterprise said about itself, which decides the items that concern it.
 *
 * @param revision how often it was said; 0 when never
 * @param options the option chosen for each question
 */
public record Scope(int revision, Map<String, String> options) {
  /** Nothing was said yet. */
  public static final Scope NONE = new Scope(0, Map.of());

  public Scope {
    options = Collections.unmodifiableMap(new TreeMap<>(options));
  }
}
