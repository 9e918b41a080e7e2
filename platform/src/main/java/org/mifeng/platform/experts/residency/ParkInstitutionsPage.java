package org.mifeng.platform.experts.residency;

import java.util.List;

/**
 * Who is at parks, for everybody.
 *
 * @param title the park, or all of them
 * @param groups one for each park somebody is at
 * @param park the chosen one, or empty
 */
record ParkInstitutionsPage(String title, List<Group> groups, String park) {
  /** A park with who is there. */
  record Group(String name, String path, List<Line> lines) {}

  /** An institution, with its hours. */
  record Line(String name, String state, String tone, String days, String hours, String place) {}
}
