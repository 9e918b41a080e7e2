package org.mifeng.platform.consultation.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Our own content, and how tests change it. */
final class Content {
  private static final Map<String, String> FILES = Knowledge.files("content/consultation/");
  static final ReadyTexts READY_TEXTS =
      ReadyTextReader.read(Knowledge.files("content/checkup/templates/"));
  static final Compendium BASE = KnowledgeReader.read(FILES, READY_TEXTS);
  static final Engine ENGINE = new Engine(BASE);

  private Content() {}

  /**
   * A question somebody asks, and what they hope to find.
   *
   * @param expect ids; any of them counts
   */
  record Asked(String code, String text, List<String> expect) {}

  static String text(String file) {
    return FILES.getOrDefault(file, "");
  }

  /** The content with one file more or another one in its place. */
  static Map<String, String> with(String file, String text) {
    var files = new HashMap<>(FILES);
    files.put(file, text);
    return files;
  }

  static Compendium read(Map<String, String> files) {
    return KnowledgeReader.read(files, READY_TEXTS);
  }

  /** The test set. */
  static List<Asked> queries() {
    Map<String, List<Map<String, Object>>> file =
        new Yaml(new SafeConstructor(new LoaderOptions())).load(text("search/queries.yaml"));
    var all = new ArrayList<Asked>();
    for (var one : file.getOrDefault("queries", List.of())) {
      var expect = new ArrayList<String>();
      if (one.get("expect") instanceof List<?> list) {
        list.forEach(id -> expect.add(String.valueOf(id)));
      }
      all.add(new Asked(String.valueOf(one.get("code")), String.valueOf(one.get("text")), expect));
    }
    return all;
  }
}
