package org.mifeng.platform.learning.packages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.learning.Playing;
import org.mifeng.platform.learning.packages.CoursePackage.State;
import org.mifeng.platform.web.Fact;

/**
 * One package on the desk.
 *
 * @param second whether the viewer may decide, having not handed it in
 * @param looked the part that is looked at, or null
 * @param part its number
 */
record PackagePage(
    CoursePackage one, List<Fact> facts, boolean second, @Nullable Playing looked, String part) {
  boolean waits() {
    return one.state() == State.WAITING;
  }

  boolean isOffered() {
    return one.state() == State.OFFERED;
  }

  boolean canBeLookedAt() {
    return waits() || isOffered();
  }

  boolean isLooked(int number) {
    return looked != null && part.equals(String.valueOf(number));
  }
}
