/**
 * Who comes to an event: sign-up with seats and a waiting list, a personal link to look and to
 * cancel, and check-in by a code that changes each minute on the event's screen, each person once.
 *
 * <p>Who signed up first has a seat: places are counted from the order of sign-ups at each look, so
 * that two at the same second never share one and a cancelled seat goes to who waits longest. A
 * contact is kept until thirty days after the event. Not our job: what the event is about
 * (publicity).
 */
@NullMarked
@ApplicationModule(
    displayName = "Events 活动",
    allowedDependencies = {
      "kernel",
      "identity",
      "audit",
      "web",
      "notifications",
      "registry",
      "learning",
      "learning.publicity"
    })
package org.mifeng.platform.learning.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
