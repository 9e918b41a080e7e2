package org.mifeng.platform.checkup.areas;

import org.jspecify.annotations.Nullable;

/**
 * Which figures a query asks for. Each value is looked up among those that were computed; what is
 * not among them is passed over, and nothing is computed for it.
 */
record AreaForm(@Nullable String scale, @Nullable String group, @Nullable String by) {
  boolean isScale(Edition edition) {
    return edition.scale().code().equals(scale);
  }

  boolean isGroup(AreaFigure figure) {
    return figure.group().code().equals(group);
  }

  boolean isBy(Group.Kind kind) {
    return kind.code().equals(by);
  }
}
