package org.mifeng.platform.experts.draws;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.web.Option;

/**
 * The form of a draw.
 *
 * @param fields what can be sought
 * @param former the draw whose free places this one is for, or null
 */
record NewDrawPage(List<Option> fields, @Nullable Draw former) {
  String purpose() {
    return former == null ? "" : former.terms().purpose();
  }

  String places() {
    return former == null ? "3" : String.valueOf(former.course().free());
  }

  List<String> chosen() {
    return former == null ? List.of() : former.terms().fields();
  }

  List<String> kinds() {
    if (former == null) {
      return List.of();
    }
    var rule = former.terms().rule();
    return Stream.of(rule.technical() ? "technical" : "", rule.legal() ? "legal" : "")
        .filter(kind -> !kind.isEmpty())
        .toList();
  }
}
