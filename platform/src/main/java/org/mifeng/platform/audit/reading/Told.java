package org.mifeng.platform.audit.reading;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mifeng.platform.audit.RecordedDeed;
import org.mifeng.platform.web.Shell;

/** Deeds and doers in words. */
final class Told {
  private Told() {}

  /** What was done, in the reader's language; the code itself for a deed that has no words. */
  static String deed(Shell shell, RecordedDeed deed) {
    var words = shell.optionalText("audit.deed." + deed.deed());
    return words == null ? deed.deed() : words;
  }

  /** Who did it: name and seat; the platform itself by its seat alone. */
  static String by(Shell shell, RecordedDeed.By by) {
    var seat = shell.text("web.seat." + by.seat());
    return switch (by.seat()) {
      case "system", "public" -> seat;
      default -> by.name() + " · " + seat;
    };
  }

  /** The facts beside it, one after another. */
  static String detail(RecordedDeed deed) {
    return new TreeMap<>(deed.detail())
        .entrySet().stream().map(Told::fact).collect(Collectors.joining("; "));
  }

  private static String fact(Map.Entry<String, String> fact) {
    return fact.getKey() + "=" + fact.getValue();
  }
}
