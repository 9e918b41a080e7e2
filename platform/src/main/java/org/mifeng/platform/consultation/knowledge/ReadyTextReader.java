package org.mifeng.platform.consultation.knowledge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.mifeng.platform.consultation.knowledge.KnowledgeFault.Code;

/**
 * Reads no more than the names of what answers point to: of the ready texts in {@code
 * content/checkup/templates/<code>/<version>.yaml}, and of the indicators beside them. That room
 * checks the rest of these files.
 */
final class ReadyTextReader {
  private static final String TEMPLATE = "[a-z0-9-]{1,40}/[0-9-]{10}\\.yaml";
  private static final int LONGEST = 200;
  private static final int MOST = 200;

  private ReadyTextReader() {}

  /**
   * Reads the names.
   *
   * @param files the text of each file by its name below {@code content/checkup/templates}
   */
  static ReadyTexts read(Map<String, String> files) {
    var templates = new TreeMap<String, Wording>();
    // In the order of their names, so that the newest version of a text has the last word.
    new TreeMap<>(files)
        .forEach(
            (file, text) -> {
              if (file.matches(TEMPLATE)) {
                var name = Place.parse(file, text).everyMember().get("name");
                if (name == null) {
                  throw new KnowledgeFault(Code.MISSING_KEY, file, 0, "name");
                }
                templates.put(file.substring(0, file.indexOf('/')), name.both(LONGEST));
              }
            });
    return new ReadyTexts(templates, indicators(files));
  }

  private static Map<String, Wording> indicators(Map<String, String> files) {
    var file = "indicators.yaml";
    var text = files.get(file);
    var list = text == null ? null : Place.parse(file, text).everyMember().get("indicators");
    if (list == null) {
      throw new KnowledgeFault(Code.MISSING_FILE, file, 0, "or its indicators are not there");
    }
    var all = new LinkedHashMap<String, Wording>();
    for (var item : list.items(1, MOST)) {
      var indicator = item.members("code", "zh", "en");
      all.put(indicator.require("code").matching("D[1-9]-[0-9]{2}"), indicator.wording(LONGEST));
    }
    return all;
  }
}
