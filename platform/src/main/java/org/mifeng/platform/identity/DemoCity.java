package org.mifeng.platform.identity;

import java.util.Map;

/**
 * The demonstration city, as the room that makes it offers it to start-up: one implementation,
 * called only when the demonstration is on.
 */
public interface DemoCity {
  /**
   * Whom a seat acts for.
   *
   * @param person what to call the person in that seat on screen
   */
  record Place(OrganisationId organisation, String person) {}

  /**
   * Makes the city's demonstration data unless it is there, plainly marked as such.
   *
   * @return a place for each seat that gets an account, in the order to be shown
   */
  Map<Seat, Place> open();
}
