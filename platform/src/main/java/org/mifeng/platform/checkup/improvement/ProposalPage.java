package org.mifeng.platform.checkup.improvement;

import java.util.List;
import org.mifeng.platform.web.Option;

/**
 * Gaps of a signed result, to be taken into the plan.
 *
 * @param from id of the check-up
 * @param text of which result they are
 * @param lift what the proposed ones come to, or empty
 * @param options all that are not in the plan yet, the proposed first
 * @param proposed codes of those
 * @param planned how many are in the plan already
 */
record ProposalPage(
    String from,
    String text,
    String lift,
    List<Option> options,
    List<String> proposed,
    long planned) {}
