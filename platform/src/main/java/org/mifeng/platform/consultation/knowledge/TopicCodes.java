package org.mifeng.platform.consultation.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.mifeng.platform.consultation.knowledge.KnowledgeFault.Code;

/** The topics there are, and how a file names them. */
record TopicCodes(Set<String> known) {
  private static final int MOST = 40;
  private static final int MOST_OF_ONE = 4;

  /** Reads {@code topics.yaml}. */
  static List<Topic> all(String file, String text) {
    var all = new LinkedHashMap<String, Topic>();
    for (var item : Place.parse(file, text).members("topics").require("topics").items(1, MOST)) {
      var topic = item.members("code", "zh", "en");
      var code = topic.require("code").matching(Place.CODE);
      var name = topic.wording(MOST);
      if (name.en() == null) {
        throw item.fault(Code.MISSING_TRANSLATION, "en");
      }
      if (all.put(code, new Topic(code, name)) != null) {
        throw item.fault(Code.TWICE, code);
      }
    }
    return List.copyOf(all.values());
  }

  /** One to four topics that exist. */
  List<String> read(Place list) {
    var codes = list.texts(1, MOST_OF_ONE, MOST);
    for (var code : codes) {
      if (!known.contains(code)) {
        throw list.fault(Code.UNKNOWN_TOPIC, code);
      }
    }
    return codes;
  }
}
