package org.mifeng.platform.learning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mifeng.platform.learning.CourseFault.Code;

/** Reads which law there is, and citations of it. */
final class LawReader {
  private static final int MOST = 200;
  private static final int LONGEST_NAME = 160;
  private static final int LONGEST_VERSION = 120;
  private static final int LONGEST_ARTICLE = 80;

  private final Map<String, Law> laws;

  private LawReader(Map<String, Law> laws) {
    this.laws = laws;
  }

  /** A law, interpretation or standard. */
  private record Law(Wording name, Wording version, boolean sure) {}

  /**
   * Reads {@code law.yaml}.
   *
   * @throws CourseFault with code, file and line
   */
  static LawReader of(String text) {
    var laws = new LinkedHashMap<String, Law>();
    var file = Place.parse("law.yaml", text);
    for (var item : file.members(Set.of("laws")).require("laws").items(1, MOST)) {
      var law = item.members(Set.of("id", "zh", "en", "version", "mark"));
      var id = law.require("id").code();
      var read =
          new Law(
              law.wording(LONGEST_NAME),
              law.require("version").wording(LONGEST_VERSION),
              law.require("mark").isSure());
      if (laws.put(id, read) != null) {
        throw item.fault(Code.TWICE, id);
      }
    }
    return new LawReader(laws);
  }

  /** Reads a list of citations. */
  List<Citation> citations(Place list, int fewest, int most) {
    return list.items(fewest, most).stream().map(this::citation).toList();
  }

  private Citation citation(Place place) {
    var one = place.members(Set.of("id", "article", "mark"));
    var id = one.require("id").code();
    var law = laws.get(id);
    if (law == null) {
      throw one.require("id").fault(Code.UNKNOWN_LAW, id);
    }
    var article = one.require("article").wording(LONGEST_ARTICLE);
    return new Citation(
        law.name(), law.version(), article, law.sure() && one.require("mark").isSure());
  }
}
