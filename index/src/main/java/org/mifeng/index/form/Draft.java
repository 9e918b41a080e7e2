package org.mifeng.index.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something written down and not yet checked: words, lists and named members, each with the place
 * where it stands. Whoever reads another kind of table makes a draft of it, and gets problems that
 * name its cells.
 */
public sealed interface Draft {
  /** Where it stands, such as line and column 12:5, or a cell. */
  String place();

  /**
   * A word, a number or a text, as it was written.
   *
   * @param text maybe empty
   * @param place where it stands
   */
  record Word(String text, String place) implements Draft {}

  /**
   * A list.
   *
   * @param items in their order
   * @param place where it begins
   */
  record Items(List<Draft> items, String place) implements Draft {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * Named members.
   *
   * @param members in their order
   * @param place where they begin
   */
  record Members(Map<String, Draft> members, String place) implements Draft {
    public Members {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }
}
