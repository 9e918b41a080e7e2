package org.mifeng.platform.audit;

import java.time.Instant;

/**
 * Which deeds are asked for.
 *
 * @param text part of an actor's name or a deed, or a whole subject; empty for all
 * @param module first word of the deed; empty for all
 * @param from the earliest moment
 * @param until the moment after the latest
 */
public record DeedFilter(String text, String module, Instant from, Instant until) {
  private static final int LONGEST = 200;

  public DeedFilter {
    text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    module = module.matches("[a-z]{1,30}") ? module : "";
  }
}
