package org.mifeng.platform.checkup.systems;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A draft of an indicator system.
 *
 * @param place which one, and which revision of it is shown
 * @param head what it says about itself, by field
 * @param dimensions with their indicators
 * @param total of all weights
 * @param check what is wrong with it
 * @param difference to the version that is published; null while it is not sound
 */
record DraftPage(
    Place place,
    Map<String, String> head,
    List<Group> dimensions,
    String total,
    Check check,
    SystemPage.@Nullable Difference difference) {

  /**
   * Which one.
   *
   * @param saved who saved it last and when
   * @param open whether it can still be changed
   */
  record Place(String id, int revision, String title, String saved, boolean open) {
    String path() {
      return "/indicator-drafts/" + id;
    }
  }

  /** A dimension. */
  record Group(String code, String name, String weight, List<Line> indicators) {}

  /** An indicator; the first cannot go up, the last not down. */
  record Line(String code, String name, String weight, boolean first, boolean last) {}

  /**
   * What is wrong.
   *
   * @param vectorsOff whether vectors expect other figures than it gives
   */
  record Check(List<Fault> faults, boolean vectorsOff) {
    boolean isSound() {
      return faults.isEmpty();
    }
  }

  /**
   * One problem.
   *
   * @param link to the field; null where only a file can put it right
   */
  record Fault(String code, String path, String sentence, @Nullable String link) {}
}
