package org.mifeng.platform.learning.publicity;

import java.time.Instant;

/**
 * An item as the public sees it.
 *
 * @param at when this version was published
 * @param taken how many have signed up, of an event
 */
record Published(Item.About about, Content content, Instant at, long taken) {
  boolean isDemo() {
    return about.origin() == Item.Origin.DEMO;
  }
}
