package org.mifeng.platform.checkup.systems;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mifeng.index.form.Draft;
import org.springframework.util.MultiValueMap;

/**
 * The fields of an indicator, as a browser sends them. What they say becomes part of the draft as
 * it is; whether it is sound the reader of systems says.
 *
 * @param fields by their names
 */
record IndicatorForm(MultiValueMap<String, String> fields) {
  /** Most levels an indicator may have. */
  static final int MOST_LEVELS = 11;

  static final List<String> PLAIN = List.of("dimension", "name_zh", "name_en", "weight", "effort");
  static final List<String> OPTIONAL = List.of("applies_when", "proof_months");
  static final List<String> BOTH =
      List.of("not_applicable_when", "question", "why_it_matters", "improve");
  static final List<String> LINES = List.of("evidence", "basis");

  /** Longer than any text may be; the reader says how long one may. */
  private static final int LONGEST = 5_000;

  private static final int MOST_LINES = 60;

  String text(String name) {
    var typed = fields.getFirst(name);
    var text = typed == null ? "" : typed.replace("\r\n", "\n").strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  List<String> chosen(String name) {
    return fields.getOrDefault(name, List.of()).stream().distinct().limit(100).toList();
  }

  boolean isGate() {
    return fields.containsKey("gate");
  }

  int seen() {
    var typed = text("revision");
    return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
  }

  /** The indicator with what was typed. */
  Draft on(Draft before, String code) {
    var changed = Tree.put(before, "code", Tree.word(code));
    for (var name : PLAIN) {
      changed = Tree.put(changed, name, Tree.word(text(name)));
    }
    for (var name : OPTIONAL) {
      var typed = text(name);
      changed = Tree.put(changed, name, typed.isEmpty() ? null : Tree.word(typed));
    }
    for (var name : BOTH) {
      changed = Tree.put(changed, name, Tree.both(text(name + ".zh"), text(name + ".en")));
    }
    for (var name : LINES) {
      changed = Tree.put(changed, name, lines(name));
    }
    var sectors = chosen("sector_emphasis");
    changed = Tree.put(changed, "sector_emphasis", sectors.isEmpty() ? null : Tree.codes(sectors));
    return Tree.put(changed, "levels", levels(Tree.list(before, "levels")));
  }

  /** One thing in a line, the first Chinese one with the first English one. */
  private Draft lines(String name) {
    var chinese = text(name + ".zh").lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    var english = text(name + ".en").lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    List<Draft> lines = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_LINES, Math.max(chinese.size(), english.size())); i++) {
      Map<String, Draft> line = new LinkedHashMap<>();
      if (i < chinese.size()) {
        line.put("zh", Tree.word(chinese.get(i)));
      }
      if (i < english.size()) {
        line.put("en", Tree.word(english.get(i)));
      }
      lines.add(Tree.members(line));
    }
    return Tree.items(lines);
  }

  /** Levels with their percents of before; empty ones at the end fall away. */
  private Draft levels(List<Draft> before) {
    List<Draft> levels = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < MOST_LEVELS; i++) {
      var zh = text("level-" + i + ".zh");
      var en = text("level-" + i + ".en");
      Map<String, Draft> level = new LinkedHashMap<>();
      level.put("level", Tree.word(String.valueOf(i)));
      var percent = i < before.size() ? Tree.find(before.get(i), "percent") : null;
      if (percent != null) {
        level.put("percent", percent);
      }
      level.put("zh", Tree.word(zh));
      level.put("en", Tree.word(en));
      levels.add(Tree.members(level));
      if (!zh.isEmpty() || !en.isEmpty()) {
        last = i;
      }
    }
    return Tree.items(levels.subList(0, last + 1));
  }

  /** What the fields hold of an indicator. */
  static Map<String, String> of(Draft indicator) {
    Map<String, String> values = new LinkedHashMap<>();
    PLAIN.forEach(name -> values.put(name, Tree.text(indicator, name)));
    OPTIONAL.forEach(name -> values.put(name, Tree.text(indicator, name)));
    for (var language : List.of("zh", "en")) {
      for (var name : BOTH) {
        values.put(name + "." + language, Tree.text(indicator, name + "." + language));
      }
      for (var name : LINES) {
        values.put(
            name + "." + language,
            String.join(
                "\n",
                Tree.list(indicator, name).stream()
                    .map(line -> Tree.text(line, language))
                    .toList()));
      }
      var levels = Tree.list(indicator, "levels");
      for (int i = 0; i < levels.size(); i++) {
        values.put("level-" + i + "." + language, Tree.text(levels.get(i), language));
      }
    }
    return values;
  }
}
