package org.mifeng.platform.checkup.systems;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.form.Draft;

/** Changes to a draft: each gives a new one and leaves the old as it was. */
final class Tree {
  private Tree() {}

  static Draft.Word word(String text) {
    return new Draft.Word(text, "");
  }

  static Draft.Items items(List<? extends Draft> items) {
    return new Draft.Items(new ArrayList<>(items), "");
  }

  static Draft.Items codes(List<String> codes) {
    return items(codes.stream().map(Tree::word).toList());
  }

  static Draft.Members members(Map<String, Draft> members) {
    return new Draft.Members(members, "");
  }

  /** Words in both languages; null when both are empty, so that what is optional goes away. */
  static Draft.@Nullable Members both(String zh, String en) {
    if (zh.isEmpty() && en.isEmpty()) {
      return null;
    }
    Map<String, Draft> both = new LinkedHashMap<>();
    both.put("zh", word(zh));
    both.put("en", word(en));
    return members(both);
  }

  /** What stands where a path with points leads, or null. */
  static @Nullable Draft find(@Nullable Draft draft, String path) {
    var at = draft;
    for (var name : path.split("\\.", -1)) {
      at = at instanceof Draft.Members(var members, var unused) ? members.get(name) : null;
    }
    return at;
  }

  /** The word there, or an empty text. */
  static String text(@Nullable Draft draft, String path) {
    return find(draft, path) instanceof Draft.Word word ? word.text() : "";
  }

  static List<Draft> list(@Nullable Draft draft, String path) {
    return find(draft, path) instanceof Draft.Items(var items, var unused) ? items : List.of();
  }

  /** The codes of a list there. */
  static List<String> codesOf(@Nullable Draft draft, String path) {
    return list(draft, path).stream()
        .map(one -> one instanceof Draft.Word word ? word.text() : "")
        .toList();
  }

  /** Puts a value where a path with points leads, in its place; null takes it away. */
  static Draft put(@Nullable Draft draft, String path, @Nullable Draft value) {
    Map<String, Draft> members =
        draft instanceof Draft.Members(var there, var unused)
            ? new LinkedHashMap<>(there)
            : new LinkedHashMap<>();
    int point = path.indexOf('.');
    if (point >= 0) {
      var name = path.substring(0, point);
      members.put(name, put(members.get(name), path.substring(point + 1), value));
    } else if (value == null) {
      members.remove(path);
    } else {
      members.put(path, value);
    }
    return members(members);
  }

  /** Changes each item of a list. */
  static Draft each(Draft draft, String path, UnaryOperator<Draft> change) {
    return put(draft, path, items(list(draft, path).stream().map(change).toList()));
  }
}
