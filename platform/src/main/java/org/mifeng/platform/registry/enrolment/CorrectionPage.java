package org.mifeng.platform.registry.enrolment;

import org.mifeng.platform.registry.Enterprise;

/**
 * What the form that corrects a record shows.
 *
 * @param form as filled from the record
 * @param path where the form goes, and back
 * @param own whether it is the viewer's own enterprise
 * @param doubtful whether something typed looks like a mistake: a box to tick appears
 */
record CorrectionPage(
    Enterprise enterprise,
    EnterpriseForm form,
    Choices choices,
    String path,
    boolean own,
    boolean doubtful) {}
