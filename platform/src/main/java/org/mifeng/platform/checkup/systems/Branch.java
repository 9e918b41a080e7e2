package org.mifeng.platform.checkup.systems;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mifeng.index.form.Draft;

/** Members that are still being put together, with the cell where they begin. */
final class Branch {
  private final String place;
  private final Map<String, Draft> words = new LinkedHashMap<>();
  private final Map<String, Branch> inner = new LinkedHashMap<>();
  private final Map<String, List<Branch>> lists = new LinkedHashMap<>();
  private final Map<String, String> listPlaces = new LinkedHashMap<>();

  Branch(String place) {
    this.place = place;
  }

  /**
   * Puts a value where a path with points leads.
   *
   * @return false when something is there already
   */
  boolean put(String path, Draft value) {
    int point = path.indexOf('.');
    if (point >= 0) {
      return inner(path.substring(0, point), value.place()).put(path.substring(point + 1), value);
    }
    return !inner.containsKey(path)
        && !lists.containsKey(path)
        && words.putIfAbsent(path, value) == null;
  }

  /** A list where a path with points leads, empty at first. */
  List<Branch> list(String path, String at) {
    int point = path.indexOf('.');
    if (point >= 0) {
      return inner(path.substring(0, point), at).list(path.substring(point + 1), at);
    }
    words.remove(path);
    listPlaces.putIfAbsent(path, at);
    return lists.computeIfAbsent(path, unused -> new ArrayList<>());
  }

  private Branch inner(String name, String at) {
    return inner.computeIfAbsent(name, unused -> new Branch(at));
  }

  Draft.Members end() {
    Map<String, Draft> members = new LinkedHashMap<>(words);
    inner.forEach((name, branch) -> members.put(name, branch.end()));
    lists.forEach(
        (name, list) ->
            members.put(
                name,
                new Draft.Items(
                    list.stream().<Draft>map(Branch::end).toList(),
                    listPlaces.getOrDefault(name, place))));
    return new Draft.Members(members, place);
  }
}
