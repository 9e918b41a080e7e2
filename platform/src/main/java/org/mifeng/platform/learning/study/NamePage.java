package org.mifeng.platform.learning.study;

import java.util.Locale;

/** Asks who came by a personal link whether the name on it is theirs. */
record NamePage(Way way, Locale reader) {
  String name() {
    return way.viewer().name();
  }

  String course() {
    return way.course().outline().title().in(reader);
  }

  String lang() {
    return Langs.of(way.course(), reader);
  }
}
