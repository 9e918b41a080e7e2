package org.mifeng.platform.web;

import java.util.Locale;

/** The headings of the navigation, in their order: what officials come for, then what all do. */
public enum NavigationGroup {
  /** Without a heading, first: the overview. */
  START,
  /** What is to be done, and what one was told: work items, notices. */
  WORK,
  /** Where the city stands against its plan. */
  OVERSIGHT,
  /** Enterprises, parks and divisions. */
  DIRECTORY,
  /** How well secrets are protected, and what helps: check-ups, ready texts. */
  CHECKUP,
  /** What one can learn: courses, publicity, events, and those who make them. */
  LEARNING,
  /** Help from others: questions, experts, institutions, orders. */
  SERVICES,
  /** What is free, what was used, what the city pays for. */
  PURCHASE,
  /** Evidence: seal, deposits, verify. */
  EVIDENCE,
  /** One's own organisation: its file, its people, who looked. */
  ORGANISATION,
  /** Running the platform: organisations, audit, health. */
  OPERATIONS,
  /** One's own account. */
  ACCOUNT;

  /** Message key of the heading. */
  public String messageKey() {
    return "web.navigation." + name().toLowerCase(Locale.ROOT);
  }
}
