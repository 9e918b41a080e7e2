package org.mifeng.platform.oversight.plan;

import java.util.List;
import org.mifeng.platform.oversight.PlanClosing;

/**
 * A closing as it is printed and shown.
 *
 * @param title what the plan is called
 * @param lines what is sealed, line by line
 */
record ClosingPage(String title, PlanClosing closing, List<Line> lines) {
  /** A target as it was frozen. */
  record Line(String name, String target, String result, String digest) {}
}
