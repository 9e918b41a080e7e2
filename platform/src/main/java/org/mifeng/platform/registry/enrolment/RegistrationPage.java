package org.mifeng.platform.registry.enrolment;

/**
 * What the registration form shows.
 *
 * @param doubtful whether something typed looks like a mistake: a box to tick appears
 */
record RegistrationPage(Choices choices, boolean doubtful) {}
