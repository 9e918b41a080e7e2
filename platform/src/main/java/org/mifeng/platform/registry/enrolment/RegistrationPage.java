package org.mifeng.platform.registry.enrolment;

import java.util.List;
import org.mifeng.platform.web.Option;

/**
 * What the registration form shows.
 *
 * @param consent the text to consent to, in blocks
 * @param consentBox the box to tick, which names the version
 * @param doubtful whether something typed looks like a mistake: a box to tick appears
 */
record RegistrationPage(
    Choices choices, List<String> consent, Option consentBox, boolean doubtful) {}
