package org.mifeng.platform.learning.staff;

import java.util.List;
import org.mifeng.platform.web.Option;

/**
 * The form that asks people to take a course.
 *
 * @param courses to choose from
 * @param days how long their links may work
 */
record AssignmentPage(List<Option> courses, List<Option> days) {}
