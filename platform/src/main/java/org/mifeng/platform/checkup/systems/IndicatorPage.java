package org.mifeng.platform.checkup.systems;

import java.util.List;
import java.util.Map;
import org.mifeng.platform.web.Option;

/**
 * An indicator of a draft, to be edited.
 *
 * @param place of the draft
 * @param code empty for a new one
 * @param values of the fields
 * @param levels how many levels can be typed
 * @param choices what can be chosen
 * @param chosen what is chosen of it
 * @param faults what is wrong with this indicator
 */
record IndicatorPage(
    DraftPage.Place place,
    String code,
    Map<String, String> values,
    int levels,
    Choices choices,
    Chosen chosen,
    List<DraftPage.Fault> faults) {

  /** What can be chosen. */
  record Choices(
      List<Option> dimensions,
      List<Option> efforts,
      List<Option> rules,
      List<Option> sectors,
      List<Option> sets) {}

  /** What is chosen. */
  record Chosen(List<String> sectors, List<String> sets, boolean gate) {}

  boolean isNew() {
    return code.isEmpty();
  }

  String value(String field) {
    return values.getOrDefault(field, "");
  }
}
